/** What a package can be. */
export type Kind = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi';

interface ProfileDefinition {
  /** How the LMS behaves, as a clause: "the LMS ...". */
  readonly says: string;
  /** The interfaces that have it. */
  readonly kinds: readonly Kind[];
}

const scorm: readonly Kind[] = ['scorm12', 'scorm2004'];
const all: readonly Kind[] = [...scorm, 'cmi5', 'xapi'];

/** LMSs on the desk: by the letter, and with the habits that real ones have. */
export const profiles = {
  spec: { says: 'refuses whatever the specification forbids', kinds: all },
  moodle: { says: 'checks and decides as Moodle does', kinds: scorm },
  lenient: { says: 'takes whatever scorm-again takes', kinds: scorm },
  'no-interactions': { says: 'does not know cmi.interactions', kinds: scorm },
  'boolean-returns': { says: 'returns true, false and null where texts are asked for', kinds: scorm },
  throws: { says: 'throws an error at SetValue and Commit', kinds: scorm },
  review: { says: 'opens a finished attempt for a second look', kinds: [...scorm, 'cmi5'] },
  browse: { says: 'lets a visitor look around without credit', kinds: [...scorm, 'cmi5'] },
  'commit-fails': { says: 'can not keep anything and says so', kinds: all },
  'commit-slow': { says: 'takes two seconds to keep something', kinds: all },
  'commit-lies': { says: 'keeps nothing but says that it has', kinds: scorm },
  'leaving-silent': { says: 'answers nothing to Commit while the page goes', kinds: scorm },
} as const satisfies Readonly<Record<string, ProfileDefinition>>;

export type Profile = keyof typeof profiles;

export const isProfile = (word: string): word is Profile => Object.hasOwn(profiles, word);

const definitions: Readonly<Record<Profile, ProfileDefinition>> = profiles;

export const profilesOf = (kind: Kind): readonly Profile[] =>
  Object.keys(definitions).filter(
    (name): name is Profile => isProfile(name) && definitions[name].kinds.includes(kind),
  );

export const saysOf = (profile: Profile): string => definitions[profile].says;
