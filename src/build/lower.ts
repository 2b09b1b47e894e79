import type { Report } from '../diagnostics/report.ts';
import type { Format } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { mapCourse } from '../model/map-course.ts';
import { lowerBankIntros } from './lower/bank-intros.ts';
import { onlyAssessments } from './lower/only-assessments.ts';
import { lowerQuestion } from './lower/question.ts';
import { lowerQuiz } from './lower/quiz.ts';
import { quizzesToBanks } from './lower/quizzes-to-banks.ts';
import { lowerRich } from './lower/rich.ts';
import { createTally } from './lower/tally.ts';
import { linkTerms } from './lower/terms/link-terms.ts';

/**
 * The course in what a format can say: kinds of questions that it lacks become kinds that it has, markup that its text
 * fields may not hold becomes markup that they may. What is lost is reported with its place; what can not be said at all
 * is left out and reported. A format that says everything gets the course as it is.
 */
export const lower = (course: Course, format: Format, report: Report): Course => {
  const tally = createTally(format.id, report);
  const held = heldBy(course, format, report);
  const asked = format.lacks?.includes('quizzes') ? quizzesToBanks(held, tally) : held;
  const rich = lowerRich(held, format, tally);
  const question = lowerQuestion(format, { tally, report });
  const lowered = lowerBankIntros(
    format,
    tally,
  )(lowerQuiz(format, tally)(mapCourse(asked, { rich, question })));
  tally.tell();
  return lowered;
};

/** The author's own form takes the course as it was written; pages get links to its key terms. */
const heldBy = (course: Course, format: Format, report: Report): Course => {
  if (format.content === 'assessments') return onlyAssessments(course, format, report);
  return format.verbatim ? course : linkTerms(course);
};
