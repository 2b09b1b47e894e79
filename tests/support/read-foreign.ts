import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { sourceFiles } from '../../src/formats/markdown/write.ts';
import type { Asset, Bank, Course } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { createEmbedded } from '../../src/package/embedded.ts';
import { memoryFiles } from '../../src/package/memory.ts';

export interface Foreign {
  readonly course: Course;
  readonly banks: readonly Bank[];
  readonly questions: readonly Question[];
  readonly assets: readonly Asset[];
  /** `code line:column`, in the order of the file. */
  readonly found: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The questions as an author would write them. */
  readonly markdown: string;
  readonly bytes: (path: string) => Promise<Uint8Array>;
}

/** What a format reads of files that other programs wrote; a text alone is a file of that format. */
export const readForeign = async (
  format: Format,
  source: string | Uint8Array | Readonly<Record<string, string | Uint8Array>>,
): Promise<Foreign> => {
  if (!format.read) throw new Error(`${format.id} does not read`);
  const alone = typeof source === 'string' || source instanceof Uint8Array;
  const files = memoryFiles(alone ? { [`questions.${format.extension}`]: source } : source);
  const report = createReport();
  const embedded = createEmbedded(files);
  const course = await format.read(files, { report, embed: embedded.embed });
  const questions = [...questionsOf(course)].map(({ question }) => question);
  return {
    course,
    banks: course.banks,
    questions,
    assets: course.assets,
    found: report.list().map(({ code, at }) => (at ? `${code} ${at.line}:${at.column}` : code)),
    diagnostics: report.list(),
    markdown: pages(course),
    bytes: embedded.files.read,
  };
};

/** Each bank and quiz as its file, without what stands at the head of that. */
const pages = (course: Course): string =>
  [...sourceFiles(course)]
    .filter(({ path }) => /\.(?:bank|quiz)\.md$/.test(path))
    .map(({ data }) => String(data).replace(/^---\n.*?\n---\n\n?/s, ''))
    .join('\n');
