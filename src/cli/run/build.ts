import { resolve } from 'node:path';
import { build } from '../../build/build.ts';
import { findCourse } from '../../build/course-folder.ts';
import type { BuildOptions } from '../commands/build.ts';
import type { Io } from '../io.ts';
import { nextSteps } from '../next-steps.ts';
import type { Outcome } from '../outcome.ts';
import { packageTable, weights } from '../package-table.ts';
import { createProgress } from '../progress.ts';
import { shortPath } from '../short-path.ts';
import { createStyle } from '../style.ts';
import { summary } from '../summary.ts';

export const runBuild = async (
  io: Io,
  named: string | undefined,
  options: BuildOptions,
): Promise<Outcome> => {
  const started = io.clock();
  const course = findCourse(named, io.folder);
  const style = createStyle(io.colour && options.color !== false);
  const result = await build({
    course,
    targets: options.target ?? [],
    set: options.set ?? [],
    ...(options.out !== undefined && { out: resolve(io.folder, options.out) }),
    epoch: io.env.SOURCE_DATE_EPOCH,
    progress: createProgress(io, { shown: !options.json && !options.quiet, style }),
  });
  const { ok, diagnostics, counts, packages, folder } = result;
  const where = shortPath(folder, io.folder);
  const seconds = (io.clock() - started) / 1000;
  const lines = ok
    ? [
        packageTable(packages, style),
        '',
        ...[weights(packages)].filter(Boolean),
        summary(counts, `built in ${seconds.toFixed(1)} s`),
        ...nextSteps(packages, where),
      ]
    : ['Nothing was written.'];
  return {
    ok,
    diagnostics,
    json: { counts, packages, folder: where },
    text: `${lines.join('\n')}\n`,
    folder: course,
    withoutNotes: true,
  };
};
