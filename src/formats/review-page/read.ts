import type { Report } from '../../diagnostics/report.ts';
import type { Course, Term } from '../../model/course.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { importedCourse, importedModule } from '../shared/imported-course.ts';
import { htmlRows, looksLikeHtml } from './html-rows.ts';
import { readTerm } from './term.ts';
import { textRows } from './text-rows.ts';

/** A course of one module with the key term of each page. */
export const readReviewPage = async (files: InFiles, { report }: ReadContext): Promise<Course> => {
  const terms: Term[] = [];
  for (const { path, size } of await files.list()) {
    const term = size > limit ? tooLarge(path, size, report) : readPage(await files.read(path), path, report);
    if (term) terms.push({ ...term, id: freeId(`${moduleId}-${term.id}`, terms) });
  }
  return courseOf(terms);
};

const limit = 5_000_000;

const tooLarge = (file: string, size: number, report: Report): undefined => {
  report.add(
    'import/too-large',
    { megabytes: Math.ceil(size / 1e6), limit: limit / 1e6 },
    { file, line: 1, column: 1 },
  );
};

/** The key term of one page, whatever it was saved as. */
export const readPage = (bytes: Uint8Array, file: string, report: Report): Term | undefined => {
  const source = decode(bytes);
  if (source === undefined) {
    report.add('import/not-utf8', {}, { file, line: 1, column: 1 });
    return undefined;
  }
  return readTerm(rowsOf(source, file), file, report);
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/\r\n?|[\u2028\u2029]/g, '\n');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
};

const rowsOf = (source: string, file: string) =>
  looksLikeHtml(source, file) ? htmlRows(source, file) : textRows(withoutFrontMatter(source), file);

/** Front matter of a Markdown page is none of its text; its lines stay, so that places hold. */
const withoutFrontMatter = (source: string): string =>
  source.replace(/^---\n(?:(?!---\n)[^\n]*\n)*---(?:\n|$)/, (matter) => matter.replace(/[^\n]/g, ''));

/** Ids of pages begin with their module's, as those of an author's files do. */
const moduleId = 'key-terms';

const freeId = (id: string, terms: readonly Term[]): string => {
  let free = id;
  for (let count = 2; terms.some((term) => term.id === free); count++) free = `${id}-${count}`;
  return free;
};

const courseOf = (terms: readonly Term[]): Course => {
  const [first] = terms;
  const modules = importedModule(moduleId, 'Key terms', terms);
  return importedCourse({
    title: first?.subject ?? 'Imported',
    pos: first?.pos,
    modules,
    banks: [],
    assets: [],
  });
};
