import { existsSync, readFileSync } from 'node:fs';
import { lower } from '../../src/build/lower.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format, ProgramFiles } from '../../src/formats/format.ts';
import type { Course } from '../../src/model/course.ts';
import { loadTemml } from '../../src/rich/math/temml.ts';
import { playerStandIn } from './player-stand-in.ts';

/** Stands for ADL's schema documents. */
export const controlDocument = 'control_document.xsd';

const root = new URL('../../', import.meta.url);

/** The program's own files as they lie in the repository. Player chunks and control documents are stand-ins: no writer looks into them. */
const program: ProgramFiles = {
  template: (name) => {
    const file = new URL(`templates/${name}`, root);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  },
  player: playerStandIn,
  controlDocuments: () => [
    { path: controlDocument, data: '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>' },
  ],
};

export interface Package {
  /** In the order in which they were written. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a format writes of a course, lowered as `build` does it. */
export const writePackage = async (
  course: Course,
  format: Format,
  options: Record<string, string> = {},
): Promise<Package> => {
  const report = createReport();
  await loadTemml(course);
  const lowered = lower(course, format, report);
  const files = new Map<string, string>();
  const defaults = Object.fromEntries(
    Object.entries(format.options).map(([name, { default: value }]) => [name, value]),
  );
  const ctx = {
    asset: async (path: string) => new TextEncoder().encode(`bytes of ${path}`),
    options: { ...defaults, ...options },
    report,
    program,
    tool: { name: 'coursewright', version: '0.0.0' },
  };
  if (!format.write) throw new Error(`${format.id} does not write`);
  for await (const { path, data } of format.write(lowered, ctx)) {
    if (files.has(path)) throw new Error(`${path} is written twice`);
    files.set(path, typeof data === 'string' ? data : new TextDecoder().decode(data));
  }
  return { files, diagnostics: report.list() };
};
