import type { Report } from '../diagnostics/report.ts';
import type { Format } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { stateNeeds } from '../pages/index.ts';
import type { PackageEntry } from './release.ts';

/** How much of an LMS's saved state a course needs at most; a course that needs too much is told so. */
export const suspendDataOf = (
  { id, stateLimit }: Format,
  course: Course,
  report: Report,
): PackageEntry['suspendData'] => {
  if (stateLimit === undefined) return undefined;
  const { needed, marks, pages } = stateNeeds(course);
  if (needed > stateLimit) {
    const lost = marks <= stateLimit ? 'answers' : pages <= stateLimit ? 'marks' : 'progress';
    report.add('target/state-too-large', { target: id, needed, limit: stateLimit, lost }, course.pos);
  }
  return { needed, limit: stateLimit };
};
