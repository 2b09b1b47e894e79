import type { Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';
import type { Check } from './check.ts';
import { empty } from './empty.ts';
import { formulas } from './formulas.ts';
import { headingOrder } from './heading-order.ts';
import { sameQuestion } from './same-question.ts';

/** Every lint, a line each. */
export const checks: readonly Check[] = [empty, formulas, headingOrder, sameQuestion];

export const checkCourse = (course: Course, report: Report): void => {
  for (const check of checks) check(course, report);
};
