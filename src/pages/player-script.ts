import type { ProgramFiles } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { type Kind, kinds } from '../model/question.ts';
import { itemsOf, questionsOf } from '../model/walk.ts';

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
 * Scripts of the player, by their names in `assets/`: what every page needs; what quizzes need beside it, and pages about the
 * course.
 */
export type ScriptName = 'player.js' | 'quiz.js' | 'about.js';

/** The player cut into modules, as it was compiled: see `scripts/compile.mjs`. */
interface Parts {
  /** What every script needs first. */
  readonly helpers: string;
  /** In the order in which they must stand. */
  readonly modules: readonly { readonly path: string; readonly code: string }[];
  /** Which modules a chunk needs. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
}

/** The scripts of a course: the modules that it needs, each in one of them. */
export const playerScripts = (
  course: Course,
  program: ProgramFiles,
  adapter: string,
): ReadonlyMap<ScriptName, string> => {
  const { helpers, modules, chunks } = JSON.parse(program.player('parts.json')) as Parts;
  const wanted = chunksOf(course, adapter);
  const needed = ([, names]: readonly [ScriptName, readonly string[]]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => chunks[name] ?? missing(name)));
  const [[, own = new Set<string>()] = [], ...others] = wanted.map((one) => [one[0], needed(one)] as const);
  // What two others need stands in the first, so that no page has it twice.
  const shared = modules.filter(({ path }) => others.filter(([, paths]) => paths.has(path)).length > 1);
  const first = new Set([...own, ...shared.map(({ path }) => path)]);
  const print = (paths: (path: string) => boolean): string =>
    `'use strict';${helpers}\n${modules
      .filter(({ path }) => paths(path))
      .map(({ code }) => code)
      .join('\n')}\n`;
  return new Map<ScriptName, string>([
    ['player.js', print((path) => first.has(path))],
    ...others.map(([name, paths]) => [name, print((path) => paths.has(path) && !first.has(path))] as const),
  ]);
};

const missing = (name: string): never => {
  throw new Error(`the player has no chunk ${name}: compile the program again`);
};

/** The chunks that the script of every page needs, then those of others that the course has. */
const chunksOf = (course: Course, adapter: string): readonly (readonly [ScriptName, readonly string[]])[] => {
  const all = [...questionsOf(course)].map(({ question, holder }) => ({
    question,
    practised: holder.kind === 'lesson' || holder.kind === 'term',
  }));
  const chunksFor = (list: typeof all): readonly string[] => {
    const used = new Set(list.map(({ question }) => question.kind));
    return [
      ...kinds.flatMap((kind) => (used.has(kind) ? kindChunks[kind] : [])),
      ...(list.some(({ question }) => question.vars) ? ['values'] : []),
    ];
  };
  const items = [...itemsOf(course)];
  const quizzes = items.filter((item) => item.kind === 'quiz');
  const hasCards = items.some(({ kind }) => kind === 'term');
  const practised = chunksFor(all.filter((one) => one.practised));
  return [
    ['player.js', [`lms-${adapter}`, ...practised, ...(hasCards ? ['card-toggle'] : []), 'core']],
    ...(quizzes.length > 0
      ? [
          [
            'quiz.js',
            ['quiz', ...chunksFor(all), ...(quizzes.some(({ time }) => time) ? ['clock'] : [])],
          ] as const,
        ]
      : []),
    ['about.js', ['outline', 'search', ...(hasCards ? ['cards'] : [])]],
  ];
};
