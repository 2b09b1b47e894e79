import type { Profile, ScormVersion } from '../../../src/preview/call.ts';

/** Ways in which a learner goes away in the middle of something. */
export const ways = ['close', 'reload', 'navigate', 'remove the frame', 'crash'] as const;
export type Way = (typeof ways)[number];

export const versions = ['scorm12', 'scorm2004'] as const satisfies readonly ScormVersion[];

/** Where the answer is found at the next launch. */
export type Kept = 'lms' | 'browser' | 'nowhere';

interface Expected {
  readonly kept: readonly Kept[];
  readonly why: string;
}

const inLms: Expected = { kept: ['lms'], why: 'the LMS has it' };
const inBrowser: Expected = { kept: ['browser'], why: 'this browser has kept what the LMS has not' };
const nowhere: Expected = { kept: ['nowhere'], why: 'who only looks records nothing' };

/** The same for every way of leaving and both versions. */
export const expected: Readonly<Record<Profile, Expected>> = {
  spec: inLms,
  moodle: inLms,
  lenient: inLms,
  'no-interactions': inLms,
  'boolean-returns': inLms,
  throws: inBrowser,
  review: nowhere,
  browse: nowhere,
  'commit-fails': inBrowser,
  'commit-slow': {
    kept: ['lms', 'browser'],
    why: 'a browser may end a page that still waits for its commit; then its own copy is newer',
  },
  'commit-lies': inBrowser,
  'leaving-silent': inLms,
};

export interface Cell {
  readonly version: ScormVersion;
  readonly profile: Profile;
  readonly way: Way;
}

const profiles = Object.keys(expected) as readonly Profile[];

/** Every way under every profile in both versions. */
export const allCells: readonly Cell[] = versions.flatMap((version) =>
  profiles.flatMap((profile) => ways.map((way) => ({ version, profile, way }))),
);

/** Every way, every profile and each version, but not every combination. */
export const fewCells: readonly Cell[] = allCells.filter(({ version, profile, way }) => {
  const even = (profiles.indexOf(profile) + ways.indexOf(way)) % 2 === 0;
  const turn = (profiles.indexOf(profile) + versions.indexOf(version)) % ways.length;
  return (profile === 'spec' && even === (version === 'scorm12')) || ways.indexOf(way) === turn;
});
