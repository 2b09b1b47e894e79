import { element, text } from '../../model/rich.ts';
import { matchRights } from '../../scoring/match-rights.ts';
import { menuEntries, menuRow } from './menus.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList } from './view.ts';

export const match: QuestionMarkup<'match'> = {
  answer: (question, view) => {
    const entries = menuEntries(matchRights(question).rights);
    return [
      element(
        'div',
        { class: 'pairs' },
        question.pairs.map(({ left }, part) => menuRow(left, part, { view, entries })),
      ),
      // Nobody opens a menu on paper.
      element(
        'ul',
        { class: 'print-only' },
        entries.map(({ label }) => element('li', {}, [text(label)])),
      ),
    ];
  },
  right: ({ pairs }, { prepare }) =>
    bulletList(pairs.map(({ left, right }) => [...prepare(left, 4), text(' → '), ...prepare(right, 4)])),
};
