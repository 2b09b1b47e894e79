import { closest } from '../../../diagnostics/closest.ts';
import type { Pos } from '../../../model/pos.ts';
import type { CourseReader } from './context.ts';

export interface Grouped {
  readonly values: { readonly group?: string };
  readonly at: (key: 'group') => Pos;
}

/** Where a course weights groups, a page's group is one of them. */
export const checkGroup = ({ values: { group }, at }: Grouped, { course, report }: CourseReader): void => {
  const groups = Object.keys(course.settings.grading);
  if (group === undefined || groups.length === 0 || groups.includes(group)) return;
  const args = { group, meant: closest(group, groups) ?? '', known: groups.join(', ') };
  report.add('course/unknown-group', args, at('group'));
};
