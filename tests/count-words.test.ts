import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../src/build/count-words.ts';

const bySegmenter = (text: string, language: string): number => {
  let count = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
};

test('ASCII text is counted as Intl.Segmenter counts it', () => {
  const piece = fc.constantFrom(...'aBz019_\'".,;:-/@ \t\n()!');
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((signs) => signs.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(countWords(text, 'en')).toBe(bySegmenter(text, 'en'));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['Don’t count U.S. treaties of 1,250.5 tons – please_note e.g. this', 'en'],
  ['Où est le café ? L’été, 3,5 km.', 'fr'],
  ['细胞膜是什么？', 'zh'],
  ['これは日本語の文章です。', 'ja'],
])('%s', (text, language) => {
  expect(countWords(text, language)).toBe(bySegmenter(text, language));
});

test('a language tag that is not well formed is no error here', () => {
  expect(countWords('naïve words', 'not a tag')).toBe(2);
});
