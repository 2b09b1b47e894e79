import { checkCourse } from '../check/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace, createReport, type Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';
import { createEmbedded } from '../package/embedded.ts';
import type { InFiles } from '../package/file.ts';
import { loadTemml } from '../rich/math/temml.ts';
import { buildDate } from './build-date.ts';
import { chooseOutput, type OutputRequest } from './convert/choose-output.ts';
import { writeCourse } from './convert/write-course.ts';
import { type Counts, countCourse, noCounts } from './counts.ts';
import { programRoot } from './program-root.ts';
import { detectFormat, type Reader, readers } from './read/detect.ts';
import { openSource, type Source, slashed } from './read/open-source.ts';
import { didYouMean } from './target-options.ts';
import { usage } from './usage-error.ts';

export interface ConvertRequest extends OutputRequest {
  /** The id of a format; none: told from the input. */
  readonly from?: string;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
}

export interface Converted {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Of what was read. */
  readonly counts: Counts;
  /** Absolute paths that were written. */
  readonly files: readonly string[];
}

/** Reads one format and writes another: whole, or, where anything is wrong with what was read, nothing. */
export const convert = async (request: ConvertRequest): Promise<Converted> => {
  const date = buildDate(request.epoch);
  const from = request.from === undefined ? undefined : readerOf(request.from);
  const output = await chooseOutput(request);
  const report = createReport();
  const source = await openSource(request.input, { folder: request.folder, report });
  try {
    const read = source && (await readSource(source, { from, input: request.input, report }));
    if (!read || report.hasErrors())
      return { ok: false, diagnostics: report.list(), counts: noCounts, files: [] };
    const { course, files } = read;
    const written = await writeCourse(course, output, {
      asset: files.read,
      // Templates are code: only those of an author's own course folder are run.
      templates: read.format.id === 'markdown' ? source.path : programRoot(),
      date,
    });
    const diagnostics = [...report.list(), ...written.diagnostics].sort(byPlace);
    return { ...written, diagnostics, counts: countCourse(course) };
  } finally {
    source?.close();
  }
};

const readerOf = (id: string): Reader => {
  const format = readers.find((one) => one.id === id);
  if (format) return format;
  const ids = readers.map((one) => one.id);
  throw usage((report) =>
    report.add('convert/unknown-reader', { format: id, meant: didYouMean(id, ids), known: ids.join(', ') }),
  );
};

interface Reading {
  readonly from: Reader | undefined;
  readonly input: string;
  readonly report: Report;
}

interface Read {
  readonly format: Reader;
  readonly course: Course;
  /** The source's files, and those that stood inside documents. */
  readonly files: InFiles;
}

const readSource = async ({ files }: Source, { from, input, report }: Reading): Promise<Read | undefined> => {
  const format = from ?? (await detectFormat(files));
  if (!format) {
    report.add('import/unknown-file', {}, { file: slashed(input), line: 1, column: 1 });
    return undefined;
  }
  const embedded = createEmbedded(files);
  const course = await format.read(files, { report, embed: embedded.embed });
  await loadTemml(course);
  if (format.id === 'markdown') checkCourse(course, report);
  return { format, course, files: embedded.files };
};
