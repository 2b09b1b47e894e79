import type { ProgramFiles } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { type Kind, kinds } from '../model/question.ts';
import { itemsOf, questionsOf } from '../model/walk.ts';
import type { Features } from './features.ts';
import type { Runtime } from './press.ts';
import { computes } from './questions/shown-values.ts';

/** Which chunks of the player ask which kind. */
const kindChunks: Readonly<Record<Kind, readonly string[]>> = {
  choice: ['kind-choice'],
  multi: ['kind-choice'],
  boolean: ['kind-choice'],
  text: ['kind-typed'],
  number: ['kind-typed'],
  formula: ['kind-typed'],
  cloze: ['kind-typed'],
  match: ['kind-pairs'],
  order: ['drag', 'kind-order'],
  categorize: ['drag', 'kind-pairs'],
  essay: ['kind-open'],
  upload: ['kind-open'],
  hotspot: ['kind-choice', 'kind-hotspot'],
  stimulus: [],
};

/**
 * Scripts of the player, by their names in `assets/`: what every page needs; what pages with questions need beside it, quizzes
 * beside that, and pages about the course; what pages with tabs need. Two are asked for by the player alone: `results.js` when the
 * first question of a quiz is answered, `other-version.js` where an LMS does not have the version of SCORM that the package was
 * made for.
 */
export type ScriptName =
  | 'player.js'
  | 'practice.js'
  | 'quiz.js'
  | 'results.js'
  | 'about.js'
  | 'tabs.js'
  | 'other-version.js';

/** The player cut into modules, as it was compiled: see `scripts/compile-player.mjs`. */
interface Parts {
  /** In the order in which they must stand. */
  readonly modules: readonly Module[];
  /** Which modules a chunk needs. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
}

/** `names`: all that it does is to declare them. */
type Module = { readonly path: string } & (
  | { readonly names: string; readonly code?: undefined }
  | { readonly code: string; readonly names?: undefined }
);

/** Declarations that follow on one another become one, which is less to load. */
const scriptOf = (modules: readonly Module[]): string =>
  modules
    .map(({ names, code }, index) => {
      if (names === undefined) return `${code};\n`;
      const before = modules[index - 1]?.names === undefined ? 'var ' : ',';
      return `${before}${names}${modules[index + 1]?.names === undefined ? ';\n' : ''}`;
    })
    .join('');

interface Needed {
  readonly runtime: Runtime;
  readonly features: Features;
}

/** The scripts of a course: the modules that it needs, each in one of them. */
export const playerScripts = (
  course: Course,
  program: ProgramFiles,
  has: Needed,
): ReadonlyMap<ScriptName, string> => {
  const { modules, chunks } = JSON.parse(program.player('parts.json')) as Parts;
  const needed = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => chunks[name] ?? missing(name)));
  const wanted = chunksOf(course, has);
  const [practice, quiz, about] = [needed(wanted.practice), needed(wanted.quiz), needed(wanted.about)];
  const asking = new Set([...practice, ...quiz]);
  // What two need that no page has together stands in the script of every page: nothing comes twice.
  const player = new Set([...needed(wanted.player), ...[...about].filter((path) => asking.has(path))]);
  const without = (paths: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]) =>
    modules.filter(({ path }) => paths.has(path) && !others.some((other) => other.has(path)));
  const scripts: readonly (readonly [ScriptName, Parts['modules']])[] = [
    ['player.js', without(player)],
    ['practice.js', without(practice, player)],
    ['quiz.js', without(quiz, player, practice)],
    ['results.js', without(needed(wanted.results), player, practice, quiz)],
    ['about.js', without(about, player)],
    ['tabs.js', without(needed(wanted.tabs), player)],
    ['other-version.js', without(needed(wanted.other), player)],
  ];
  return new Map(
    scripts.filter(([, parts]) => parts.length > 0).map(([name, parts]) => [name, scriptOf(parts)]),
  );
};

const missing = (name: string): never => {
  throw new Error(`the player has no chunk ${name}: compile the program again`);
};

type Wanted = Readonly<
  Record<'player' | 'practice' | 'quiz' | 'results' | 'about' | 'tabs' | 'other', readonly string[]>
>;

const otherVersions: Readonly<Partial<Record<Runtime['adapter'], string>>> = {
  scorm12: 'other-scorm2004',
  scorm2004: 'other-scorm12',
};

/** Which chunks each script has, for what the course asks. */
const chunksOf = (course: Course, { runtime: { adapter, options }, features }: Needed): Wanted => {
  const all = [...questionsOf(course)].map(({ question, holder }) => ({
    question,
    practised: holder.kind === 'lesson' || holder.kind === 'term',
  }));
  const chunksFor = (list: typeof all): readonly string[] => {
    const used = new Set(list.map(({ question }) => question.kind));
    return [
      ...kinds.flatMap((kind) => (used.has(kind) ? kindChunks[kind] : [])),
      ...(list.some(({ question }) => computes(question)) ? ['values'] : []),
    ];
  };
  const items = [...itemsOf(course)];
  const quizzes = items.filter((item) => item.kind === 'quiz');
  const hasTerms = items.some(({ kind }) => kind === 'term');
  const practised = all.filter((one) => one.practised);
  return {
    player: [
      `lms-${adapter}`,
      ...(hasTerms ? ['card-toggle'] : []),
      'core',
      ...(options.ping ? ['ping'] : []),
      ...(options.frameResize ? ['frame-resize'] : []),
    ],
    practice: all.length > 0 ? ['practice', ...chunksFor(practised)] : [],
    quiz:
      quizzes.length > 0
        ? ['quiz', ...chunksFor(all), ...(quizzes.some(({ time }) => time) ? ['clock'] : [])]
        : [],
    results: quizzes.length > 0 ? ['results'] : [],
    about: ['outline', 'search', ...(hasTerms ? ['cards'] : [])],
    tabs: features.parts.has('tabs') ? ['tabs'] : [],
    other: [otherVersions[adapter] ?? []].flat(),
  };
};
