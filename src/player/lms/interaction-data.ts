import { numbersOf, type Response } from '../../scoring/response.ts';

/** An answer and the right ones, as a version of SCORM writes them. */
export interface InteractionData {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
}

/** How a version of SCORM writes choices: a name for each, and what stands between them. */
export interface ChoiceNotation {
  readonly name: (index: number) => string;
  readonly separator: string;
}

export const choiceList = ({ name, separator }: ChoiceNotation, indices: readonly number[]): string =>
  indices.map(name).join(separator);

export const oneChoice = (
  notation: ChoiceNotation,
  credits: readonly number[],
  given: Response | undefined,
): InteractionData => ({
  type: 'choice',
  response: typeof given === 'number' ? notation.name(given) : '',
  patterns: credits.flatMap((credit, index) => (credit >= 1 ? [notation.name(index)] : [])),
});

export const severalChoices = (
  notation: ChoiceNotation,
  right: readonly boolean[],
  given: Response | undefined,
): InteractionData => ({
  type: 'choice',
  response: choiceList(notation, numbersOf(given ?? [])),
  patterns: [
    choiceList(
      notation,
      right.flatMap((is, index) => (is ? [index] : [])),
    ),
  ],
});
