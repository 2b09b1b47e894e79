import type { Course } from '../model/course.ts';
import { type WorstCase, worstCase } from '../state/worst-case.ts';
import { pageEntry, quizEntry } from './course-data.ts';
import { planPages } from './plan.ts';
import { placedQuizzes } from './press.ts';

/** How much room the saved state of a course takes at most: what its pages can be asked, whatever stands on them. */
export const stateNeeds = (course: Course): WorstCase => {
  const plan = planPages(course);
  return worstCase({
    pages: plan.pages.map(pageEntry),
    quizzes: placedQuizzes(plan, course).map(quizEntry),
  });
};
