import { local } from '../lms/local.ts';

/**
 * What was last saved, in this browser, for this package and this learner only. It stays until the LMS has shown that it
 * has the same: some say that they have kept what they have not. Counters number the saves; each attempt begins with a
 * number of its own, so that they tell attempts apart as well.
 */
export interface Mirror {
  /** The copy, whatever the LMS has: it can not be asked. */
  readonly read: () => string;
  /**
   * The copy that is newer than the LMS's. None where it belongs to another attempt: one that the LMS has begun anew, or
   * one that went on elsewhere.
   */
  readonly newer: (counter: number | undefined) => string;
  /** Keeps a state before the LMS is given it. */
  readonly keep: (counter: number, state: string) => boolean;
  /** The LMS says that it has the state kept last. */
  readonly taken: () => void;
}

/** `name`: whose copy it is; empty where it could be anybody's, and nothing is kept. */
export const createMirror = (course: string, name: string): Mirror => {
  const key = `coursewright:${course}:${digest(name)}`;
  if (name === '') return { read: () => '', newer: () => '', keep: () => false, taken: () => undefined };
  let entry = parse(local.read(key));
  let base = entry?.base;
  const put = (next: Entry | undefined): boolean => {
    entry = next;
    return local.write(key, next ? [next.base, next.counter, next.taken ? 1 : 0, next.state].join('.') : '');
  };
  return {
    read: () => entry?.state ?? '',
    newer: (counter) => {
      base = counter ?? base;
      if (entry && isNewer(entry, counter)) return entry.state;
      put(undefined);
      base = counter;
      return '';
    },
    keep: (counter, state) => {
      base ??= counter;
      return put({ base, counter, taken: false, state });
    },
    taken: () => {
      if (entry) put({ ...entry, taken: true });
    },
  };
};

interface Entry {
  /** The counter that the LMS's copy had at the start of the session, or the first that was given in this attempt. */
  readonly base: number;
  readonly counter: number;
  readonly taken: boolean;
  readonly state: string;
}

const parse = (text: string): Entry | undefined => {
  const [, base, counter, taken, state = ''] = /^(\d+)\.(\d+)\.([01])\.(.*)$/.exec(text) ?? [];
  return base === undefined
    ? undefined
    : { base: Number(base), counter: Number(counter), taken: taken === '1', state };
};

/** An LMS that has nothing although it said that it took something has begun a new attempt. */
const isNewer = ({ base, counter, taken }: Entry, theirs: number | undefined): boolean =>
  theirs === undefined ? !taken : base <= theirs && theirs < counter;

/** FNV-1a, once from each end: keeps names out of the store, and two learners apart; it protects nothing. */
const digest = (text: string): string => fnv(text) + fnv([...text].reverse().join(''));

const fnv = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
};
