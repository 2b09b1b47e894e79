import { inSeededOrder } from './digest.ts';
import { groupBy } from './group-by.ts';
import { kept } from './remembering.ts';
import { inRing } from './ring.ts';
import { wordsOf } from './text/words.ts';
import type { Entry, World } from './world.ts';

/**
 * Key terms that are near to one in meaning and never right in its place, the best first. Beside a fact nothing stands that the
 * page names anywhere; beside a definition only what a definition names is left out: `mitosis` is the best choice beside `meiosis`.
 */
export type Siblings = (entry: Entry, beside?: Beside) => readonly Entry[];

type Beside = 'fact' | 'definition';

/** Words of more pages than these say little, and would make the search slower than linear. */
const mostPages = 40;
const mostNear = 60;
const mostBeside = 24;

/**
 * Nearness is the sum of the squared inverse document frequencies of the words that two pages share (TF-IDF over presence:
 * a page is so short that counts say nothing), looked up in an inverted index whose long lists are cut.
 */
export const createSiblings = ({ entries, options }: World): Siblings => {
  const nearest = nearestOf(entries, options.seed);
  const known = {
    fact: new WeakMap<Entry, readonly Entry[]>(),
    definition: new WeakMap<Entry, readonly Entry[]>(),
  };
  const read = (entry: Entry, beside: Beside) =>
    some(nearest(entry), (other) => neverBoth(entry, other, beside));
  return (entry, beside = 'fact') =>
    known[beside].get(entry) ?? kept(known[beside], entry, read(entry, beside));
};

