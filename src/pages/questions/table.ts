import type { Kind, QuestionOf } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { QuestionView } from './view.ts';

/** How a page asks one kind of question. */
export interface QuestionMarkup<K extends Kind> {
  /** The answer block. */
  readonly answer: (question: QuestionOf<K>, view: QuestionView) => Rich;
  /** The right answers as text, for readers without the player. */
  readonly right: (question: QuestionOf<K>, view: QuestionView) => Rich;
}

export type QuestionMarkups = { readonly [K in Kind]: QuestionMarkup<K> };
