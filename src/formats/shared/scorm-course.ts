import type { Course, Quiz } from '../../model/course.ts';
import type { RuntimeOptions } from '../../model/package-data.ts';
import { itemsOf } from '../../model/walk.ts';
import type { Options } from '../format.ts';
import { pageOptions, pageRuntime } from './page-options.ts';

/** Identifiers of a single-SCO manifest. Upper case: a course id, which the manifest itself bears, is lower case. */
export const scormIds = { organization: 'ORGANIZATION', item: 'ITEM', resource: 'SCO' } as const;

export const launchPage = 'index.html';

/** Options that both SCORM targets have. */
export const scormOptions = {
  onFail: {
    values: ['incomplete', 'failed'],
    default: 'incomplete',
    help: 'status after a failed quiz when no attempt remains: some LMSs lock a course that is failed',
  },
  exit: {
    values: ['suspend', 'normal'],
    default: 'suspend',
    help: 'how a finished course is left: a few LMSs count an attempt only after a normal exit',
  },
  commitEvery: {
    values: 'number',
    default: '0',
    help: 'least minutes between two commits, for LMSs that forbid more; 0: shortly after each change',
  },
  keepAlive: {
    values: 'number',
    default: '0',
    help: 'minutes after which the time spent is committed though nothing changed, for LMSs that end idle sessions; 0: never',
  },
  ping: {
    values: ['no', 'yes'],
    default: 'no',
    help: 'after each commit fetch a file of the package, for LMSs that say "saved" while the network is gone',
  },
  ...pageOptions,
} as const satisfies Options;

export const runtimeOptions = (options: Readonly<Record<string, string>>): RuntimeOptions => ({
  ...pageRuntime(options),
  onFail: options.onFail === 'failed' ? 'failed' : 'incomplete',
  exit: options.exit === 'normal' ? 'normal' : 'suspend',
  ...(options.ping === 'yes' && { ping: true }),
  ...minutes('commitEvery', options),
  ...minutes('keepAlive', options),
});

const minutes = <Name extends 'commitEvery' | 'keepAlive'>(
  name: Name,
  options: Readonly<Record<string, string>>,
): Partial<Record<Name, number>> => {
  const value = Number(options[name] ?? 0);
  // A record of one key is a part of the record of its names.
  return value > 0 ? ({ [name]: value } as Partial<Record<Name, number>>) : {};
};

/**
 * The pass mark in percent, only where exactly one score means pass or fail. An LMS may compare any score with a mark in
 * the manifest and overrule what the course reports, so a course with two graded quizzes must not state one.
 */
export const masteryScore = (course: Course): number | undefined => {
  const graded = [...itemsOf(course)].filter((item): item is Quiz => item.kind === 'quiz' && item.graded);
  const [only] = graded;
  return graded.length === 1 && only ? (only.pass ?? course.settings.pass) : undefined;
};

/** Keywords: the course's tags, then those of its modules and items, each once. */
export const keywordsOf = (course: Course): readonly string[] => {
  const all = [course, ...course.modules, ...itemsOf(course)].flatMap((one) => one.tags);
  return [...new Set(all)].slice(0, 10);
};
