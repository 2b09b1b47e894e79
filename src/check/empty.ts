import type { Report } from '../diagnostics/report.ts';
import type { Bank, Item, Quiz } from '../model/course.ts';
import { pagesOf } from '../model/walk.ts';
import type { Check } from './check.ts';

/** Nothing to learn from: an empty course or quiz is an error, an empty lesson or bank a warning. */
export const empty: Check = (course, report) => {
  const pages = [...pagesOf(course)];
  if (pages.length === 0 && course.banks.length === 0 && !isReported(report, lostPages))
    report.add('course/empty', {}, course.pos);
  for (const item of pages) {
    if (item.kind === 'quiz' && asksNothing(item) && !isUnread(item, report))
      report.add('quiz/empty', { title: item.title }, item.pos);
    if (item.kind === 'lesson' && item.body.length === 0 && !isUnread(item, report))
      report.add('lesson/empty', { title: item.title }, item.pos);
  }
  for (const bank of course.banks) {
    if (bank.questions.length === 0 && !isUnread(bank, report))
      report.add('bank/empty', { title: bank.title }, bank.pos);
  }
};

const asksNothing = (quiz: Quiz): boolean =>
  quiz.sections.every((section) =>
    section.parts.every((part) =>
      part.type === 'question'
        ? part.question.kind === 'stimulus'
        : part.type === 'pool' && part.questions.length === 0,
    ),
  );

/** What is not there because it could not be read was reported for that: the page is not called empty besides. */
const isUnread = ({ kind, pos }: Item | Bank, report: Report): boolean =>
  report.list().some(({ code, severity, at }) => {
    // A quiz without questions is an error itself: no warning takes its place.
    const counts = severity === 'error' || kind !== 'quiz';
    return counts && lostText.test(code) && at?.file === pos.file;
  });

const lostText =
  /^(?:quiz|draw|pool|bank|match|gap|upload|markdown|html)\/|^(?:course\/(?:open-front-matter|broken-yaml)|files\/not-utf-8)$/;
const lostPages = /^(files\/not-utf-8|files\/outside|course\/not-in-folder|course\/page-elsewhere)$/;

const isReported = (report: Report, codes: RegExp): boolean =>
  report.list().some(({ code }) => codes.test(code));
