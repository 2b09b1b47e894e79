import type { CategorizeKey, GapKey, MatchKey } from '../../model/key.ts';
import { numbersOf, type Response, textsOf } from '../response.ts';
import type { GradeOptions, Marked, Marker } from './marker.ts';
import { isNumber, isText } from './typed.ts';

/** All parts, or the share of the right ones. */
const share = (parts: readonly boolean[], scoring: 'all' | 'partial'): Marked => {
  const hits = parts.filter(Boolean).length;
  const all = hits === parts.length;
  return { credit: all ? 1 : scoring === 'partial' ? hits / parts.length : 0, parts };
};

/** Each left side with its right side, each item in its category. */
export const markPairs = ({ right, scoring }: MatchKey | CategorizeKey, response: Response): Marked => {
  const chosen = numbersOf(response);
  return share(
    right.map((wanted, part) => chosen[part] === wanted),
    scoring,
  );
};

/** Each item in its place; items that read the same may change places. */
export const markOrder: Marker<'order'> = ({ right, scoring }, response) => {
  const order = numbersOf(response);
  return share(
    right.map((wanted, place) => right[order[place] ?? -1] === wanted),
    scoring,
  );
};

/** A key without expressions: see `settleKey`. */
export const markCloze: Marker<'cloze'> = ({ gaps, matchCase, scoring }, response, options) => {
  const texts = textsOf(response);
  return share(
    gaps.map((gap, index) => isGapRight(gap, texts[index] ?? '', { ...options, matchCase })),
    scoring,
  );
};

const isGapRight = (
  gap: GapKey,
  typed: string,
  options: GradeOptions & { readonly matchCase: boolean },
): boolean => {
  if (typed.trim() === '') return false;
  switch (gap.type) {
    case 'text':
      return isText(typed, gap.texts, options.matchCase);
    case 'choice':
      return Number(typed) === gap.right;
    case 'number':
      return isNumber(typed, gap, options);
    case 'formula':
      throw new Error('a formula reached marking: settle the key first');
  }
};
