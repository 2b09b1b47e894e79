import { Argument, type Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

/** Written out, so that `--help` loads nothing; `run/schema.ts` holds them against the tables. */
const kinds = [
  'course',
  'module',
  'lesson',
  'term',
  'quiz',
  'bank',
  'discussion',
  'assignment',
  'link',
] as const;

export type SchemaKind = (typeof kinds)[number];

export const schemaCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('schema', ['schema course > course.schema.json', 'schema quiz'])
    .description('print the JSON Schema of course.yml, module.yml or the front matter of a page, for editors')
    .addArgument(new Argument('[kind]', 'kind of file').choices(kinds).default('course'))
    .action(async (kind: SchemaKind, options: CommonOptions) => {
      const { runSchema } = await import('../run/schema.ts');
      done(await perform(io, options, async () => runSchema(kind)));
    });
