import type { QuizEntry } from '../model/package-data.ts';

/** What is known of a quiz: the points of each attempt that was handed in, as sums. */
export interface QuizRecord {
  /** Attempts handed in. */
  readonly used: number;
  /** Points of the best, of the last, and of all attempts together. */
  readonly highest: number;
  readonly latest: number;
  readonly total: number;
}

export interface CourseProgress {
  /** One a page: it was opened. */
  readonly seen: readonly boolean[];
  /** One a quiz, in the order of `CourseData.quizzes`. */
  readonly quizzes: readonly QuizRecord[];
}

export interface CourseScore {
  /** Points and their maximum; none while nothing was handed in, or where nothing is graded. */
  readonly score?: { readonly points: number; readonly max: number } | undefined;
  readonly complete: boolean;
  /** None where no graded quiz has a pass mark, or while one still waits for an attempt. */
  readonly passed?: boolean | undefined;
  /** Share of pages opened and graded quizzes handed in, 0 to 1. */
  readonly progress: number;
}

/** The points of a quiz that count. */
export const keptPoints = ({ keep }: Pick<QuizEntry, 'keep'>, record: QuizRecord): number =>
  keep === 'average' ? record.total / Math.max(1, record.used) : record[keep];

export const isPassed = (quiz: Pick<QuizEntry, 'keep' | 'pass' | 'points'>, record: QuizRecord): boolean =>
  // Points of many questions are sums of binary fractions: 7 of 10 must reach 70 %.
  record.used > 0 && keptPoints(quiz, record) + 1e-9 >= ((quiz.pass ?? 0) / 100) * quiz.points;

/**
 * What an LMS is told of a single-SCO package: kept points of graded quizzes over their sum; passed when every graded
 * quiz with a pass mark is; complete when every page was opened and every graded quiz handed in.
 */
export const courseScore = (
  quizzes: readonly QuizEntry[],
  { seen, quizzes: records }: CourseProgress,
): CourseScore => {
  const graded = quizzes.flatMap((quiz, index) => {
    const record = records[index];
    return quiz.graded && record ? [{ quiz, record }] : [];
  });
  const max = graded.reduce((sum, { quiz }) => sum + quiz.points, 0);
  const points = graded.reduce((sum, { quiz, record }) => sum + keptPoints(quiz, record), 0);
  const handedIn = graded.filter(({ record }) => record.used > 0).length;
  const marked = graded.filter(({ quiz }) => quiz.pass !== undefined);
  const decided = marked.length > 0 && marked.every(({ record }) => record.used > 0);
  const done = seen.filter(Boolean).length + handedIn;
  const all = seen.length + graded.length;
  return {
    score: handedIn > 0 && max > 0 ? { points, max } : undefined,
    complete: done === all,
    passed: decided ? marked.every(({ quiz, record }) => isPassed(quiz, record)) : undefined,
    progress: all === 0 ? 1 : done / all,
  };
};

/** Whether a failed quiz can still be taken again. */
export const attemptsLeft = (quiz: Pick<QuizEntry, 'attempts'>, record: QuizRecord): boolean =>
  quiz.attempts === 'unlimited' || record.used < quiz.attempts;
