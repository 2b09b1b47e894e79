import { findCourse } from '../../build/course-folder.ts';
import { lockCourse } from '../../build/lock.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../short-path.ts';

export const runLock = async (io: Io, named: string | undefined): Promise<Outcome> => {
  const folder = findCourse(named, io.folder);
  const { ok, diagnostics, counts, file } = await lockCourse(folder);
  const files = file === undefined ? [] : [shortPath(file, io.folder)];
  const text = files.length ? `${files.join('\n')}\n` : 'Nothing was written.\n';
  return { ok, diagnostics, json: { counts, files }, text, folder };
};
