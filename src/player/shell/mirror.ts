import { hash } from '../../scoring/hash.ts';
import type { Saved } from '../lms/lms.ts';
import { local } from '../lms/local.ts';

/**
 * What was last saved, in this browser, for this package and this learner only. It stays until the LMS has shown that it
 * has the same: some say that they have kept what they have not. Counters number the saves; each attempt begins with a
 * number of its own, so that they tell attempts apart as well.
 */
export interface Mirror {
  /** The copy, whatever the LMS has: it can not be asked. */
  readonly read: () => Copy | undefined;
  /**
   * The copy that is newer than the LMS's, or of which the LMS has cut off the end. None where it belongs to another
   * attempt: one that the LMS has begun anew, or one that went on elsewhere.
   */
  readonly newer: (counter: number | undefined, theirs: string) => Copy | undefined;
  /** Keeps what the LMS is about to be given. `false`: the browser does not let us. */
  readonly keep: (counter: number, copy: Copy) => boolean;
  /** The LMS says that it has what was kept last. */
  readonly taken: () => void;
  /** Tells when a later launch of the same learner has kept something: what this one knows is older from then on. */
  readonly overtaken: (tell: () => void) => void;
}

export type Copy = Pick<Saved, 'state' | 'location'>;

/** `name`: whose copy it is; empty where it could be anybody's, and nothing is kept. */
export const createMirror = (course: string, name: string): Mirror => {
  const key = `coursewright:${course}:${digest(name)}`;
  if (name === '') return noMirror;
  const launched = Date.now();
  let entry = parse(local.read(key));
  let base = entry?.base;
  const put = (next: Entry | undefined): boolean => {
    entry = next;
    return local.write(key, next ? JSON.stringify(next) : '');
  };
  return {
    read: () => entry,
    newer: (counter, theirs) => {
      base = counter ?? base;
      if (entry && (isNewer(entry, counter) || isCut(theirs, entry.state))) return entry;
      put(undefined);
      base = counter;
      return undefined;
    },
    keep: (counter, { state, location }) => {
      base ??= counter;
      return put({ base, counter, taken: false, launched, state, location });
    },
    taken: () => {
      if (entry) put({ ...entry, taken: true });
    },
    overtaken: (tell) =>
      addEventListener('storage', (event) => {
        // Not any other: a frame that an LMS takes away late says its last word when the next one is there.
        if (event.key === key && Number(parse(event.newValue ?? '')?.launched) > launched) tell();
      }),
  };
};

const noMirror: Mirror = {
  read: () => undefined,
  newer: () => undefined,
  keep: () => false,
  taken: () => undefined,
  overtaken: () => undefined,
};

interface Entry extends Copy {
  /** The counter that the LMS's copy had at the start of the session, or the first that was given in this attempt. */
  readonly base: number;
  readonly counter: number;
  readonly taken: boolean;
  /** When the launch began that has kept it, in milliseconds. */
  readonly launched: number;
}

const parse = (text: string): Entry | undefined => {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return undefined;
  }
};

/** An LMS that has nothing although it said that it took something has begun a new attempt. */
const isNewer = ({ base, counter, taken }: Entry, theirs: number | undefined): boolean =>
  theirs === undefined ? !taken : base <= theirs && theirs < counter;

/** An empty one is none: nothing is left to tell whose it was. */
const isCut = (theirs: string, ours: string): boolean =>
  theirs !== '' && theirs !== ours && ours.startsWith(theirs);

/** Once from each end: keeps names out of the store, and two learners apart; it protects nothing. */
const digest = (text: string): string =>
  [text, [...text].reverse().join('')].map((one) => hash(one).toString(36)).join('');
