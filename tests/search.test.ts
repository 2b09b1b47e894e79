import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPages } from '../src/search/find-pages.ts';
import { type Posting, readIndex, writeIndex } from '../src/search/index-text.ts';
import { wordsOf } from '../src/search/words-of.ts';
import { seeded } from './support/seeded.ts';

const page = (title: string) => ({ title, href: `${title}.html`, about: '' });

/** The index of these texts. */
const indexOf = (texts: readonly string[]): readonly Posting[] => {
  const words = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of new Set(wordsOf(text))) words.set(word, [...(words.get(word) ?? []), at]);
  });
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1));
};

describe('words', () => {
  it.each([
    ['Détente, “SALT I” (1972)', ['detente', 'salt', 'i', '1972']],
    ['Straße und Ärger', ['straße', 'und', 'arger']],
    ['الحَرْب الباردة', ['الحرب', 'الباردة']],
    ['冷战 1945年', ['冷战', '1945年'.slice(0, 2), '94', '45', '5年']],
    ['—…!', []],
  ] as const)('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('the index', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 60 }), (texts) => {
        const index = indexOf(['a', ...texts]);
        expect(readIndex(writeIndex(index))).toEqual(index);
      }),
      seeded(200),
    );
  });

  it('finds a page by each of its words, and by the beginning of the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        (texts, at) => {
          const index = indexOf(texts);
          const pages = texts.map((_, number) => page(String(number)));
          const wanted = at % texts.length;
          const words = wordsOf(texts[wanted] ?? '');
          for (const word of words) {
            for (const query of [word, word.slice(0, 2), `${words[0]} ${word}`])
              expect(findPages(query, { pages }, index)).toContain(pages[wanted]);
          }
        },
      ),
      seeded(100),
    );
  });

  it('puts titles first, and asks for all words', () => {
    const pages = ['Cold War', 'Berlin', 'War and peace'].map(page);
    const index = indexOf(['cold war', 'the war in berlin', 'war and peace in berlin']);
    const found = (query: string) => findPages(query, { pages }, index).map(({ title }) => title);
    expect(found('war')).toEqual(['Cold War', 'War and peace', 'Berlin']);
    expect(found('war berl')).toEqual(['Berlin', 'War and peace']);
    expect(found('war hot')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});
