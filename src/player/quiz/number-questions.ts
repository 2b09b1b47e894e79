import { write } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import type { Asked } from './asked.ts';

/** Writes the numbers and points that this learner sees: after drawing and shuffling they are not those of the page. */
export const numberQuestions = (asked: readonly Asked[], words: Words): void => {
  asked.forEach(({ element, data }, index) => {
    const place = { n: words.number(index + 1), total: words.number(asked.length) };
    write(element, '[data-cw-number]', words.label('question', place));
    write(element, '[data-cw-points]', words.count('points', data.key.points));
  });
};
