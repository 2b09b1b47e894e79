import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { convert } from '../../build/convert.ts';
import type { ConvertOptions } from '../commands/convert.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../short-path.ts';

interface Named {
  readonly input: string;
  readonly output: string;
}

export const runConvert = async (
  io: Io,
  { input, output }: Named,
  options: ConvertOptions,
): Promise<Outcome> => {
  const { from, to, set = [], force = false } = options;
  const result = await convert({
    input,
    output,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    set,
    force,
    folder: io.folder,
    epoch: io.env.SOURCE_DATE_EPOCH,
  });
  const { ok, diagnostics, counts } = result;
  const files = result.files.map((path) => shortPath(path, io.folder));
  const text = ok ? files.map((path) => `${path}\n`).join('') : 'Nothing was written.\n';
  const source = resolve(io.folder, input);
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return { ok, diagnostics, json: { counts, files }, text, folder: isFolder ? source : io.folder };
};
