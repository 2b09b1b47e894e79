import type { CourseData, QuizEntry } from '../model/package-data.ts';
import type { QuizRecord } from '../scoring/course-score.ts';
import type { Response } from '../scoring/response.ts';

/** All that is remembered between launches. */
export interface CourseState {
  /** Counts saves: of two copies the one with the larger number is newer. */
  counter: number;
  /** One a page. */
  readonly seen: boolean[];
  readonly quizzes: QuizState[];
}

export interface QuizState {
  record: QuizRecord;
  /** The attempt at hand, or the last one handed in. */
  attempt: Attempt | undefined;
}

export interface Attempt {
  /** 16 bits: order of questions and answers, and what is drawn. */
  readonly seed: number;
  done: boolean;
  /** One for each question that the page holds, drawn or not. */
  readonly answers: AnswerState[];
}

export interface AnswerState {
  response: Response | undefined;
  /** The answer was checked, and its feedback shown. */
  checked: boolean;
  /** How often it was checked, at most 7. */
  tries: number;
  /** Hints shown, at most 7. */
  hints: number;
  /** Larger is later: which typed answers are kept where room is short. */
  stamp: number;
}

export const emptyState = (course: CourseData): CourseState => ({
  counter: 0,
  seen: course.pages.map(() => false),
  quizzes: course.quizzes.map(() => ({
    record: { used: 0, highest: 0, latest: 0, total: 0 },
    attempt: undefined,
  })),
});

export const newAttempt = (quiz: QuizEntry, seed: number): Attempt => ({
  seed,
  done: false,
  answers: quiz.questions.map(emptyAnswer),
});

const emptyAnswer = (): AnswerState => ({
  response: undefined,
  checked: false,
  tries: 0,
  hints: 0,
  stamp: 0,
});
