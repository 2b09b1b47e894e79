import { inSeededOrder } from './digest.ts';
import { wordsOf } from './text/words.ts';
import type { Entry, World } from './world.ts';

/** Key terms that are near to one in meaning and never right in its place, the best first. */
export type Siblings = (entry: Entry) => readonly Entry[];

/** Words of more pages than these say little, and would make the search slower than linear. */
const mostPages = 40;
const mostNear = 60;
const mostBeside = 24;

/**
 * Nearness is the sum of the squared inverse document frequencies of the words that two pages share (TF-IDF over presence:
 * a page is so short that counts say nothing), looked up in an inverted index whose long lists are cut.
 */
export const createSiblings = ({ entries, options }: World): Siblings => {
  const { byStem, weights } = indexOf(entries);
  const beside = neighbours(entries, options.seed);
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const shapes = entries.map(shapeOf);
  // One array for all searches: most of it stays zero.
  const scores = new Float64Array(entries.length);
  const known = new Map<string, readonly Entry[]>();
  const rank = (one: number, other: number): number =>
    (entries[one]?.module === entries[other]?.module ? 1000 : 0) +
    (shapes[one] === shapes[other] ? 20 : 0) +
    (scores[other] ?? 0);
  return (entry) => {
    const found = known.get(entry.id);
    if (found) return found;
    const own = places.get(entry) ?? 0;
    const near: number[] = [];
    for (const stem of entry.stems) {
      const list = byStem.get(stem) ?? [];
      if (list.length > mostPages) continue;
      const weight = weights(list.length);
      for (const place of list) {
        const score = scores[place] ?? 0;
        if (score === 0) near.push(place);
        scores[place] = score + weight;
      }
    }
    const all = new Set([...beside(entry).map((other) => places.get(other) ?? 0), ...bestOf(near, scores)]);
    all.delete(own);
    const ranked = [...all]
      .flatMap((place) => {
        const other = entries[place];
        return other ? [{ other, rank: rank(own, place) }] : [];
      })
      .sort((a, b) => b.rank - a.rank || (a.other.id < b.other.id ? -1 : 1));
    for (const place of near) scores[place] = 0;
    const fit = some(ranked.slice(0, mostNear), ({ other }) => neverBoth(entry, other)).map(
      ({ other }) => other,
    );
    known.set(entry.id, fit);
    return fit;
  };
};

/** The pages that hold each stem, by their places in the list, and what a stem that so many hold says of a page. */
const indexOf = (entries: readonly Entry[]) => {
  const byStem = new Map<string, number[]>();
  entries.forEach(({ stems }, place) => {
    for (const stem of stems) {
      const list = byStem.get(stem);
      if (list) list.push(place);
      else byStem.set(stem, [place]);
    }
  });
  const weights = (pages: number): number => Math.log(1 + entries.length / pages) ** 2;
  return { byStem, weights };
};

/** The pages of the highest scores; all that have the lowest of these. */
const bestOf = (places: readonly number[], scores: Float64Array): readonly number[] => {
  if (places.length <= mostNear) return places;
  const least =
    Float64Array.from(places, (place) => scores[place] ?? 0).sort()[places.length - mostNear] ?? 0;
  return places.filter((place) => (scores[place] ?? 0) >= least);
};

/** As many as are ever looked at. */
const mostFit = 20;

const some = <T>(list: readonly T[], fits: (entry: T) => boolean): readonly T[] => {
  const found: T[] = [];
  for (const entry of list) {
    if (found.length === mostFit) break;
    if (fits(entry)) found.push(entry);
  }
  return found;
};

/** The terms of the same module, some of them where there are many. */
const neighbours = (entries: readonly Entry[], seed: number): ((entry: Entry) => readonly Entry[]) => {
  const rings = new Map<string, Entry[]>();
  const places = new Map<Entry, number>();
  for (const entry of inSeededOrder(entries, ({ id }) => id, seed)) {
    const ring = rings.get(entry.module.id) ?? [];
    places.set(entry, ring.length);
    ring.push(entry);
    rings.set(entry.module.id, ring);
  }
  const all = inSeededOrder(entries, ({ id }) => id, seed).slice(0, mostBeside);
  return (entry) => {
    const ring = rings.get(entry.module.id) ?? [];
    const at = places.get(entry) ?? 0;
    const near = [
      ...ring.slice(at, at + mostBeside),
      ...ring.slice(0, Math.max(0, at + mostBeside - ring.length)),
    ];
    return [...near, ...all];
  };
};

/** How a name is written: an abbreviation, a proper name of several words, or a word. */
const shapeOf = ({ item: { term } }: Entry): string => {
  if (/^[\p{Lu}\d&.-]{2,}$/u.test(term)) return 'abbreviation';
  const words = wordsOf(term);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 ? (capitals > 1 ? 'proper' : 'phrase') : 'word';
};

/**
 * Two terms of which only one can be meant: neither page names the other (a page that does may speak of the kind, a part or
 * another name of its term), no name holds the other, and the definitions are no two wordings of one thing.
 */
export const neverBoth = (one: Entry, other: Entry): boolean =>
  one.language === other.language &&
  !one.mentions.has(other.id) &&
  !other.mentions.has(one.id) &&
  !sameNames(one, other) &&
  !isRelatedBySay(one, other) &&
  likeness(one.meaning, other.meaning) < 0.45;

/** The definition of the one is wholly made of words of the other’s: it may be its kind. */
const isRelatedBySay = ({ meaning: one }: Entry, { meaning: other }: Entry): boolean =>
  one.size > 0 && other.size > 0 && shared(one, other) / Math.min(one.size, other.size) > 0.75;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const stem of one) if (other.has(stem)) count++;
  return count;
};

/** A name of the one holds a name of the other. */
const sameNames = (one: Entry, other: Entry): boolean =>
  one.folded.some((name) => other.folded.some((also) => name.includes(also) || also.includes(name)));

export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0;
  const both = shared(one, other);
  return both / (one.size + other.size - both);
};

/** Some of the nearest: a seed chooses among equals, and all of them fit together. */
export const pickSome = (
  list: readonly Entry[],
  count: number,
  seed: readonly (string | number)[],
): readonly Entry[] => {
  const picked: Entry[] = [];
  // Where one module has enough, no term of another stands among them.
  const home = list.filter(({ module }) => module === list[0]?.module);
  const near = (home.length >= count ? home : list).slice(0, count + 3);
  for (const entry of [...inSeededOrder(near, ({ id }) => id, ...seed), ...list]) {
    if (picked.length === count) break;
    const clash = picked.some((one) => one === entry || sameNames(one, entry));
    if (!clash) picked.push(entry);
  }
  return picked;
};
