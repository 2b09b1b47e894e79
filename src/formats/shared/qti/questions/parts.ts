import type { Element, Rich } from '../../../../model/rich.ts';
import { el } from '../../xml.ts';
import type { Template } from '../template.ts';
import type { QtiText } from '../text.ts';

/** What a kind of question adds to the frame of an item. */
export interface ItemParts {
  readonly declarations: readonly Element[];
  /** The stem, where it is not simply prompt and body: blocks. */
  readonly stem?: Rich;
  /** Blocks after the stem. */
  readonly body: readonly Element[];
  readonly scoring: Scoring;
  /** Holds for a wholly right answer. */
  readonly right?: Element;
  readonly answerFeedback: AnswerFeedback;
}

export type Scoring =
  /** RESPONSE is the correct response, or nothing is earned. */
  | { readonly type: 'match' }
  /** The mapping of RESPONSE, in points. */
  | { readonly type: 'map' }
  /** Rules that set SCORE, which begins at 0. */
  | { readonly type: 'rules'; readonly rules: readonly Element[] }
  /** A person marks it, or nothing is asked. */
  | { readonly type: 'none' };

/**
 * Feedback of single answers: shown for the identifiers that RESPONSE holds, or where a test holds. Where it stands in
 * the answers themselves it is no modal feedback.
 */
export interface AnswerFeedback {
  readonly byResponse: boolean;
  readonly inAnswers: boolean;
  readonly list: readonly { readonly identifier: string; readonly rich: Rich; readonly test?: Element }[];
}

export const noAnswerFeedback: AnswerFeedback = { byResponse: false, inAnswers: false, list: [] };

export interface ItemContext {
  readonly shuffle: boolean;
  readonly media: { readonly href: (asset: string) => string };
  readonly text: QtiText;
  readonly template: Template;
  /** Version 3 has pictures where earlier ones have objects. */
  readonly html5: boolean;
}

export const response = 'RESPONSE';

interface Declaration {
  readonly identifier?: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'string' | 'float' | 'directedPair' | 'file';
  readonly correct?: readonly string[];
  readonly mapping?: Element;
}

export const declare = ({
  identifier = response,
  cardinality,
  baseType,
  correct,
  mapping,
}: Declaration): Element =>
  el(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    correct &&
      correct.length > 0 &&
      el(
        'correctResponse',
        {},
        correct.map((one) => el('value', {}, one)),
      ),
    mapping,
  );

interface MapBounds {
  readonly lower: string;
  readonly upper: string;
}

export const mapping = (entries: readonly Element[], { lower, upper }: MapBounds): Element =>
  el('mapping', { lowerBound: lower, upperBound: upper, defaultValue: 0 }, entries);

export const mapEntry = (mapKey: string, mappedValue: string, caseSensitive?: boolean): Element =>
  el('mapEntry', { mapKey, mappedValue, caseSensitive });

/**
 * Whether an answer stays in its place when the others are shuffled: the last one for the author who said so, all of them
 * where answers must not be shuffled whatever the quiz does.
 */
export const isFixed = (
  shuffle: 'yes' | 'no' | 'fixed-last' | undefined,
  index: number,
  count: number,
): true | undefined =>
  shuffle === 'no' || (shuffle === 'fixed-last' && index === count - 1) ? true : undefined;
