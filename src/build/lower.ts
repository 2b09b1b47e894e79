import type { Report } from '../diagnostics/report.ts';
import type { Format } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { mapCourse } from '../model/map-course.ts';
import { lowerBankIntros } from './lower/bank-intros.ts';
import { withFixedNumbers } from './lower/fixed-numbers.ts';
import { lowerLongTitles } from './lower/long-titles.ts';
import { onlyAssessments } from './lower/only-assessments.ts';
import { lowerQuestion } from './lower/question.ts';
import { lowerQuiz } from './lower/quiz.ts';
import { finishedBanks, quizzesToBanks } from './lower/quizzes-to-banks.ts';
import { lowerAdded, lowerRich } from './lower/rich.ts';
import { createTally, type Tally } from './lower/tally.ts';
import { linkTerms } from './lower/terms/link-terms.ts';

/**
 * The course in what a format can say: kinds of questions that it lacks become kinds that it has, markup that its text
 * fields may not hold becomes markup that they may. What is lost is reported with its place; what can not be said at all
 * is left out and reported. A format that says everything gets the course as it is.
 */
export const lower = (
  course: Course,
  format: Format,
  report: Report,
  options: Readonly<Record<string, string>> = {},
): Course => {
  const tally = createTally(format.id, report);
  const held = heldBy(course, { format, tally, report, options });
  const grouped = format.lacks?.includes('quizzes') ?? false;
  const rich = lowerRich(held, format, tally);
  const question = lowerQuestion(format, { rich: lowerAdded(format, tally), tally, report });
  const asked = mapCourse(grouped ? quizzesToBanks(held, tally) : held, { rich, question });
  const titled = lowerLongTitles(format, tally)(asked);
  const lowered = lowerBankIntros(format, tally)(lowerQuiz(format, tally)(titled));
  tally.tell();
  return grouped ? finishedBanks(lowered) : lowered;
};

interface Holding {
  readonly format: Format;
  readonly tally: Tally;
  readonly report: Report;
  readonly options: Readonly<Record<string, string>>;
}

/** The author's own form takes the course as it was written; pages get links to its key terms. */
const heldBy = (course: Course, { format, tally, report, options }: Holding): Course => {
  if (format.content !== 'assessments') return format.verbatim ? course : linkTerms(course);
  const held = onlyAssessments(course, format, report);
  const wanted = Number(options.variants ?? format.options.variants?.default ?? 1);
  const variants = Math.min(100, Math.max(1, Math.floor(wanted)));
  return withFixedNumbers(held, { format, tally, variants });
};
