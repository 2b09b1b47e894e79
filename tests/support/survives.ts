import { SaxesParser } from 'saxes';
import { createReport } from '../../src/diagnostics/report.ts';
import { markdown } from '../../src/formats/markdown/index.ts';
import { sourceFiles } from '../../src/formats/markdown/write.ts';
import type { Course } from '../../src/model/course.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import { printCourse } from './print-course.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * What must hold whatever stands in a course: reading gives a course and findings in places that are there, its pages
 * are well-formed, and what is written from it as Markdown can be read again. Gives what does not hold.
 */
export const faultsOf = async (files: Files): Promise<readonly string[]> => {
  const report = createReport();
  const course = await markdown.read(memoryFiles(files), { report });
  const misplaced = report.list().flatMap(({ code, at }) => {
    const text = at && files[at.file];
    return typeof text === 'string' && at && !isIn(text, at) ? [`${code} at ${at.line}:${at.column}`] : [];
  });
  const malformed = printCourse(course).flatMap((xhtml) => problemsOf(xhtml));
  return [...misplaced, ...malformed, ...(await rewritten(course))];
};

const isIn = (text: string, at: { readonly line: number; readonly column: number }): boolean => {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const line = lines[at.line - 1];
  return line !== undefined && at.column >= 1 && at.column <= line.length + 1;
};

/** Why a text is no well-formed XML. */
export const problemsOf = (xhtml: string): readonly string[] => {
  const problems: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', ({ message }) => void problems.push(message));
  parser.write(`<div>${xhtml}</div>`).close();
  return problems;
};

const rewritten = async (course: Course): Promise<readonly string[]> => {
  const files: Record<string, string | Uint8Array> = {};
  for (const { path, data } of sourceFiles(course))
    if (typeof data === 'string' || data instanceof Uint8Array) files[path] = data;
  const again = await markdown.read(memoryFiles(files), { report: createReport() });
  return printCourse(again).flatMap((xhtml) => problemsOf(xhtml));
};
