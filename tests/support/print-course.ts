import type { Course } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { mapRich } from '../../src/rich/map.ts';
import { toXhtml } from '../../src/rich/xhtml.ts';

/** Rich text as XHTML, formulas as their TeX, blanks and values as empty elements. */
export const printRich = (rich: Rich): string =>
  toXhtml(
    mapRich(rich, (node) => {
      if (node.type === 'math') return [text(node.tex)];
      return [node.type === 'text' || node.type === 'element' ? node : element('span')];
    }),
  );

/** All rich text of a course as XHTML, a string for each field. */
export const printCourse = (course: Course): readonly string[] => {
  const found: string[] = [];
  mapCourse(course, {
    rich: (rich) => {
      found.push(printRich(rich));
      return rich;
    },
    question: (question) => [question],
  });
  return found;
};

/** Every text of a course: titles, names, answers, hints. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}
