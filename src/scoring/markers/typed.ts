import type { Accepted } from '../../model/key.ts';
import { normalText } from '../normal-text.ts';
import { readNumber } from '../read-number.ts';
import { firstMatch } from './first-match.ts';
import type { GradeOptions, Marker } from './marker.ts';

/** Whether a typed text is one of those that are accepted. */
export const isText = (typed: string, texts: readonly string[], matchCase: boolean): boolean => {
  const wanted = normalText(typed, matchCase);
  return texts.some((text) => normalText(text, matchCase) === wanted);
};

/** Whether a typed number is accepted. */
export const isNumber = (
  typed: string,
  { low, high, shown, unit }: Accepted,
  { comma }: GradeOptions,
): boolean => {
  const value = readNumber(typed, { unit, comma });
  return value !== undefined && ((value >= low && value <= high) || value === shown);
};

export const markText: Marker<'text'> = ({ answers, matchCase }, response) =>
  firstMatch(answers, ({ texts }) => isText(String(response), texts, matchCase));

export const markNumber: Marker<'number'> = ({ answers }, response, options) =>
  firstMatch(answers, (answer) => isNumber(String(response), answer, options));
