import type { Question } from '../model/question.ts';
import { type Holder, questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/** Quizzes and banks in which a wrong answer is met with nothing but “not right”: one finding for each, with its questions. */
export const noFeedback: Check = (course, report) => {
  const asked = new Map<Holder, Question[]>();
  for (const { question, holder } of questionsOf(course))
    if (isMarked(question) && (holder.kind === 'quiz' || holder.kind === 'bank'))
      asked.set(holder, [...(asked.get(holder) ?? []), question]);
  for (const [holder, questions] of asked) {
    const silent = questions.filter((question) => !explains(question));
    if (silent.length === 0) continue;
    const args = { title: holder.title, count: silent.length, total: questions.length };
    const related = silent
      .slice(0, mostNamed)
      .map(({ prompt, pos }) => ({ message: `no feedback: “${toPlain(prompt)}”`, at: pos }));
    report.add('quiz/no-feedback', args, holder.pos, related);
  }
};

const mostNamed = 20;

/** A person answers what a person marks. */
const isMarked = ({ kind }: Question): boolean => !['essay', 'upload', 'stimulus'].includes(kind);

const explains = (question: Question): boolean => {
  const { always, incorrect, solution } = question.feedback;
  if (always || incorrect || solution) return true;
  if ('choices' in question) return question.choices.some(({ feedback }) => feedback !== undefined);
  if ('areas' in question) return question.areas.some(({ feedback }) => feedback !== undefined);
  return (
    'answers' in question && question.answers.some((one) => 'feedback' in one && one.feedback !== undefined)
  );
};
