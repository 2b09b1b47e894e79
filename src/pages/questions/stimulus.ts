import type { QuestionMarkup } from './table.ts';

/** Nothing is asked: `frame.ts` shows its text. */
export const stimulus: QuestionMarkup<'stimulus'> = { answer: () => [], right: () => [] };
