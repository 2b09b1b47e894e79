import type { Rich } from '../../../model/rich.ts';

/** A key that two texts share when learners could not tell them apart: equal after NFC and trimming. */
export const sameKey = (rich: Rich): string => {
  const [only] = rich;
  if (rich.length === 1 && only?.type === 'text') return composed(only.value).trim();
  return composed(JSON.stringify(rich, (key, value: unknown) => (key === 'pos' ? undefined : value)));
};

/** Normalising is dear: text of ASCII signs alone is composed as it stands. */
const composed = (text: string): string => (/[^ -~\s]/.test(text) ? text.normalize('NFC') : text);

/** The first of each text that comes again, with the one that repeats it. */
export const findRepeated = <T>(
  ones: readonly T[],
  textOf: (one: T) => Rich,
): readonly { first: T; again: T }[] => {
  const seen = new Map<string, T>();
  const repeated: { first: T; again: T }[] = [];
  for (const one of ones) {
    const key = sameKey(textOf(one));
    const first = seen.get(key);
    if (first) repeated.push({ first, again: one });
    else seen.set(key, one);
  }
  return repeated;
};
