import { importFiles } from '../../build/import.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../short-path.ts';

export const runImport = async (
  io: Io,
  names: readonly string[],
  options: ImportOptions,
): Promise<Outcome> => {
  const { into, force = false } = options;
  const result = await importFiles({
    files: names,
    folder: io.folder,
    force,
    ...(into !== undefined && { into }),
  });
  const { ok, diagnostics, counts } = result;
  const files = result.files.map((path) => shortPath(path, io.folder));
  const text = ok ? files.map((path) => `${path}\n`).join('') : 'Nothing was written.\n';
  return { ok, diagnostics, json: { counts, files }, text };
};