/** The pages that are nearest to one, whatever they say, the best first. */
const nearestOf = (entries: readonly Entry[], seed: number): ((entry: Entry) => readonly Entry[]) => {
  const { listsOf, weights } = indexOf(entries);
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const neighbour = neighbours(entries, seed);
  // Numbers in arrays: what a search compares again and again lies together.
  const modules = numbered(entries, ({ module }) => module);
  const shapes = numbered(entries, shapeOf);
  const byId = Uint32Array.from(inOrderOfIds(entries));
  const scores = new Float64Array(entries.length);
  const ranks = new Float64Array(entries.length);
  const known = new Map<number, readonly Entry[]>();
  const rank = (one: number, other: number): number =>
    (modules[one] === modules[other] ? 1000 : 0) +
    (shapes[one] === shapes[other] ? 20 : 0) +
    (scores[other] ?? 0);
  return (entry) => {
    const own = places.get(entry) ?? 0;
    const found = known.get(own);
    if (found) return found;
    const near: number[] = [];
    for (const list of listsOf(own)) {
      const weight = weights[list.length] ?? 0;
      for (const place of list) {
        const score = scores[place] ?? 0;
        if (score === 0) near.push(place);
        scores[place] = score + weight;
      }
    }
    const all = new Set(neighbour(own));
    for (const place of bestOf(near, scores)) all.add(place);
    all.delete(own);
    for (const place of all) ranks[place] = rank(own, place);
    for (const place of near) scores[place] = 0;
    const ranked = [...all].sort(
      (a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || (byId[a] ?? 0) - (byId[b] ?? 0),
    );
    const nearest: Entry[] = [];
    for (const place of ranked.slice(0, mostNear)) {
      const other = entries[place];
      if (other) nearest.push(other);
    }
    known.set(own, nearest);
    return nearest;
  };
};

/** Equal keys as equal numbers. */
const numbered = <K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Uint32Array => {
  const numbers = new Map<K, number>();
  return Uint32Array.from(entries, (entry) => {
    const key = keyOf(entry);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
};

/** The place of each entry among the sorted ids. */
const inOrderOfIds = (entries: readonly Entry[]): readonly number[] => {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ids = new Map(sorted.map((entry, index) => [entry, index]));
  return entries.map((entry) => ids.get(entry) ?? 0);
};

/**
 * For a page, by its place, the lists of pages that hold each of its stems, without those of very many pages; and what a stem
 * says of a page, by how many hold it.
 */
const indexOf = (entries: readonly Entry[]) => {
  const byStem = new Map<string, number[]>();
  const lists = entries.map(({ stems }, place) =>
    Array.from(stems, (stem) => {
      const list = byStem.get(stem) ?? [];
      if (list.length === 0) byStem.set(stem, list);
      list.push(place);
      return list;
    }),
  );
  const weights = Array.from(
    { length: mostPages + 1 },
    (_, pages) => Math.log(1 + entries.length / pages) ** 2,
  );
  const isShort = (list: readonly number[]): boolean => list.length <= mostPages;
  return { listsOf: (place: number) => lists[place]?.filter(isShort) ?? [], weights };
};

/** The pages of the highest scores; all that have the lowest of these. */
const bestOf = (places: readonly number[], scores: Float64Array): readonly number[] => {
  if (places.length <= mostNear) return places;
  const all = new Float64Array(places.length);
  places.forEach((place, index) => {
    all[index] = scores[place] ?? 0;
  });
  const least = all.sort()[places.length - mostNear] ?? 0;
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

/** The terms of the same module, some of them where there are many, and some of all, by their places in the list. */
const neighbours = (entries: readonly Entry[], seed: number): ((place: number) => readonly number[]) => {
  const order = inSeededOrder([...entries.keys()], (place) => entries[place]?.id ?? '', seed);
  const rings = groupBy(order, (place) => entries[place]?.module.id);
  const placeInRing = new Uint32Array(entries.length);
  for (const ring of rings.values())
    ring.forEach((place, at) => {
      placeInRing[place] = at;
    });
  const all = order.slice(0, mostBeside);
  return (place) => {
    const ring = rings.get(entries[place]?.module.id) ?? [];
    return [...inRing(ring, placeInRing[place] ?? 0, mostBeside), ...all];
  };
};

/** How a name is written: an abbreviation, a proper name of several words, or a word. */
export const shapeOf = ({ item: { term } }: Entry): string => {
  if (/^[\p{Lu}\d&.-]{2,}$/u.test(term)) return 'abbreviation';
  const words = wordsOf(term);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 ? (capitals > 1 ? 'proper' : 'phrase') : 'word';
};

/** A single novel beside a sort of novel would tell; of one word nobody sees which it is. */
export const writtenAlike = (one: Entry, other: Entry): boolean => {
  const [own, others] = [nameClass(one), nameClass(other)];
  return own === others || own === 'word' || others === 'word';
};

const nameClass = (entry: Entry): 'title' | 'phrase' | 'word' =>
  hasProperName(entry) ? 'title' : /[ -]/.test(entry.item.term) ? 'phrase' : 'word';

/** `Heart of Darkness`, `Highlander Folk School`: a word behind the first has a capital letter. */
export const hasProperName = ({ item: { term } }: Entry): boolean => / \S*\p{Lu}/u.test(term);

/**
 * Two terms of which only one can be meant: neither page names the other (a page that does may speak of the kind, a part or
 * another name of its term), no name holds the other, and the definitions are no two wordings of one thing.
 */
export const neverBoth = (one: Entry, other: Entry, beside: Beside = 'fact'): boolean =>
  one.language === other.language &&
  !named(one, beside).has(other.id) &&
  !named(other, beside).has(one.id) &&
  !sameNames(one, other) &&
  !sayTheSame(one.meaning, other.meaning);

const named = ({ mentions, defining }: Entry, beside: Beside): ReadonlySet<string> =>
  beside === 'fact' ? mentions : defining;

/** Two wordings of one thing, or a definition that is wholly made of words of the other: it may be its kind. */
const sayTheSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  if (one.size === 0 || other.size === 0) return false;
  const both = one.size < other.size ? shared(one, other) : shared(other, one);
  return both / Math.min(one.size, other.size) > 0.75 || both / (one.size + other.size - both) >= 0.45;
};

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const stem of one) if (other.has(stem)) count++;
  return count;
};

/** A name of the one holds a name of the other. */
const sameNames = ({ folded: own }: Entry, { folded: others }: Entry): boolean => {
  for (const name of own)
    for (const other of others)
      if (name.length < other.length ? other.includes(name) : name.includes(other)) return true;
  return false;
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
