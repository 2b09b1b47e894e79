import type { CourseData, QuizEntry } from '../model/package-data.ts';
import type { QuizRecord } from '../scoring/course-score.ts';
import type { Response } from '../scoring/response.ts';
import type { Card } from './leitner.ts';

/** What of a course its state is about. */
export type CourseLayout = Pick<CourseData, 'pages' | 'quizzes'>;

/** All that is remembered between launches. */
export interface CourseState {
  /** Counts saves: of two copies the one with the larger number is newer. */
  counter: number;
  /** 16 bits, this learner's own: the numbers in practice questions. 0: not drawn yet. */
  seed: number;
  /** One a page. */
  readonly seen: boolean[];
  /** One a page; only key terms in the learner's deck have one. */
  readonly cards: (Card | undefined)[];
  readonly quizzes: QuizState[];
}

export interface QuizState {
  record: QuizRecord;
  /** The attempt at hand, or the last one handed in. */
  attempt: Attempt | undefined;
}

export interface Attempt {
  /** 16 bits: order of questions and answers, what is drawn, numbers in formulas. */
  readonly seed: number;
  done: boolean;
  /** When time is up, in seconds since 1970; 0 where there is no limit. */
  ends: number;
  /** One for each question that the page holds, drawn or not. */
  readonly answers: AnswerState[];
}

export interface AnswerState {
  response: Response | undefined;
  /** The answer was checked, and its feedback shown. */
  checked: boolean;
  /** How often it was checked, at most 7. */
  tries: number;
  /** Hints shown, of which 3 are remembered. */
  hints: number;
  /** Share of the points once it was marked: it outlives an answer for which there was no room. None where a person marks. */
  credit: number | undefined;
  /** Larger is later: which typed answers are kept where room is short. */
  stamp: number;
}

export const emptyState = (course: CourseLayout): CourseState => ({
  counter: 0,
  seed: 0,
  seen: course.pages.map(() => false),
  cards: course.pages.map(() => undefined),
  quizzes: course.quizzes.map(() => ({ record: noRecord, attempt: undefined })),
});

export const noRecord: QuizRecord = { used: 0, highest: 0, latest: 0, total: 0 };

export const newAttempt = (quiz: QuizEntry, seed: number): Attempt => ({
  seed,
  done: false,
  ends: 0,
  answers: quiz.questions.map(newAnswer),
});

export const newAnswer = (): AnswerState => ({
  response: undefined,
  checked: false,
  tries: 0,
  hints: 0,
  credit: undefined,
  stamp: 0,
});

/** Something is known of it. */
export const isTouched = ({ response, checked, tries, hints, credit }: AnswerState): boolean =>
  checked || tries > 0 || hints > 0 || response !== undefined || credit !== undefined;
