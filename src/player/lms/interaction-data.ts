import type { BooleanKey, ChoiceKey, HotspotKey, MultiKey } from '../../model/key.ts';
import { numbersOf, type Response } from '../../scoring/response.ts';

/** An answer and the right ones, as a version of SCORM writes them. */
export interface InteractionData {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
}

/** Choices, pairs or steps of one answer that every LMS must take (SCORM 2004 4th edition RTE 4.2.9): further ones are not told. */
export const most = 36;

/** How a version of SCORM writes a list of choices, by their indices. */
export type ChoiceList = (indices: readonly number[]) => string;

/** Of one right answer each choice that is worth all is a pattern; of several the whole set is one. */
export const choiceData = (
  list: ChoiceList,
  key: ChoiceKey<'choice'> | BooleanKey | MultiKey | HotspotKey,
  given: Response | undefined,
): InteractionData => {
  const several = 'right' in key;
  const right = (several ? key.right : key.credits.map((credit) => credit >= 1)).flatMap((is, index) =>
    is ? [index] : [],
  );
  return {
    type: 'choice',
    response: list(typeof given === 'number' ? [given] : numbersOf(given ?? [])),
    patterns: several ? [list(right)] : right.map((index) => list([index])),
  };
};

/** `words`: how a version of SCORM writes true and false. */
export const booleanData = (
  [yes, no]: readonly [yes: string, no: string],
  key: BooleanKey,
  given: Response | undefined,
): InteractionData => ({
  ...choiceData(([index]) => (index === undefined ? '' : index === key.truth ? yes : no), key, given),
  type: 'true-false',
});
