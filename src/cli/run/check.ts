import { checkCourseFolder } from '../../build/check-course-folder.ts';
import { findCourse } from '../../build/course-folder.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { fromRoot, repositoryRoot } from '../repository-root.ts';
import { sarif } from '../sarif.ts';
import { countFindings, summary } from '../summary.ts';

export const runCheck = async (
  io: Io,
  named: string | undefined,
  options: CheckOptions,
): Promise<Outcome> => {
  const started = io.clock();
  const folder = findCourse(named, io.folder);
  const { diagnostics, counts } = await checkCourseFolder({
    folder,
    ...(options.external && { fetch: io.fetch }),
  });
  const ok = !diagnostics.some((one) => one.severity === 'error');
  const base = { ok, diagnostics, json: { counts }, folder };
  if (options.format === 'sarif')
    return {
      ...base,
      text: sarif(diagnostics, (file) => fromRoot(file, folder, repositoryRoot(folder, io.env))),
      essential: true,
      findings: 'none',
    };
  const seconds = ((io.clock() - started) / 1000).toFixed(1);
  const found = countFindings(diagnostics) || 'nothing found';
  return { ...base, text: `${found}\n${summary(counts, `checked in ${seconds} s`)}\n`, findings: 'out' };
};
