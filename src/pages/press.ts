import type { WriteContext } from '../formats/format.ts';
import type { Course, Item } from '../model/course.ts';
import type { RuntimeOptions } from '../model/package-data.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import type { PlacedQuiz } from './course-data.ts';
import { createFeatures, type Features, noteFeatures, pageFeatures } from './features.ts';
import { type PageAnchors, pageAnchors } from './page-anchors.ts';
import { type Plan, type PlannedPage, planPages } from './plan.ts';
import { placeParts } from './quiz-parts.ts';
import { type Strings, stringsOf } from './strings.ts';
import { type Render, templatesOf } from './templates.ts';

/** What runs in the pages. */
export interface Runtime {
  readonly adapter: 'none' | 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi';
  readonly options: RuntimeOptions;
}

/** Everything that the pages of one package share. */
export interface Press {
  readonly course: Course;
  readonly plan: Plan;
  readonly quizzes: readonly PlacedQuiz[];
  readonly addresses: Addresses;
  readonly anchors: (page: PlannedPage) => PageAnchors;
  /** By BCP 47 tag. */
  readonly strings: (language: string) => Strings;
  readonly render: Render;
  readonly generator: string;
  /** Gathered while pages are made. */
  readonly features: Features;
  /** There are key terms: then there is a glossary of them, and cards. */
  readonly hasTerms: boolean;
  /** An ordinary link would leave the page, and with it the session in an LMS. */
  readonly linksLeave: boolean;
  /** Whom the pages may talk to: a Content-Security-Policy source list. */
  readonly talksTo: string;
}

export const pressOf = (course: Course, { program, tool }: WriteContext, { adapter }: Runtime): Press => {
  const plan = planPages(course);
  const strings = stringsOf(program, course.settings.labels);
  const anchors = remembered((page: PlannedPage) => pageAnchors(page, strings(page.language)));
  return {
    course,
    plan,
    quizzes: placedQuizzes(plan, course),
    addresses: addressesOf(course, plan, anchors),
    anchors,
    strings,
    render: templatesOf(program),
    generator: `${tool.name} ${tool.version}`,
    features: createFeatures(),
    hasTerms: plan.pages.some(({ item }) => item.kind === 'term'),
    linksLeave: adapter !== 'none',
    // Where a learning record store is, the LMS says at the launch.
    talksTo: adapter === 'cmi5' || adapter === 'xapi' ? "'self' https: http:" : "'self'",
  };
};

/** Makes a page, in whose press only its own features are noted; then they are the course's, too. */
export const onePage = (press: Press, make: (press: Press) => string): string => {
  const features = pageFeatures(press.features);
  const page = make({ ...press, features });
  noteFeatures(press.features, features);
  return page;
};

export const placedQuizzes = (plan: Plan, course: Course): readonly PlacedQuiz[] =>
  plan.pages.flatMap(({ item }, page) => placedQuiz(item, page, course));

/** The course's pass mark holds for a quiz that counts and sets none. */
const placedQuiz = (item: Item, page: number, course: Course): readonly PlacedQuiz[] => {
  if (item.kind !== 'quiz') return [];
  const pass = item.pass ?? (item.graded ? course.settings.pass : undefined);
  const quiz = pass === undefined ? item : { ...item, pass };
  return [{ quiz, page, sections: placeParts(quiz, course) }];
};

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};
