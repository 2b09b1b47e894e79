import type { Course, Quiz } from '../model/course.ts';
import type { Question } from '../model/question.ts';
import type { Holder } from '../model/walk.ts';

/** Whether learners may see the choices of a question in another order than the author wrote. */
export const shufflesChoices = (course: Course): ((question: Question, holder: Holder) => boolean) => {
  const banks = shuffledBanks(course);
  return (question, holder) => {
    if (question.shuffle !== undefined) return question.shuffle !== 'no';
    return holder.kind === 'quiz' ? shufflesAnswers(holder) : holder.kind === 'bank' && banks.has(holder.id);
  };
};

const shufflesAnswers = ({ shuffle }: Quiz): boolean => shuffle === 'answers' || shuffle === 'all';

/** Banks that a quiz with shuffled answers draws from. */
const shuffledBanks = (course: Course): ReadonlySet<string> => {
  const items = course.modules.flatMap((module) => module.items);
  const quizzes = items.filter((item): item is Quiz => item.kind === 'quiz' && shufflesAnswers(item));
  const parts = quizzes.flatMap(({ sections }) => sections.flatMap((section) => section.parts));
  return new Set(parts.flatMap((part) => (part.type === 'draw' ? [part.bank] : [])));
};
