import type { CourseData } from '../../model/package-data.ts';
import { attemptsLeft, courseScore, isPassed } from '../../scoring/course-score.ts';
import type { CourseState } from '../../state/course-state.ts';
import type { Result } from '../lms/lms.ts';

/** What the LMS is told of the state. */
export const resultOf = (course: CourseData, state: CourseState): Result => {
  const records = state.quizzes.map(({ record }) => record);
  const result = courseScore(course.quizzes, { seen: state.seen, quizzes: records });
  const open = course.quizzes.some((quiz, index) => {
    const record = records[index];
    return (
      record !== undefined &&
      quiz.graded &&
      quiz.pass !== undefined &&
      !isPassed(quiz, record) &&
      attemptsLeft(quiz, record)
    );
  });
  const attempts = course.quizzes.reduce(
    (sum, { graded }, index) => sum + (graded ? (records[index]?.used ?? 0) : 0),
    0,
  );
  return { ...result, open, attempts };
};
