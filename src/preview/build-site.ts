import { lower } from '../build/lower.ts';
import { programFiles } from '../build/program-files.ts';
import { readCourse } from '../build/read-course.ts';
import { tool } from '../build/tool.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { site } from '../formats/site/index.ts';
import type { InFiles } from '../package/file.ts';
import { memory, memoryFiles } from '../package/memory.ts';

export interface BuiltSite {
  readonly title: string;
  readonly diagnostics: readonly Diagnostic[];
  /** None where the course has errors. */
  readonly files?: InFiles;
}

/** A course as a site, in memory. */
export const buildSite = async (folder: string): Promise<BuiltSite> => {
  const { course, report, files: sources } = await readCourse(folder);
  const { title } = course;
  if (!report.hasErrors()) {
    const pages = new Map<string, Uint8Array>();
    const context = {
      asset: (path: string) => sources.read(path),
      options: {},
      report,
      program: programFiles(folder),
      tool,
    };
    if (site.write) await memory(pages)(site.write(lower(course, site, report), context));
    if (!report.hasErrors())
      return { title, diagnostics: report.list(), files: memoryFiles(Object.fromEntries(pages)) };
  }
  return { title, diagnostics: report.list() };
};
