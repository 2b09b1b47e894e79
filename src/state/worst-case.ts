import type { QuestionEntry, QuizEntry } from '../model/package-data.ts';
import type { Response } from '../scoring/response.ts';
import { responseBits } from './closed-response.ts';
import { writeState } from './codec.ts';
import {
  type CourseLayout,
  type CourseState,
  newAnswer,
  newAttempt,
  type QuizState,
} from './course-state.ts';
import type { Detail } from './question-list.ts';

export interface WorstCase {
  /** Characters that the saved state needs at most, typed answers aside. */
  readonly needed: number;
  /** What it needs without the answers to closed questions, and without anything of single questions. */
  readonly marks: number;
  readonly pages: number;
}

/** The saved state of a learner who has opened, answered and added all that a course has. */
export const worstCase = (course: CourseLayout): WorstCase => {
  const state = fullState(course);
  const size = (detail: Detail): number => Math.ceil(writeState(state, course, detail).out.size() / 6);
  return { needed: size('answers'), marks: size('marks'), pages: size('pages') };
};

/** Numbers do not change how much room they take; what does is whether they are there. */
const fullState = (course: CourseLayout): CourseState => ({
  counter: 1,
  seed: 1,
  seen: course.pages.map(() => true),
  cards: course.pages.map(({ kind }) => (kind === 'term' ? { box: 5, due: 0 } : undefined)),
  quizzes: course.quizzes.map(fullQuiz),
});

const fullQuiz = (quiz: QuizEntry): QuizState => {
  const asked = new Set(longest(quiz));
  const answers = quiz.questions.map((entry) =>
    asked.has(entry) ? { ...newAnswer(), checked: true, response: anyResponse(entry) } : newAnswer(),
  );
  const ends = quiz.time === undefined ? 0 : 1;
  return {
    record: { used: quiz.attempts === 1 ? 1 : 2, highest: 0, latest: 0, total: 0 },
    attempt: { ...newAttempt(quiz, 1), done: true, ends, answers },
  };
};

/** As many as are asked, those with the longest responses: a draw may give any. */
const longest = ({ questions, asked }: QuizEntry): readonly QuestionEntry[] =>
  questions
    .filter(({ kind }) => kind !== 'stimulus')
    .sort((a, b) => responseBits(b) - responseBits(a))
    .slice(0, asked);

const anyResponse = ({ form, parts }: QuestionEntry): Response => {
  if (form === 'typed') return '';
  return form === 'one' || form === 'set' ? 0 : Array.from({ length: parts }, (_, index) => index);
};
