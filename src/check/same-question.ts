import { describeRich, normalRich } from '../model/normal-rich.ts';
import type { Question } from '../model/question.ts';
import { type Holder, questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/** Two questions of a quiz or a bank whose heading and text are the same. */
export const sameQuestion: Check = (course, report) => {
  const seen = new Map<Holder, Map<string, Question[]>>();
  for (const { question, holder } of questionsOf(course)) {
    if (question.kind === 'stimulus' || (holder.kind !== 'quiz' && holder.kind !== 'bank')) continue;
    const text = toPlain(question.prompt);
    const first = sameText(seen.get(holder)?.get(text) ?? [], question);
    // The same id too is an error of its own.
    if (first && first.id !== question.id)
      report.add('quiz/same-question', { text }, question.pos, [
        { message: 'the other one is here', at: first.pos },
      ]);
    remember(seen, holder, question);
  }
};

const remember = (seen: Map<Holder, Map<string, Question[]>>, holder: Holder, question: Question): void => {
  const texts = seen.get(holder) ?? new Map<string, Question[]>();
  const text = toPlain(question.prompt);
  seen.set(holder, texts.set(text, [...(texts.get(text) ?? []), question]));
};

/** Markup counts: x² and x₂ have one plain text. */
const sameText = (others: readonly Question[], question: Question): Question | undefined => {
  const asked = others.length > 0 ? describeAsked(question) : '';
  return others.find((other) => describeAsked(other) === asked);
};

const describeAsked = ({ prompt, body }: Question): string =>
  [prompt, body].map((rich) => describeRich(normalRich(rich))).join('\n');
