import type { Question } from '../../src/model/question.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import { matchRights } from '../../src/scoring/match-rights.ts';
import type { Response } from '../../src/scoring/response.ts';

/** Some answers to a question, right ones and others, as `grade()` takes them and as RESPONSE of its QTI item holds them. */
export const answersTo = (question: Question): readonly (readonly [Response, readonly string[]])[] => {
  switch (question.kind) {
    case 'choice':
      return question.choices.map((_, index) => [index, [`choice_${index + 1}`]]);
    case 'boolean':
      return question.choices.map(({ value }, index) => [index, [String(value)]]);
    case 'multi':
      return subsets(question.choices.length).map((chosen) => [
        chosen,
        chosen.map((index) => `choice_${index + 1}`),
      ]);
    case 'text':
      return [...question.answers.flatMap(({ texts }) => texts), 'something else'].map((typed) => [
        typed,
        [typed],
      ]);
    case 'number':
      return [...numbersNear(question)].map((typed) => [typed, [typed]]);
    case 'match':
      return pairings(matchRights(question));
    default:
      return [];
  }
};

const pairings = ({ rights, right }: ReturnType<typeof matchRights>) => {
  const wrong = right.map((index) => (index + 1) % rights.length);
  const half = right.map((index, at) => (at === 0 ? index : (wrong[at] ?? 0)));
  return [right, wrong, half].map(
    (chosen) => [chosen, chosen.map((index, left) => `left_${left + 1} right_${index + 1}`)] as const,
  );
};

const subsets = (size: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** Math.min(size, 6) - 1 }, (_, bits) =>
    Array.from({ length: size }, (_, index) => index).filter((index) => ((bits + 1) >> index) & 1),
  );

function* numbersNear(question: Extract<Question, { kind: 'number' }>): Generator<string> {
  yield '-12345';
  const key = keyOf(question);
  if (key.kind !== 'number') return;
  for (const { low, high } of key.answers) yield* [low, high, (low + high) / 2, high + 1, low - 1].map(plain);
}

/** As a learner types it: no exponent. */
const plain = (value: number): string =>
  value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
