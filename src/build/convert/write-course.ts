import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReport } from '../../diagnostics/report.ts';
import type { Course } from '../../model/course.ts';
import { lower } from '../lower.ts';
import { programFiles } from '../program-files.ts';
import { withDefaults } from '../target-options.ts';
import { tool } from '../tool.ts';
import type { Output } from './choose-output.ts';
import { writeOutput } from './write-output.ts';

interface Written {
  readonly ok: boolean;
  /** What the format can not carry, and what is wrong. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths. */
  readonly files: readonly string[];
}

interface Writing {
  readonly asset: (path: string) => Promise<Uint8Array>;
  /** The folder whose templates are used; the program's own are behind them. */
  readonly templates: string;
  readonly date: Date;
}

/** Lowers a course to a format and writes it: whole, or, where anything is wrong, nothing. */
export const writeCourse = async (
  course: Course,
  output: Output,
  { asset, templates, date }: Writing,
): Promise<Written> => {
  const report = createReport();
  const files = output.format.write(lower(course, output.format, report, output.options), {
    asset,
    options: withDefaults(output.format, output.options),
    report,
    program: programFiles(templates),
    tool,
  });
  const paths = await writeOutput(files, output, { date, isSound: () => !report.hasErrors() });
  return { ok: !report.hasErrors(), diagnostics: report.list(), files: paths };
};
