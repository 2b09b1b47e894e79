import type { QuestionOf } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { matchRights } from '../../../scoring/match-rights.ts';
import { staying } from '../../shared/qti12/choices.ts';
import { htmlMaterial } from '../../shared/qti12/material.ts';
import {
  equally,
  type ItemContext,
  type ItemParts,
  noAnswerFeedback,
  varequal,
} from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

export const match = (question: QuestionOf<'match'>, { shuffle }: ItemContext): ItemParts => {
  const { rights, right } = matchRights(question);
  const lefts = question.pairs.map(({ left }) => left);
  return { type: 'Matching', ...pairing({ lefts, rights, right, question, shuffle }) };
};

/** Sorting is matching with a category on the right of each item. */
export const categorize = (question: QuestionOf<'categorize'>, { shuffle }: ItemContext): ItemParts => {
  const placed = question.categories.flatMap(({ items }, category) =>
    items.map((item) => ({ item, category })),
  );
  return {
    type: 'Categorization',
    ...pairing({
      lefts: placed.map(({ item }) => item),
      rights: question.categories.map(({ title }) => title),
      right: placed.map(({ category }) => category),
      question,
      shuffle,
    }),
  };
};

interface Pairing extends ItemContext {
  readonly lefts: readonly Rich[];
  readonly rights: readonly Rich[];
  /** For each left side, an index into `rights`. */
  readonly right: readonly number[];
  readonly question: Pick<QuestionOf<'match' | 'categorize'>, 'scoring' | 'shuffle'>;
}

/** Each left side is a response with the same right sides to choose from: the form that most systems read. */
const pairing = ({ lefts, rights, right, question, shuffle }: Pairing): Omit<ItemParts, 'type'> => {
  const rightId = (index: number): string => `right_${index + 1}`;
  const tests = right.map((index, left) => varequal(rightId(index), leftId(left)));
  const whole = [el('and', {}, tests)];
  return {
    presentation: lefts.map((left, index) =>
      el(
        'response_lid',
        { ident: leftId(index), rcardinality: 'Single' },
        htmlMaterial(left),
        el(
          'render_choice',
          { shuffle: shuffle ? 'Yes' : 'No' },
          rights.map((rich, at) =>
            el(
              'response_label',
              { ident: rightId(at), rshuffle: staying(question.shuffle, at, rights.length) },
              htmlMaterial(rich),
            ),
          ),
        ),
      ),
    ),
    scoring:
      question.scoring === 'partial'
        ? { type: 'add', tests: equally(tests), right: whole }
        : { type: 'set', tests: [{ test: whole, share: 1 }] },
    answerFeedback: noAnswerFeedback,
  };
};

const leftId = (index: number): string => `left_${index + 1}`;
