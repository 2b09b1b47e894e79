import type { QuestionOf } from '../../../../model/question.ts';
import type { Element, Rich } from '../../../../model/rich.ts';
import { matchRights } from '../../../../scoring/match-rights.ts';
import { decimal } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { isRight } from '../expressions.ts';
import type { QtiText } from '../text.ts';
import {
  declare,
  type ItemContext,
  type ItemParts,
  isFixed,
  mapEntry,
  mapping,
  noAnswerFeedback,
  response,
} from './parts.ts';

export const match = (question: QuestionOf<'match'>, ctx: ItemContext): ItemParts => {
  const { rights, right } = matchRights(question);
  return pairing({ question, lefts: question.pairs.map(({ left }) => left), rights, right }, ctx);
};

/** Sorting is matching with a category on the right of each item, which any number of items may take. */
export const categorize = (question: QuestionOf<'categorize'>, ctx: ItemContext): ItemParts => {
  const placed = question.categories.flatMap(({ items }, category) =>
    items.map((item) => ({ item, category })),
  );
  return pairing(
    {
      question,
      lefts: placed.map(({ item }) => item),
      rights: question.categories.map(({ title }) => title),
      right: placed.map(({ category }) => category),
      classes: 'categorize',
    },
    ctx,
  );
};

interface Pairing {
  readonly question: QuestionOf<'match' | 'categorize'>;
  readonly lefts: readonly Rich[];
  readonly rights: readonly Rich[];
  /** For each left side, an index into `rights`. */
  readonly right: readonly number[];
  /** Tells sorting from matching where both are asked in the same way. */
  readonly classes?: string;
}

const pairing = (what: Pairing, { shuffle, text }: ItemContext): ItemParts => {
  const { question, lefts, rights, right } = what;
  const pairs = right.map((index, left) => `left_${left + 1} right_${index + 1}`);
  const partial = question.scoring === 'partial';
  return {
    declarations: [
      declare({
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct: pairs,
        ...(partial && { mapping: pairMapping(pairs, question.points) }),
      }),
    ],
    body: [
      el(
        'matchInteraction',
        { class: what.classes, responseIdentifier: response, shuffle, maxAssociations: lefts.length },
        // A left side takes one partner, a right side any number of them (0).
        set({ side: 'left', list: lefts, matchMax: 1 }, question, text),
        set({ side: 'right', list: rights, matchMax: 0 }, question, text),
      ),
    ],
    scoring: { type: partial ? 'map' : 'match' },
    right: isRight(response),
    answerFeedback: noAnswerFeedback,
  };
};

const pairMapping = (pairs: readonly string[], points: number): Element =>
  mapping(
    pairs.map((pair) => mapEntry(pair, decimal(points / pairs.length))),
    { lower: '0', upper: decimal(points) },
  );

interface Side {
  readonly side: 'left' | 'right';
  readonly list: readonly Rich[];
  readonly matchMax: number;
}

const set = (
  { side, list, matchMax }: Side,
  { shuffle }: QuestionOf<'match' | 'categorize'>,
  text: QtiText,
): Element =>
  el(
    'simpleMatchSet',
    {},
    list.map((rich, index) =>
      el(
        'simpleAssociableChoice',
        { identifier: `${side}_${index + 1}`, matchMax, fixed: isFixed(shuffle, index, list.length) },
        text.flow(rich),
      ),
    ),
  );
