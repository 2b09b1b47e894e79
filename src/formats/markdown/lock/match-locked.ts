import type { Heading } from '../page/types.ts';
import type { LockedQuestion } from './lock.ts';

/** Which locked entry each heading of a file is; and which entries have lost theirs. Indices on both sides. */
export interface Matches {
  readonly entryOf: ReadonlyMap<number, number>;
  /** Headings that changed their words and are still known by their neighbours. */
  readonly mended: ReadonlySet<number>;
  readonly lost: readonly number[];
}

/** By heading, then by id, then by neighbours: one entry lost and one heading new between the same two. */
export const matchLocked = (headings: readonly Heading[], locked: readonly LockedQuestion[]): Matches => {
  const entryOf = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (heading: number, entry: number): void => {
    entryOf.set(heading, entry);
    taken.add(entry);
  };
  for (const keyOf of [both, words, id]) {
    const waiting = freeByKey(locked, taken, keyOf);
    headings.forEach((heading, index) => {
      const entry = entryOf.has(index) ? undefined : waiting.get(keyOf(heading))?.shift();
      if (entry !== undefined) pair(index, entry);
    });
  }
  const mended = matchNeighbours({ headings, locked, entryOf, taken }, pair);
  return { entryOf, mended, lost: locked.map((_, index) => index).filter((index) => !taken.has(index)) };
};

type KeyOf = (one: LockedQuestion) => string;

const both: KeyOf = (one) => `${one.id}\n${one.heading}`;
const words: KeyOf = (one) => one.heading;
const id: KeyOf = (one) => one.id;

/** Entries that have no question yet, in order, by what is compared. */
const freeByKey = (locked: readonly LockedQuestion[], taken: ReadonlySet<number>, keyOf: KeyOf) => {
  const free = new Map<string, number[]>();
  locked.forEach((entry, index) => {
    if (taken.has(index)) return;
    const same = free.get(keyOf(entry));
    if (same) same.push(index);
    else free.set(keyOf(entry), [index]);
  });
  return free;
};

interface State {
  readonly headings: readonly Heading[];
  readonly locked: readonly LockedQuestion[];
  readonly entryOf: ReadonlyMap<number, number>;
  readonly taken: ReadonlySet<number>;
}

const matchNeighbours = (
  state: State,
  pair: (heading: number, entry: number) => void,
): ReadonlySet<number> => {
  const { headings, locked, entryOf, taken } = state;
  const found: [number, number][] = [];
  headings.forEach((_, index) => {
    if (entryOf.has(index) || isNew(state, index - 1) || isNew(state, index + 1)) return;
    const before = index === 0 ? -1 : (entryOf.get(index - 1) ?? -1);
    const after = index === headings.length - 1 ? locked.length : (entryOf.get(index + 1) ?? locked.length);
    if (after - before === 2 && !taken.has(before + 1)) found.push([index, before + 1]);
  });
  for (const [heading, entry] of found) pair(heading, entry);
  return new Set(found.map(([heading]) => heading));
};

const isNew = ({ headings, entryOf }: State, index: number): boolean =>
  index >= 0 && index < headings.length && !entryOf.has(index);
