import type { Quiz } from '../model/course.ts';
import { pagesOf } from '../model/walk.ts';
import type { Check } from './check.ts';

/** Nothing to learn from: an empty course or quiz is an error, an empty lesson or bank a warning. */
export const empty: Check = (course, report) => {
  const pages = [...pagesOf(course)];
  if (pages.length === 0 && course.banks.length === 0) report.add('course/empty', {}, course.pos);
  for (const item of pages) {
    if (item.kind === 'quiz' && asksNothing(item)) report.add('quiz/empty', { title: item.title }, item.pos);
    if (item.kind === 'lesson' && item.body.length === 0)
      report.add('lesson/empty', { title: item.title }, item.pos);
  }
  for (const bank of course.banks) {
    if (bank.questions.length === 0) report.add('bank/empty', { title: bank.title }, bank.pos);
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
