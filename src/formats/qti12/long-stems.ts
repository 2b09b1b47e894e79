import type { Report } from '../../diagnostics/report.ts';
import type { Quiz } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import { element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { questionsOfQuiz } from '../../model/walk.ts';
import { mapRich, walkRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import type { QuestionBank } from '../shared/assessments.ts';
import { stemOf } from '../shared/stem.ts';

/** Signs of a question's text, after which Canvas puts a sentence in its place. */
const limit = 16 * 1024;

interface Held {
  readonly quizzes: readonly Quiz[];
  readonly banks: readonly QuestionBank[];
}

/** Titles and introductions of sections and pools are text-only questions in Canvas: what holds for one holds for these. */
export const reportLongStems = ({ quizzes, banks }: Held, report: Report): void => {
  const question = (one: Question): void => check(() => toPlain(one.prompt), stemOf(one), one.pos, report);
  for (const quiz of quizzes) {
    for (const one of questionsOfQuiz(quiz)) question(one);
    for (const { title = [], intro, parts, pos } of quiz.sections) {
      check(() => toPlain(title) || quiz.title, [element('h3', {}, title), ...intro], pos, report);
      for (const part of parts)
        if (part.type === 'pool') check(() => part.title, part.intro, part.pos, report);
    }
  }
  for (const bank of banks) for (const one of bank.entries) question(one.question);
};

const check = (name: () => string, rich: Rich, pos: Pos, report: Report): void => {
  if (textLength(rich) < limit / 8) return;
  const size = [...toXhtml(mapRich(rich, plainSlot))].length;
  if (size <= limit) return;
  report.add('formats/text-too-long', { target: 'qti12', question: name().slice(0, 70), size, limit }, pos);
};

/** Blanks and values stand in the text by their names. */
const plainSlot = (node: RichNode): Rich =>
  node.type === 'gap' || node.type === 'value' ? [text('[blank1]')] : [node];

/** Markup and escapes rarely make eight times of a text: most questions need not be printed to know that they are short. */
const textLength = (rich: Rich): number => {
  let length = 0;
  for (const node of walkRich(rich)) length += node.type === 'text' ? node.value.length : 16;
  return length;
};
