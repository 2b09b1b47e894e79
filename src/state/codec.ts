import type { CourseData, QuestionEntry } from '../model/package-data.ts';
import { type BitWriter, createBitReader, createBitWriter } from './bits.ts';
import { isClosed, readClosed, writeClosed } from './closed-response.ts';
import {
  type AnswerState,
  type Attempt,
  type CourseState,
  emptyState,
  newAttempt,
  type QuizState,
} from './course-state.ts';
import { readTexts, writeTexts } from './typed-text.ts';

/**
 * The saved state as text: version (6 bits), save counter (18), layout (24), a bit for each page seen, each quiz with its
 * attempt, then typed answers while there is room, newest first. Progress and scores are never dropped; where even closed
 * answers do not fit, they go, and their marks stay.
 */
export const encode = (state: CourseState, course: CourseData, limit: number): string => {
  const full = writeState(state, course, true);
  const base = full.size() <= limit * 6 ? full : writeState(state, course, false);
  writeTexts(base, typedAnswers(state, course), limit * 6);
  return base.text();
};

/** None where the text is no state of this course's layout. */
export const decode = (text: string, course: CourseData): CourseState | undefined => {
  try {
    return readState(createBitReader(text), course);
  } catch (error) {
    // Cut or mangled by an LMS: better to begin anew than to lock the learner out.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const version = 1;

/** Points in hundredths: 2^20 of them are 10,485 points. */
const pointBits = 20;
const totalBits = 26;

const writeState = (state: CourseState, course: CourseData, answers: boolean): BitWriter => {
  const out = createBitWriter();
  out.write(version, 6);
  out.write(state.counter % 2 ** 18, 18);
  out.write(Number.parseInt(course.layout, 16), 24);
  out.write(answers ? 1 : 0, 1);
  for (const seen of state.seen) out.write(seen ? 1 : 0, 1);
  for (const [index, quiz] of state.quizzes.entries())
    writeQuiz(out, quiz, { questions: course.quizzes[index]?.questions ?? [], answers });
  return out;
};

interface Layout {
  readonly questions: readonly QuestionEntry[];
  readonly answers: boolean;
}

const writeQuiz = (out: BitWriter, { record, attempt }: QuizState, layout: Layout): void => {
  out.write(Math.min(record.used, 63), 6);
  if (record.used > 0) {
    out.write(cents(record.highest, pointBits), pointBits);
    out.write(cents(record.latest, pointBits), pointBits);
    out.write(cents(record.total, totalBits), totalBits);
  }
  out.write(attempt ? 1 : 0, 1);
  if (!attempt) return;
  out.write(attempt.seed, 16);
  out.write(attempt.done ? 1 : 0, 1);
  for (const [index, entry] of layout.questions.entries()) {
    writeAnswer(out, attempt.answers[index], { entry, answers: layout.answers });
  }
};

const cents = (points: number, bits: number): number =>
  Math.min(2 ** bits - 1, Math.max(0, Math.round(points * 100)));

interface Where {
  readonly entry: QuestionEntry;
  readonly answers: boolean;
}

const writeAnswer = (out: BitWriter, answer: AnswerState | undefined, { entry, answers }: Where): void => {
  const touched =
    answer && (answer.checked || answer.tries > 0 || answer.hints > 0 || answer.response !== undefined);
  out.write(touched ? 1 : 0, 1);
  if (!touched) return;
  out.write(answer.checked ? 1 : 0, 1);
  out.write(Math.min(answer.tries, 7), 3);
  out.write(Math.min(answer.hints, 7), 3);
  if (!isClosed(entry) || !answers) return;
  out.write(answer.response === undefined ? 0 : 1, 1);
  if (answer.response !== undefined) writeClosed(out, entry, answer.response);
};

const readState = (read: (bits: number) => number, course: CourseData): CourseState | undefined => {
  if (read(6) !== version) return undefined;
  const state = emptyState(course);
  state.counter = read(18);
  if (read(24) !== Number.parseInt(course.layout, 16)) return undefined;
  const answers = read(1) === 1;
  state.seen.forEach((_, index) => {
    state.seen[index] = read(1) === 1;
  });
  for (const [index, quiz] of state.quizzes.entries()) readQuiz(read, quiz, { course, index, answers });
  readTexts(read, typedAnswers(state, course));
  return state;
};

interface QuizPlace {
  readonly course: CourseData;
  readonly index: number;
  readonly answers: boolean;
}

const readQuiz = (
  read: (bits: number) => number,
  quiz: QuizState,
  { course, index, answers }: QuizPlace,
): void => {
  const entry = course.quizzes[index];
  const used = read(6);
  if (used > 0)
    quiz.record = {
      used,
      highest: read(pointBits) / 100,
      latest: read(pointBits) / 100,
      total: read(totalBits) / 100,
    };
  if (read(1) === 0 || !entry) return;
  const attempt: Attempt = newAttempt(entry, read(16));
  attempt.done = read(1) === 1;
  quiz.attempt = attempt;
  entry.questions.forEach((question, at) => {
    const answer = attempt.answers[at];
    if (answer && read(1) === 1) readAnswer(read, answer, { entry: question, answers });
  });
};

const readAnswer = (read: (bits: number) => number, answer: AnswerState, { entry, answers }: Where): void => {
  answer.checked = read(1) === 1;
  answer.tries = read(3);
  answer.hints = read(3);
  if (isClosed(entry) && answers && read(1) === 1) answer.response = readClosed(read, entry);
};

/** Every answer that is typed, in the order of the course: its place in this list is its number. */
const typedAnswers = (state: CourseState, course: CourseData): readonly (AnswerState | undefined)[] =>
  course.quizzes.flatMap((quiz, index) =>
    quiz.questions.flatMap((entry, at) =>
      isClosed(entry) ? [] : [state.quizzes[index]?.attempt?.answers[at]],
    ),
  );
