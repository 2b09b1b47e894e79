import type { Quiz, QuizPart, QuizSection } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';

/**
 * A quiz whose questions are in random order or not. It shuffles answers where it says so, or else where all its questions
 * do, which then need not say it.
 */
export const withShuffle = (quiz: Quiz, questions: boolean, said?: boolean): Quiz => {
  const own = quiz.sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'question' ? [part.question] : part.type === 'pool' ? part.questions : [],
    ),
  );
  const shuffled = own.filter(({ kind }) => shufflable.has(kind));
  const inferred =
    shuffled.length > 0 &&
    shuffled.every(({ shuffle }) => shuffle !== undefined) &&
    shuffled.some(({ shuffle }) => shuffle === 'yes');
  const answers = said ?? inferred;
  const shuffle = questions ? (answers ? 'all' : 'questions') : answers ? 'answers' : 'none';
  return answers
    ? { ...quiz, shuffle, sections: quiz.sections.map(withoutOwnShuffle) }
    : { ...quiz, shuffle };
};

const shufflable: ReadonlySet<Question['kind']> = new Set([
  'choice',
  'multi',
  'boolean',
  'match',
  'categorize',
]);

const withoutOwnShuffle = (section: QuizSection): QuizSection => ({
  ...section,
  parts: section.parts.map((part): QuizPart => {
    if (part.type === 'question') return { ...part, question: unshuffled(part.question) };
    return part.type === 'pool' ? { ...part, questions: part.questions.map(unshuffled) } : part;
  }),
});

const unshuffled = (question: Question): Question => {
  if (question.shuffle !== 'yes') return question;
  const { shuffle: _, ...rest } = question;
  return rest;
};
