/**
 * Whether `marker` around a text opens and closes emphasis there (CommonMark 0.31, 6.2): by the signs before and after
 * and the first and last of the text.
 */
export const canEmphasise = (marker: string, around: Around, nested = false): boolean => {
  const { before, first, last, after } = around;
  const sign = marker[0] ?? '';
  if ([before, first, last, after].includes(sign)) return false;
  if (isSpace(first) || isSpace(last)) return false;
  // Inside other emphasis, a sign that may open and close there would be counted for both (rules 9 and 10).
  if (nested && !isNestable(around)) return false;
  if (sign === '_' && (isWord(before) || isWord(after))) return false;
  // marked strikes out less than GitHub between two signs.
  if (sign === '~' && !flanks(around, isPunctuation, () => false)) return false;
  return flanks(around, isPunctuation, isPunctuationForMarked);
};

/** Between spaces, the signs of the emphasis around, and what ends a clause. */
const isNestable = ({ before, after }: Around): boolean =>
  (isSpace(before) || /[*_~(]/.test(before)) && (isSpace(after) || /[*_~),.;:!?]/.test(after));

type Test = (sign: string) => boolean;

const flanks = ({ before, first, last, after }: Around, isMark: Test, isOuterMark: Test): boolean => {
  const opens = !isMark(first) || isSpace(before) || isOuterMark(before);
  const closes = !isMark(last) || isSpace(after) || isOuterMark(after);
  return opens && closes;
};

/** Signs at the four edges; an empty one is the edge of the block. */
export interface Around {
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
}

const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);

const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);

// It counts the tilde as a letter, for it strikes out, but an escaped one as a sign.
const isPunctuationForMarked = (sign: string): boolean => sign !== '~' && isPunctuation(sign);

const isWord = (sign: string): boolean => !isSpace(sign) && !isPunctuation(sign);
