import type { Element, Rich } from '../../../model/rich.ts';
import { el } from '../xml.ts';

/** What a kind of question adds to the frame of an item. */
export interface ItemParts {
  /** What the dialect calls this kind. */
  readonly type: string;
  /** The stem, where it is not simply prompt and body. */
  readonly stem?: Rich;
  /** What is shown: responses, where the stem stands before them; else everything. */
  readonly presentation: readonly Element[];
  /** The stem stands in `presentation` already. */
  readonly holdsStem?: true;
  readonly scoring: Scoring;
  /** Feedback of single answers. */
  readonly answerFeedback: readonly AnswerFeedback[];
  /** `itemproc_extension`, which a few dialects read. */
  readonly extension?: Element;
}

export type Scoring =
  /** The first test that holds gives its share of the points, 1 for all of them. */
  | { readonly type: 'set'; readonly tests: readonly Worth[] }
  /** Each test that holds adds its share. `right`: what a wholly right answer is. */
  | { readonly type: 'add'; readonly tests: readonly Worth[]; readonly right: readonly Element[] }
  /** A person marks it. */
  | { readonly type: 'manual' }
  /** Nothing is asked, or the dialect wants no processing. */
  | { readonly type: 'none' };

export interface Worth {
  readonly test: readonly Element[];
  readonly share: number;
  /** The answer whose feedback is given with the points. */
  readonly told?: string;
}

export interface AnswerFeedback {
  /** Identifier of the answer. */
  readonly answer: string;
  /** When it is given; none: with the points of the answer. */
  readonly test?: readonly Element[];
  readonly rich: Rich;
}

/** How the quiz presents its answers. */
export interface ItemContext {
  readonly shuffle: boolean;
}

export const noAnswerFeedback: readonly AnswerFeedback[] = [];

/** The single response of most kinds. */
export const response = 'response1';

export const varequal = (value: string, respident = response): Element =>
  el('varequal', { respident }, value);

/** Equal shares, so many of them. */
export const equally = (tests: readonly Element[]): readonly Worth[] =>
  tests.map((test) => ({ test: [test], share: 1 / tests.length }));
