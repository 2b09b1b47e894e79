import type { Words } from '../shell/words.ts';
import type { Asked } from './asked.ts';

/** Writes the numbers and points that this learner sees: after drawing and shuffling they are not those of the page. */
export const numberQuestions = (asked: readonly Asked[], words: Words): void => {
  const counted = asked.filter(({ data }) => data.key.kind !== 'stimulus');
  counted.forEach(({ element, data }, index) => {
    const number = element.querySelector('[data-cw-number]');
    const points = element.querySelector('[data-cw-points]');
    if (number)
      number.textContent = words.label('question', {
        n: words.number(index + 1),
        total: words.number(counted.length),
      });
    if (points) points.textContent = words.count('points', data.key.points);
  });
};
