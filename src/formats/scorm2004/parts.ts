import type { Course, Item, Module, Quiz } from '../../model/course.ts';
import { quizPoints } from '../../pages/index.ts';
import { onlyThese } from './only-these.ts';

/** A part of a course that an LMS launches by itself, or a group of such parts. */
export interface Part {
  /** `module.ID`, `item.ID`, or `course.start` for front page and syllabus: no two can be the same. */
  readonly id: string;
  readonly title: string;
  /** What is launched: a course with the pages of the part alone. None: a group. */
  readonly course?: Course;
  /** The part is one page, which is launched itself. */
  readonly single: boolean;
  readonly parts: readonly Part[];
  /** Ids of parts to be finished first. */
  readonly after: readonly string[];
  /** Points of its graded quizzes. */
  readonly points: number;
  /** Its success is that of a graded quiz with a pass mark; else to be complete is success enough. */
  readonly marked: boolean;
  /** A single quiz with a pass mark: how often it may be tried. */
  readonly attempts?: Quiz['attempts'];
}

export type Granularity = 'module' | 'item';

/** Cuts a course into parts: front page and syllabus are one, then each module is one, or a group of its items. */
export const partsOf = (course: Course, by: Granularity): readonly Part[] => {
  const start = startOf(course);
  const all = course.modules.map((module) =>
    by === 'module' ? modulePart(course, module) : moduleGroup(course, module),
  );
  return start ? [start, ...all] : all;
};

/** Parts that are launched, in order. */
export const launched = (part: Part): readonly Part[] =>
  part.course ? [part] : part.parts.flatMap(launched);

const startOf = (course: Course): Part | undefined => {
  const special = [course.front, course.syllabus].filter((one) => one !== undefined);
  const [first] = special;
  if (!first) return undefined;
  const own = onlyThese({ ...course, modules: [] }, special);
  return {
    id: 'course.start',
    title: first.title,
    course: { ...own, id: `${course.id}.start` },
    single: false,
    parts: [],
    after: [],
    points: 0,
    marked: false,
  };
};

const modulePart = (course: Course, module: Module): Part => ({
  ...launch(course, module, module.items),
  id: moduleId(module.id),
  title: module.title,
  single: false,
  after: module.prerequisites.map(moduleId),
});

const moduleGroup = (course: Course, module: Module): Part => ({
  id: moduleId(module.id),
  title: module.title,
  single: false,
  parts: module.items.map((item, index) => ({
    ...launch(course, module, [item]),
    id: itemId(item),
    title: item.title,
    single: true,
    ...(item.kind === 'quiz' && markedIn(course, [item]) && { attempts: item.attempts }),
    after: module.sequence ? module.items.slice(Math.max(0, index - 1), index).map(itemId) : [],
  })),
  after: module.prerequisites.map(moduleId),
  points: pointsOf(course, module.items),
  marked: false,
});

const moduleId = (id: string): string => `module.${id}`;
const itemId = ({ id }: Item): string => `item.${id}`;

const launch = (course: Course, module: Module, items: readonly Item[]) => {
  const { front: _, syllabus: __, description: ___, ...rest } = course;
  const id = items.length === 1 && items[0] ? items[0].id : module.id;
  return {
    course: { ...onlyThese({ ...rest, modules: [{ ...module, items }] }, items), id: `${course.id}.${id}` },
    parts: [],
    points: pointsOf(course, items),
    marked: markedIn(course, items),
  };
};

const markedIn = (course: Course, items: readonly Item[]): boolean =>
  gradedIn(items).some(({ pass }) => (pass ?? course.settings.pass) !== undefined);

const gradedIn = (items: readonly Item[]): readonly Quiz[] =>
  items.filter((item): item is Quiz => item.kind === 'quiz' && item.graded);

const pointsOf = (course: Course, items: readonly Item[]): number =>
  gradedIn(items).reduce((sum, quiz) => sum + quizPoints(quiz, course), 0);
