import type { Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';

/** A lint: looks at a course, whatever format it was read from, and adds findings. */
export type Check = (course: Course, report: Report) => void;
