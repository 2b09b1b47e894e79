import type { QuestionOf } from '../../../model/question.ts';
import type { Element, Rich } from '../../../model/rich.ts';
import { matchRights } from '../../../scoring/match-rights.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { isRight } from '../expressions.ts';
import { flow } from '../xhtml.ts';
import {
  declare,
  type ItemContext,
  type ItemParts,
  mapEntry,
  mapping,
  noAnswerFeedback,
  response,
} from './parts.ts';

export const match = (question: QuestionOf<'match'>, ctx: ItemContext): ItemParts => {
  const { rights, right } = matchRights(question);
  return pairing({ question, lefts: question.pairs.map(({ left }) => left), rights, right }, ctx);
};

/** Sorting is matching with a category on the right of each item. */
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
}

const pairing = (what: Pairing, { shuffle }: ItemContext): ItemParts => {
  const { question, lefts, rights, right } = what;
  const pairs = right.map((index, left) => `left_${left + 1} right_${index + 1}`);
  const partial = question.scoring === 'partial';
  return {
    interaction: 'matchInteraction',
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
        { responseIdentifier: response, shuffle, maxAssociations: lefts.length },
        // A left side takes one partner, a right side any number of them (0).
        set('left', lefts, 1),
        set('right', rights, 0),
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

const set = (side: 'left' | 'right', list: readonly Rich[], matchMax: number): Element =>
  el(
    'simpleMatchSet',
    {},
    list.map((rich, index) =>
      el('simpleAssociableChoice', { identifier: `${side}_${index + 1}`, matchMax }, flow(rich)),
    ),
  );
