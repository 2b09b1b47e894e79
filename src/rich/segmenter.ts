type Granularity = 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

/** The words or sentences of a language; one segmenter a language, because making one is slow. */
export const segmenterOf = (language: string, granularity: Granularity): Intl.Segmenter => {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key) ?? create(language, granularity);
  segmenters.set(key, known);
  return known;
};

/** A tag that is not well formed was reported with its file; words are still words. */
const create = (language: string, granularity: Granularity): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
};
