import type { Report } from '../../diagnostics/report.ts';
import type { Format } from '../../formats/format.ts';
import type { Course, Item, Term } from '../../model/course.ts';
import { checksOf, itemsOf } from '../../model/walk.ts';

/**
 * What a format of assessments holds: quizzes, banks, and the review questions of key terms. Whatever else the course
 * has is named once.
 */
export const onlyAssessments = (course: Course, { id }: Format, report: Report): Course => {
  const left = leftOut(course);
  if (left !== '') report.add('formats/only-assessments', { target: id, left }, course.pos);
  const { front: _, syllabus: __, ...held } = course;
  return {
    ...held,
    modules: course.modules.map((module) => ({ ...module, items: module.items.flatMap(heldPart) })),
  };
};

const heldPart = (item: Item): readonly Item[] => {
  if (item.kind === 'quiz') return [item];
  return item.kind === 'term' && item.review.length > 0 ? [reviewOf(item)] : [];
};

const reviewOf = ({ definition: _, facts: __, ...term }: Term): Term => ({ ...term, more: [] });

const leftOut = (course: Course): string => {
  const items = [...itemsOf(course)];
  const lessons = items.filter((item) => item.kind === 'lesson');
  const special = [course.front, course.syllabus].filter((one) => one !== undefined);
  const checks = [...special, ...lessons].reduce((sum, lesson) => sum + [...checksOf(lesson)].length, 0);
  const of = (kind: Item['kind']): number => items.filter((item) => item.kind === kind).length;
  return [
    amount(of('lesson'), 'lesson'),
    amount(checks, 'embedded question'),
    amount(of('term'), 'key-term page'),
    amount(of('discussion'), 'discussion'),
    amount(of('assignment'), 'assignment'),
    amount(of('link'), 'link'),
    course.front ? 'the front page' : '',
    course.syllabus ? 'the syllabus' : '',
  ]
    .filter(Boolean)
    .join(', ');
};

const amount = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
