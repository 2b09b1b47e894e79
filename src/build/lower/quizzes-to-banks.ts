import { assessmentsOf, type QuestionBank } from '../../formats/shared/assessments.ts';
import { firstFree } from '../../formats/shared/first-free.ts';
import { partId } from '../../formats/shared/ids.ts';
import { promptId } from '../../formats/shared/prompt-id.ts';
import { splitStem } from '../../formats/shared/split-stem.ts';
import { type TakenIds, takeId } from '../../formats/shared/take-id.ts';
import type { Bank, Course, Pool, Quiz, QuizSection } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import { textOnly } from '../../model/text-only.ts';
import { languageOf } from '../../model/texts.ts';
import { itemsOf, questionsOfQuiz } from '../../model/walk.ts';
import type { Tally } from './tally.ts';

/**
 * For formats that know questions in groups and nothing above: each quiz is a bank of its questions, each pool another
 * one, and so are the review questions of a module. Texts between questions become text-only questions.
 */
export const quizzesToBanks = (course: Course, tally: Tally): Course => {
  const { quizzes, banks } = assessmentsOf(course);
  countLosses(course, tally);
  const own = new Map(course.banks.map((bank) => [bank.id, bank]));
  return {
    ...course,
    modules: [],
    banks: withOwnTitles([
      ...quizzes.flatMap((quiz) => banksOfQuiz(quiz, languageOf(quiz, course))),
      ...banks.map((bank) => plainBank(bank, own.get(bank.id), course)),
    ]),
  };
};

/** Once the words that stand in for markup are chosen, a group has no language any more; without a question it is none. */
export const finishedBanks = (course: Course): Course => ({
  ...course,
  banks: course.banks.flatMap(({ language, ...bank }) => (bank.questions.length > 0 ? [bank] : [])),
});

/** Groups are told apart by their titles alone: a second one of a name is numbered. */
const withOwnTitles = (banks: readonly Bank[]): readonly Bank[] => {
  const taken = new Set<string>();
  return banks.map((bank) => {
    const numbered = (count: number): string => `${bank.title} (${count})`;
    const isTaken = (title: string): boolean => taken.has(folded(title));
    const title = isTaken(bank.title) ? numbered(firstFree((count) => isTaken(numbered(count)))) : bank.title;
    taken.add(folded(title));
    return { ...bank, title };
  });
};

const folded = (title: string): string => title.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const countLosses = (course: Course, tally: Tally): void => {
  const lost = (trait: string, { pos }: Pick<Bank, 'pos'>): void =>
    tally.count('formats/trait-not-carried', { trait }, pos);
  for (const item of itemsOf(course)) {
    if (item.kind === 'quiz')
      lost('quizzes, their settings and sections: each is a bank of its questions', item);
    const parts = item.kind === 'quiz' ? item.sections.flatMap((section) => section.parts) : [];
    for (const part of parts) {
      if (part.type === 'draw') lost('draws from banks', part);
      if (part.type === 'pool' && part.pick !== undefined)
        lost('how many questions of a pool are asked', part);
    }
  }
  const described = [...course.banks, ...itemsOf(course)].filter(
    ({ description, language, authors, updated }) =>
      description !== undefined || language !== undefined || updated !== undefined || authors.length > 0,
  );
  for (const one of described) lost('the description, language, authors and date of a quiz or bank', one);
};

/** The quiz's own questions, then each of its pools. */
const banksOfQuiz = (quiz: Quiz, language: string): readonly Bank[] => {
  const ids = new Set([...questionsOfQuiz(quiz)].map(({ id }) => id));
  const own = quiz.sections.flatMap((section) => [...textsOf(section, ids), ...singles(section)]);
  const pools = quiz.sections.flatMap(({ parts }) => parts.filter((part) => part.type === 'pool'));
  return [
    bankOf(quiz.id, quiz.title, { intro: quiz.intro, questions: own, pos: quiz.pos }),
    ...pools.map((pool) => poolBank(pool, quiz)),
  ].map((bank) => ({
    ...bank,
    language,
    questions: bank.questions.map((question) => shuffledAs(question, quiz)),
  }));
};

const poolBank = ({ id, title, intro, questions, points, pos }: Pool, quiz: Quiz): Bank => {
  const worth = points === undefined ? questions : questions.map((question) => withPoints(question, points));
  return bankOf(partId(quiz.id, id), `${quiz.title} / ${title}`, { intro, questions: worth, pos });
};

const withPoints = (question: Question, points: number): Question =>
  question.kind === 'stimulus' ? question : { ...question, points };

const singles = ({ parts }: QuizSection): readonly Question[] =>
  parts.flatMap((part) => (part.type === 'question' ? [part.question] : []));

/** What a section says before its questions, which may need it. */
const textsOf = ({ title, intro, pos }: QuizSection, ids: TakenIds): readonly Question[] => {
  if (intro.length === 0) return [];
  const stem = title ? { prompt: title, body: intro } : splitStem(intro, 'Text');
  return [textOnly({ ...stem, id: takeId(promptId(stem.prompt), ids), pos })];
};

/** Without a quiz nobody says any more whether answers are shuffled: each question does. */
const shuffledAs = (question: Question, { shuffle }: Quiz): Question => {
  const fixed = shuffle === 'none' || shuffle === 'questions';
  const hasOrder = question.kind === 'choice' || question.kind === 'multi';
  return fixed && hasOrder && question.shuffle === undefined ? { ...question, shuffle: 'no' } : question;
};

const plainBank = (
  { id, title, language, entries }: QuestionBank,
  own: Bank | undefined,
  { pos }: Course,
): Bank => {
  const questions = own
    ? own.questions
    : entries.map(({ ident, question }): Question => ({ ...question, id: ident }));
  return { ...bankOf(id, title, { intro: own?.intro ?? [], questions, pos: own?.pos ?? pos }), language };
};

const bankOf = (id: string, title: string, more: Pick<Bank, 'intro' | 'questions' | 'pos'>): Bank => ({
  kind: 'bank',
  id,
  title,
  authors: [],
  tags: [],
  ...more,
});
