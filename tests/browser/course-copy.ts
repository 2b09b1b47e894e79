import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/build/build.ts';
import type { PackageEntry } from '../../src/build/release.ts';

export interface BuiltCourse {
  readonly packages: readonly PackageEntry[];
  /** Where the packages lie. */
  readonly folder: string;
  readonly zip: (target: string) => Uint8Array;
  readonly remove: () => void;
}

const kinds = fileURLToPath(new URL('kinds-course', import.meta.url));

/** Builds the course with every kind of question, in another language where one is given. */
export const buildKinds = (targets: readonly string[], language = 'en'): Promise<BuiltCourse> =>
  buildCopy(kinds, targets, (course) => {
    const file = join(course, 'course.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('language: en', `language: ${language}`));
  });

/** Builds a changed copy of a course, in a folder of its own. */
export const buildCopy = async (
  source: string,
  targets: readonly string[],
  change: (course: string) => void = () => undefined,
): Promise<BuiltCourse> => {
  const work = mkdtempSync(join(tmpdir(), 'cw-kinds-'));
  const course = join(work, 'course');
  cpSync(source, course, { recursive: true });
  change(course);
  const progress = { started: () => undefined, finished: () => undefined, ended: () => undefined };
  const out = join(work, 'out');
  const { ok, diagnostics, folder, packages } = await build({
    course,
    targets,
    set: [],
    out,
    epoch: undefined,
    progress,
  });
  if (!ok) throw new Error(`the course does not build: ${JSON.stringify(diagnostics)}`);
  return {
    packages,
    folder,
    zip: (target) => readFileSync(join(folder, packages.find((one) => one.target === target)?.file ?? '')),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
};
