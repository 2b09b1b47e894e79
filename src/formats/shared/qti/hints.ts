import type { Question } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { el } from '../xml.ts';
import type { QtiText } from './text.ts';
import type { QtiVersion } from './version.ts';

/**
 * Hints that the learner opens: `infoControl` is made for them (Information Model, 5.3.2); version 3 dropped it for
 * HTML's own `details`.
 */
export const hintsOf = (
  { hints }: Question,
  { text, version, hintTitle }: { text: QtiText; version: QtiVersion; hintTitle: (n: number) => string },
): readonly Element[] =>
  hints.map((hint, index) => {
    const title = hintTitle(index + 1);
    const blocks = text.blocks(hint);
    return version.html5
      ? el('div', { class: 'hint' }, el('details', {}, el('summary', {}, title), el('div', {}, blocks)))
      : el('infoControl', { title }, blocks);
  });
