import type { Format } from '../../formats/format.ts';
import type { Course, Pool, Quiz, QuizPart } from '../../model/course.ts';
import { mapQuizzes } from '../../model/map-course.ts';
import { text } from '../../model/rich.ts';
import { textOnly } from '../../model/text-only.ts';

/**
 * A pool of which every question is asked, each for its own points, is no choice: formats write its questions for
 * themselves. Its introduction is then a text before them.
 */
export const lowerWholePools = ({ content, lacks = [] }: Format): ((course: Course) => Course) => {
  if (content !== 'assessments' || lacks.includes('quizzes')) return (course) => course;
  return (course) => mapQuizzes(course, withTexts);
};

const withTexts = (quiz: Quiz): Quiz => ({
  ...quiz,
  sections: quiz.sections.map((section) => ({ ...section, parts: section.parts.flatMap(spread) })),
});

const spread = (part: QuizPart): readonly QuizPart[] => {
  if (part.type !== 'pool' || part.intro.length === 0 || !asksAll(part)) return [part];
  const { id, title, intro: body, pos, questions } = part;
  const told = textOnly({ id, prompt: [text(title)], body, pos });
  return [told, ...questions].map((question) => ({ type: 'question', question }));
};

const asksAll = ({ pick, points, questions }: Pool): boolean =>
  questions.length > 0 && points === undefined && (pick === undefined || pick >= questions.length);
