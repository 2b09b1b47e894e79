import type { Report } from '../diagnostics/report.ts';
import type { Bank, Course, Item } from '../model/course.ts';
import type { RichNode } from '../model/rich.ts';

/** A lint: looks at a course, whatever format it was read from, and adds findings. */
export type Check = (course: Course, report: Report) => void;

/** A lint of single nodes of rich text: all of them share one walk through a course. */
export type NodeCheck = (node: RichNode, where: Where) => void;

export interface Where {
  /** The page or bank that holds it. */
  readonly holder: Item | Bank;
  readonly report: Report;
}
