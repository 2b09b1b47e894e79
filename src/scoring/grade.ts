import type { Key } from '../model/package-data.ts';
import { normalText } from './normal-text.ts';
import { readNumber } from './read-number.ts';
import { isAnswered, type Response } from './response.ts';

/** How an answer was marked. */
export interface Grade {
  /** Share of the points, 0 to 1; none where a person must mark it. */
  readonly credit: number | undefined;
  /** Points earned, never below 0; 0 where a person must mark it. Not rounded. */
  readonly points: number;
  /** Index of the answer line that matched, for its feedback. */
  readonly answer?: number;
}

export interface GradeOptions {
  /** The learner may type a decimal comma. */
  readonly comma: boolean;
}

/** Marks an answer against its key; the rules are in docs/scoring.md. */
export const grade = (key: Key, response: Response | undefined, options: GradeOptions): Grade => {
  if (!marksItself(key)) return { credit: undefined, points: 0 };
  if (!isAnswered(response) && !(key.kind === 'multi' && Array.isArray(response)))
    return { credit: 0, points: 0 };
  const marked = mark(key, response ?? [], options);
  const credit = Math.min(1, Math.max(0, marked.credit));
  return { ...marked, credit, points: credit * key.points };
};

const marksItself = (key: Key): key is ClosedKey => key.kind !== 'essay' && key.kind !== 'stimulus';

type ClosedKey = Exclude<Key, { readonly kind: 'essay' | 'stimulus' }>;
type Marked = { readonly credit: number; readonly answer?: number };

const mark = (key: ClosedKey, response: Response, options: GradeOptions): Marked => {
  switch (key.kind) {
    case 'choice':
    case 'boolean':
      return { credit: typeof response === 'number' ? (key.credits[response] ?? 0) : 0 };
    case 'multi':
      return { credit: multi(key, numbers(response)) };
    case 'match':
      return { credit: match(key, numbers(response)) };
    case 'text':
      return first(key.answers, textMatch(String(response), key.matchCase));
    case 'number':
      return first(key.answers, ({ low, high, unit }) => {
        const value = readNumber(String(response), { unit, comma: options.comma });
        return value !== undefined && value >= low && value <= high;
      });
  }
};

const numbers = (response: Response): readonly number[] => (typeof response === 'object' ? response : []);

const multi = (key: Extract<Key, { kind: 'multi' }>, chosen: readonly number[]): number => {
  if (key.credits) return chosen.reduce((sum, index) => sum + (key.credits?.[index] ?? 0), 0);
  const right = key.right.filter(Boolean).length;
  const hits = chosen.filter((index) => key.right[index]).length;
  const misses = chosen.length - hits;
  if (key.scoring === 'all' || right === 0) return hits === right && misses === 0 ? 1 : 0;
  return (hits - misses) / right;
};

const match = (key: Extract<Key, { kind: 'match' }>, chosen: readonly number[]): number => {
  const hits = key.right.filter((right, index) => chosen[index] === right).length;
  if (key.scoring === 'partial') return hits / key.right.length;
  return hits === key.right.length ? 1 : 0;
};

const textMatch = (typed: string, matchCase: boolean) => {
  const wanted = normalText(typed, matchCase);
  return ({ texts }: { readonly texts: readonly string[] }): boolean =>
    texts.some((text) => normalText(text, matchCase) === wanted);
};

/** The first answer line that fits. */
const first = <T extends { readonly credit: number }>(
  answers: readonly T[],
  fits: (answer: T) => boolean,
): Marked => {
  const index = answers.findIndex(fits);
  const found = answers[index];
  return found ? { credit: found.credit, answer: index } : { credit: 0 };
};
