import type { Course, Quiz } from '../model/course.ts';
import type { CourseData, PageEntry, QuizEntry, RuntimeOptions } from '../model/package-data.ts';
import { scriptJson } from './page-data.ts';
import { type Plan, type PlannedPage, pageId } from './plan.ts';
import { questionEntry } from './question-entry.ts';
import { askedCount, fullPoints, type PlacedPart, standing } from './quiz-parts.ts';
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
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    language: course.language,
    pages: plan.pages.map(pageEntry),
    quizzes: quizzes.map(quizEntry),
    labels: strings.player,
    options,
  };
};

export const pageEntry = (page: PlannedPage): PageEntry => ({
  id: pageId(page),
  href: page.href,
  title: page.item.title,
  kind: page.item.kind,
});

export const quizEntry = ({ quiz, page, sections }: PlacedQuiz): QuizEntry => ({
  page,
  points: fullPoints(sections.flat()),
  ...(quiz.pass !== undefined && { pass: quiz.pass }),
  attempts: quiz.attempts,
  graded: quiz.graded,
  keep: quiz.keep,
  ...(quiz.time !== undefined && { time: quiz.time }),
  asked: askedCount(sections.flat()),
  questions: standing(sections.flat()).map(questionEntry),
});
