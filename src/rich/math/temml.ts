import type { Course } from '../../model/course.ts';
import { richTextsOf } from '../../model/texts.ts';
import { walkRich } from '../map.ts';

type Temml = typeof import('temml')['default'];

let loaded: Temml | undefined;

/** Courses that were looked through, and hold no formula. */
const without = new WeakSet<Course>();

/**
 * Loads temml, half a megabyte, where a course holds a formula: from then on formulas can be made MathML. Most courses
 * have none and never load it.
 */
export const loadTemml = async (course: Course): Promise<void> => {
  if (loaded !== undefined || without.has(course)) return;
  if (!hasFormula(course)) {
    without.add(course);
    return;
  }
  const module = await import('temml');
  // Its types are those of a CommonJS module, the file that is loaded is an ES module: its default is temml itself.
  loaded = module.default as unknown as Temml;
};

/** None where no formula was met. */
export const temml = (): Temml | undefined => loaded;

const hasFormula = (course: Course): boolean => {
  for (const rich of richTextsOf(course))
    for (const node of walkRich(rich)) if (node.type === 'math') return true;
  return false;
};
