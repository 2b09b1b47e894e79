import type { Element, Rich } from '../../../model/rich.ts';
import { el } from '../../shared/xml.ts';

/** What a kind of question adds to the frame of an item. */
export interface ItemParts {
  /** Canvas's name of the kind (canvas.md, section 2). */
  readonly type: string;
  /** The stem, where it is not simply prompt and body. */
  readonly stem?: Rich;
  /** Responses. */
  readonly presentation: readonly Element[];
  readonly scoring: Scoring;
  /** Feedback of single answers. */
  readonly answerFeedback: readonly AnswerFeedback[];
}

export type Scoring =
  /** Any of the tests gives full points. */
  | { readonly type: 'set'; readonly tests: readonly (readonly Element[])[] }
  /** Each test adds its equal share; all together are the right answer. */
  | { readonly type: 'add'; readonly tests: readonly Element[] }
  /** A person marks it. */
  | { readonly type: 'manual' }
  /** Nothing is asked, or Canvas wants no processing. */
  | { readonly type: 'none' };

export interface AnswerFeedback {
  /** Identifier of the answer. */
  readonly answer: string;
  readonly test: readonly Element[];
  readonly rich: Rich;
}

/** How the quiz presents its answers. */
export interface ItemContext {
  readonly shuffle: boolean;
}

/** The single response of most kinds. */
export const response = 'response1';

export const varequal = (value: string, respident = response): Element =>
  el('varequal', { respident }, value);
