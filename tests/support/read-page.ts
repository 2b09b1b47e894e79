import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import {
  readBankPage,
  readLessonPage,
  readQuizPage,
  readTermPage,
} from '../../src/formats/markdown/page/index.ts';
import type { PageContext } from '../../src/formats/markdown/page/types.ts';
import type { Question } from '../../src/model/question.ts';

const readers = { lesson: readLessonPage, quiz: readQuizPage, bank: readBankPage, term: readTermPage };

type Readers = typeof readers;

/** A page and its findings, read from text that begins on line 1. */
export const readPage = <K extends keyof Readers>(
  kind: K,
  text: string,
  settings: Partial<Pick<PageContext, 'language' | 'labels'>> = {},
): { readonly page: ReturnType<Readers[K]>; readonly found: readonly Diagnostic[] } => {
  const report = createReport();
  const ctx = { report, language: 'en', labels: {}, ...settings };
  const page = readers[kind]({ file: 'page.md', text, firstLine: 1 }, ctx);
  // The reader chosen by K gives K's page.
  return { page: page as ReturnType<Readers[K]>, found: report.list() };
};

/** `code line:column`, as a test wants to name a finding. */
export const places = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);

/** The questions of a quiz that must be read without a finding. */
export const questionsOf = (
  text: string,
  settings: Partial<Pick<PageContext, 'language' | 'labels'>> = {},
): readonly Question[] => {
  const { page, found } = readPage('quiz', text, settings);
  if (found.length > 0) throw new Error(JSON.stringify(found, null, 1));
  return page.sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.type === 'question' ? [part.question] : part.type === 'pool' ? part.questions : [],
    ),
  );
};
