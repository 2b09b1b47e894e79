import type { Kind, QuestionOf } from '../../../../model/question.ts';
import { printFormula, printNumber } from '../../../shared/print-number.ts';
import { printAnswers } from './answers.ts';
import { printModel } from './callout.ts';
import { printCategories } from './categories.ts';
import { printChoices } from './choices.ts';
import type { QuestionContext } from './context.ts';
import { printHotspot } from './hotspot.ts';
import { printItems, printPairs } from './lines.ts';
import { plainLine } from './plain.ts';
import type { SettingValue } from './settings.ts';

/** How one kind of question is written: its answer block, and the settings that only it has. */
interface KindWriter<K extends Kind> {
  readonly block: (question: QuestionOf<K>, ctx: QuestionContext) => string;
  readonly settings?: (question: QuestionOf<K>) => Readonly<Record<string, SettingValue>>;
}

export const kindWriters: { readonly [K in Kind]: KindWriter<K> } = {
  choice: { block: (q, ctx) => printChoices(q.choices, '()', ctx) },
  boolean: { block: (q, ctx) => printChoices(q.choices, '()', ctx) },
  multi: {
    block: (q, ctx) => printChoices(q.choices, '[]', ctx),
    settings: (q) => ({ none: q.none ? 'yes' : undefined }),
  },
  text: {
    block: (q, ctx) => printAnswers(q.answers, ({ texts }) => plainLine(texts), ctx),
    settings: (q) => ({ case: q.matchCase ? 'yes' : undefined }),
  },
  number: {
    block: (q, ctx) => printAnswers(q.answers, ({ accept, unit }) => printNumber(accept, unit), ctx),
  },
  formula: { block: (q, ctx) => printAnswers(q.answers, printFormula, ctx) },
  cloze: { block: () => '', settings: (q) => ({ case: q.matchCase ? 'yes' : undefined }) },
  match: { block: printPairs },
  order: { block: printItems },
  categorize: { block: printCategories },
  essay: {
    block: (q, ctx) => {
      const model = printModel(q.answers, q.rubric, ctx);
      return model === '' && !ctx.open ? '> [!ANSWER]' : model;
    },
    settings: (q) => ({ lines: q.lines }),
  },
  upload: {
    block: (q, ctx) =>
      [['@ upload', ...q.types].join(' '), printModel(q.answers, q.rubric, ctx)].filter(Boolean).join('\n\n'),
  },
  hotspot: { block: printHotspot },
  stimulus: { block: () => '', settings: () => ({ text: true }) },
};
