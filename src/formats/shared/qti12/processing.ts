import type { Element } from '../../../model/rich.ts';
import { decimal } from '../number-bounds.ts';
import { el } from '../xml.ts';
import type { ItemParts, Scoring, Worth } from './parts.ts';

/** Feedback of the whole question by its occasion: identifiers of `itemfeedback`. */
export interface Occasions {
  readonly always: readonly string[];
  readonly correct: readonly string[];
  readonly incorrect: readonly string[];
}

export interface Processing {
  readonly parts: ItemParts;
  readonly occasions: Occasions;
  /** What a wholly right answer earns in SCORE. */
  readonly maximum: number;
  /** What a wholly right answer is, where the dialect says so; else a wrong one is what none of the conditions takes. */
  readonly right?: Element;
}

/** `resprocessing`: what is always said, feedback of answers, scoring, feedback of a wrong answer, in Canvas's order. */
export const responseProcessing = ({ parts, occasions, maximum, right }: Processing): Element | undefined => {
  if (parts.scoring.type === 'none') return undefined;
  const always = occasions.always.map(display);
  const correct = occasions.correct.map(display);
  const incorrect = occasions.incorrect.map(display);
  return el(
    'resprocessing',
    {},
    el(
      'outcomes',
      {},
      el('decvar', { maxvalue: decimal(maximum), minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
    ),
    always.length > 0 && condition('Yes', [el('other')], always),
    parts.answerFeedback.map(
      ({ answer, test }) => test && condition('Yes', test, [display(ofAnswer(answer))]),
    ),
    right && correct.length > 0 && condition('Yes', [right], correct),
    right && incorrect.length > 0 && condition('Yes', [el('not', {}, right)], incorrect),
    scoring(parts.scoring, right ? [] : correct, maximum),
    !right && incorrect.length > 0 && condition('Yes', [el('other')], incorrect),
  );
};

const scoring = (how: Scoring, right: readonly Element[], maximum: number): readonly Element[] => {
  switch (how.type) {
    case 'set':
      return how.tests.map(({ test, share, told }) =>
        condition(
          'No',
          test,
          [
            score('Set', share * maximum),
            // The first feedback of a condition is that of its answer.
            ...(told === undefined ? [] : [display(ofAnswer(told))]),
            ...(share >= 1 ? right : []),
          ],
          titleOf(share, maximum),
        ),
      );
    case 'add':
      return [
        ...shares(how.tests, maximum),
        ...(right.length > 0 ? [condition('No', how.right, right)] : []),
      ];
    case 'manual':
      return [condition('No', [el('other')])];
    case 'none':
      return [];
  }
};

/** Shares in hundredths; the last right one takes what rounding left, so that together they come to the whole. */
const shares = (tests: readonly Worth[], maximum: number): readonly Element[] => {
  const rounded = tests.map(({ share }) => Number((share * maximum).toFixed(maximum >= 100 ? 2 : 6)));
  const last = tests.findLastIndex(({ share }) => share > 0);
  const others = rounded.reduce((sum, value, index) => (index === last || value < 0 ? sum : sum + value), 0);
  const whole = tests.reduce((sum, { share }) => (share > 0 ? sum + share : sum), 0) * maximum;
  return tests.map(({ test, share }, index) => {
    const added = index === last ? Number((whole - others).toPrecision(12)) : (rounded[index] ?? 0);
    return condition('Yes', test, [score('Add', added)], titleOf(share, maximum));
  });
};

const condition = (
  goesOn: 'Yes' | 'No',
  test: readonly Element[],
  then: readonly Element[] = [],
  title?: string,
): Element => el('respcondition', { continue: goesOn, title }, el('conditionvar', {}, test), then);

/** Where a question is worth nothing, only a name tells what is right. */
const titleOf = (share: number, maximum: number): string | undefined =>
  maximum === 0 && share > 0 ? 'correct' : undefined;

const score = (action: 'Set' | 'Add', value: number): Element =>
  el('setvar', { action, varname: 'SCORE' }, decimal(value));

const ofAnswer = (answer: string): string => `${answer}_fb`;

const display = (linkrefid: string): Element =>
  el('displayfeedback', {
    feedbacktype: linkrefid === 'solution' ? 'Solution' : 'Response',
    linkrefid,
  });
