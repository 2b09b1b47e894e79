import { createHash } from 'node:crypto';
import type { Course, Quiz } from '../model/course.ts';
import type {
  CourseData,
  PageEntry,
  QuestionEntry,
  QuizEntry,
  RuntimeOptions,
} from '../model/package-data.ts';
import { keyOf } from '../scoring/key-of.ts';
import { scriptJson } from './page-data.ts';
import { type Plan, type PlannedPage, pageId } from './plan.ts';
import { fullPoints, type Identified, type PlacedPart, standing } from './quiz-parts.ts';
import type { Strings } from './strings.ts';

/** A quiz where the course's plan has it. */
export interface PlacedQuiz {
  readonly quiz: Quiz;
  /** Index into the plan's pages. */
  readonly page: number;
  /** One list a section. */
  readonly sections: readonly (readonly PlacedPart[])[];
}

interface Runtime {
  readonly course: Course;
  readonly plan: Plan;
  readonly quizzes: readonly PlacedQuiz[];
  readonly strings: Strings;
  readonly options: RuntimeOptions;
}

/** `assets/course.js`. */
export const courseScript = (runtime: Runtime): string =>
  `window.coursewright=${scriptJson(courseData(runtime))};\n`;

export const courseData = ({ course, plan, quizzes, strings, options }: Runtime): CourseData => {
  const pages = plan.pages.map(pageEntry);
  const entries = quizzes.map(quizEntry);
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    language: course.language,
    layout: layoutOf(pages, entries),
    pages,
    quizzes: entries,
    labels: strings.player,
    options,
  };
};

const pageEntry = (page: PlannedPage): PageEntry => ({
  id: pageId(page),
  href: page.href,
  title: page.item.title,
  kind: page.item.kind,
});

const quizEntry = ({ quiz, page, sections }: PlacedQuiz): QuizEntry => ({
  page,
  points: fullPoints(sections.flat()),
  ...(quiz.pass !== undefined && { pass: quiz.pass }),
  attempts: quiz.attempts,
  graded: quiz.graded,
  keep: quiz.keep,
  questions: standing(sections.flat()).map(questionEntry),
});

const questionEntry = ({ id, question }: Identified): QuestionEntry => {
  const key = keyOf(question);
  switch (key.kind) {
    case 'choice':
    case 'boolean':
      return { id, kind: key.kind, options: key.credits.length, parts: 1 };
    case 'multi':
      return { id, kind: key.kind, options: key.right.length, parts: 1 };
    case 'match':
      return { id, kind: key.kind, options: key.rights, parts: key.right.length };
    case 'text':
    case 'number':
    case 'essay':
    case 'stimulus':
      return { id, kind: key.kind, options: 0, parts: 1 };
  }
};

/** Everything whose place in the saved state depends on its order: a change there makes old states be read by id. */
const layoutOf = (pages: readonly PageEntry[], quizzes: readonly QuizEntry[]): string => {
  const shape = [pages.map(({ id }) => id), quizzes.map(({ page, questions }) => [page, questions])];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 6);
};
