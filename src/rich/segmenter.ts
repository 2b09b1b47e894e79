type Granularity = 'word' | 'sentence';

/**
 * The words or sentences of a text in a language, one after another, with what stands between words. The text is cut a
 * stretch at a time: for each segment that it gives, `Intl.Segmenter` copies the whole text that it was given.
 */
export function* segmentsOf(
  text: string,
  language: string,
  granularity: Granularity,
): Generator<Intl.SegmentData> {
  const segmenter = segmenterOf(language, granularity);
  let length = stretch;
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + length, text.length);
    const segments = [...segmenter.segment(text.slice(start, end))];
    // Where the last ones end is told by what follows them.
    const sure = end === text.length ? segments : segments.slice(0, -unsure);
    for (const one of sure) yield { ...one, index: start + one.index, input: text };
    const last = sure.at(-1);
    length = last ? stretch : length * 2;
    if (last) start += last.index + last.segment.length;
  }
}

/** In UTF-16 units. Dictionaries part the words of Thai or Chinese by what stands near them. */
const stretch = 1024;

/** A word may be joined to the next but one: `3.` and `14`. */
const unsure = 3;

const segmenters = new Map<string, Intl.Segmenter>();

/** One segmenter a language, because making one is slow. */
const segmenterOf = (language: string, granularity: Granularity): Intl.Segmenter => {
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
