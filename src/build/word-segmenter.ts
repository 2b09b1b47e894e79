const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a language; one segmenter a language, because making one is slow. */
export const wordSegmenter = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language) ?? create(language);
  segmenters.set(language, known);
  return known;
};

/** A tag that is not well formed was reported with its file; words are still words. */
const create = (language: string): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
};
