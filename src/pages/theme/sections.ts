import type { Course } from '../../model/course.ts';
import { itemsOf, questionsOf } from '../../model/walk.ts';

/** What a course has, by the names that sections of a style sheet may give: kinds of questions, kinds of items, `time`. */
export const featuresOf = (course: Course): ReadonlySet<string> => {
  const items = [...itemsOf(course)];
  return new Set<string>([
    ...[...questionsOf(course)].map(({ question }) => question.kind),
    ...items.map(({ kind }) => kind),
    ...(items.some((item) => item.kind === 'quiz' && item.time !== undefined) ? ['time'] : []),
  ]);
};

/**
 * The style sheet without the sections that a course has no use for. A section begins with a comment that says what it is
 * for, `when order categorize`, and ends with the comment `end`.
 */
export const usedSections = (css: string, features: ReadonlySet<string>): string =>
  css.replace(section, (_, names: string, rules: string) =>
    names.split(/\s+/).some((name) => features.has(name)) ? rules : '',
  );

const section = /\/\* when ([\w\s]+?) \*\/([\s\S]*?)\/\* end \*\//g;
