import type { Report } from '../../diagnostics/report.ts';
import type { Quiz } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { questionsOfQuiz } from '../../model/walk.ts';
import { walkRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import type { QuestionBank } from '../shared/assessments.ts';
import { stemOf } from '../shared/stem.ts';

/** Bytes of a question's text, after which Canvas puts a sentence in its place. */
const limit = 16 * 1024;

interface Held {
  readonly quizzes: readonly Quiz[];
  readonly banks: readonly QuestionBank[];
}

export const reportLongStems = ({ quizzes, banks }: Held, report: Report): void => {
  for (const quiz of quizzes) for (const question of questionsOfQuiz(quiz)) check(question, report);
  for (const bank of banks) for (const { question } of bank.entries) check(question, report);
};

const check = (question: Question, report: Report): void => {
  if (question.kind === 'cloze' || textLength(stemOf(question)) < limit / 8) return;
  const size = Buffer.byteLength(toXhtml(stemOf(question)));
  if (size <= limit) return;
  const name = toPlain(question.prompt).slice(0, 70);
  report.add('formats/text-too-long', { target: 'qti12', question: name, size, limit }, question.pos);
};

/** Markup and escapes rarely make eight times of a text: most questions need not be printed to know that they are short. */
const textLength = (rich: Rich): number => {
  let length = 0;
  for (const node of walkRich(rich)) length += node.type === 'text' ? node.value.length : 16;
  return length;
};
