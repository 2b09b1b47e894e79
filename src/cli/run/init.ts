import { resolve } from 'node:path';
import { initCourse, refuseFull, titleOf } from '../../build/init.ts';
import type { InitOptions } from '../commands/init.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../short-path.ts';

export const runInit = async (io: Io, named: string | undefined, options: InitOptions): Promise<Outcome> => {
  const folder = resolve(io.folder, named ?? '.');
  const force = options.force ?? false;
  // Nobody answers questions to be refused afterwards.
  if (!force) await refuseFull(folder);
  const { course, files } = await initCourse({ folder, force, ...(await wishes(io, folder, options)) });
  const where = shortPath(folder, io.folder);
  const paths = files.map((path) => (where === '.' ? path : `${where}/${path}`));
  const next = nextCommands(where);
  const lines = [
    ...paths,
    '',
    `“${course.title}” is a course with a lesson, a key term, a quiz and a bank of questions.`,
    '',
    'Next:',
    ...next.map((command) => `  ${command}`),
    '',
    'Then change it page by page: every file is Markdown.',
  ];
  return {
    ok: true,
    diagnostics: [],
    json: { course: { id: course.id, title: course.title }, folder: where, files: paths, next },
    text: `${lines.join('\n')}\n`,
  };
};

type Wishes = Pick<InitOptions, 'title' | 'author'>;

/** What was said on the command line; the rest is asked for where a person can answer. */
const wishes = async ({ ask }: Io, folder: string, options: InitOptions): Promise<Wishes> => {
  const { title, author, yes, json, quiet } = options;
  const silent = !ask || yes || json || quiet;
  return {
    title: title ?? (silent ? titleOf(folder) : await ask('Title of the course', titleOf(folder))),
    author: author ?? (silent ? '' : await ask('Author', '')),
  };
};

const nextCommands = (where: string): readonly string[] => [
  ...(where === '.' ? [] : [`cd ${where.includes(' ') ? JSON.stringify(where) : where}`]),
  'npx coursewright check',
  'npx coursewright build',
];
