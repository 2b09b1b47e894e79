import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/build/build.ts';

export interface ExamplePackages {
  /** Bytes of a package. */
  readonly zip: (target: string) => Uint8Array;
  /** Folder of the site. */
  readonly site: string;
  readonly remove: () => void;
}

/** Builds the example course into a folder of its own. */
export const buildExample = async (targets: readonly string[]): Promise<ExamplePackages> => {
  const out = mkdtempSync(join(tmpdir(), 'cw-browser-'));
  const course = fileURLToPath(new URL('../../content/us-history-1945', import.meta.url));
  const progress = { started: () => undefined, finished: () => undefined, ended: () => undefined };
  const { ok, diagnostics, folder, packages } = await build({
    course,
    targets,
    set: [],
    out,
    epoch: undefined,
    progress,
  });
  if (!ok) throw new Error(`the example does not build: ${JSON.stringify(diagnostics)}`);
  return {
    zip: (target) => {
      const entry = packages.find((one) => one.target === target);
      if (!entry) throw new Error(`no package ${target}`);
      return readFileSync(join(folder, entry.file));
    },
    site: join(folder, 'site'),
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
};
