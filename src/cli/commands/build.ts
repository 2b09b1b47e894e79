import type { Command } from 'commander';
import { collect, createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface BuildOptions extends CommonOptions {
  readonly target?: readonly string[];
  readonly out?: string;
  readonly set?: readonly string[];
}

export const buildCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('build', [
    'build                                 every target of the course here',
    'build my-course --target scorm12 --target qti12 --out packages',
  ])
    .description('build the packages of a course')
    .argument('[course]', 'folder with a course.yml; without it, the nearest one upwards from here')
    .option(
      '--target <id>',
      'build this target; may be repeated (default: the targets of course.yml)',
      collect,
    )
    .option(
      '--out <dir>',
      'write into DIR/COURSE-ID (default: dist beside the nearest package.json, else beside the course)',
    )
    .option('--set <target.option=value>', 'set an option of a target; may be repeated', collect)
    .option('--strict', 'exit with 4 where there are warnings')
    .action(async (course: string | undefined, options: BuildOptions) => {
      const { runBuild } = await import('../run/build.ts');
      done(await perform(io, options, () => runBuild(io, course, options)));
    });
