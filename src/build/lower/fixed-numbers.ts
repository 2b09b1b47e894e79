import type { Format, Lack, PartialLack } from '../../formats/format.ts';
import type { Bank, Course, Quiz, QuizPart } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import { toPlain } from '../../rich/plain.ts';
import { fixedQuestion } from './fixed-question.ts';
import type { Tally } from './tally.ts';

interface Fixing {
  readonly format: Format;
  readonly tally: Tally;
  /** Of how many draws learners get one, where the format can choose. */
  readonly variants: number;
}

/**
 * Questions with random numbers where a format can not draw them: versions with fixed numbers, of which a quiz picks one.
 * In pools and banks, which are picked from already, there is one version of each.
 */
export const withFixedNumbers = (course: Course, { format, tally, variants }: Fixing): Course => {
  const draws = drawnBy(format);
  const isFixed = (question: Question): boolean => question.vars !== undefined && !draws(question);
  const fixed = (question: Question, seed: number): Question => {
    if (!isFixed(question)) return question;
    const trait = `random numbers in questions of some kinds: ${variants > 1 ? 'versions with fixed numbers' : 'the numbers of one draw'} stand for them`;
    if (seed === 0) tally.count('formats/trait-not-carried', { trait }, question.pos);
    return fixedQuestion(question, seed);
  };
  const one = (question: Question): Question => fixed(question, 0);
  const part = (given: QuizPart): QuizPart => {
    if (given.type === 'draw') return given;
    if (given.type === 'pool') return { ...given, questions: given.questions.map(one) };
    const { question } = given;
    if (variants < 2 || !isFixed(question)) return { ...given, question: one(question) };
    return {
      type: 'pool',
      id: question.id,
      title: toPlain(question.prompt) || question.id,
      pick: 1,
      points: question.points,
      intro: [],
      questions: Array.from({ length: variants }, (_, seed) => ({
        ...fixed(question, seed),
        id: `${question.id}-${seed + 1}`,
      })),
      pos: question.pos,
    };
  };
  const quiz = (given: Quiz): Quiz => ({
    ...given,
    sections: given.sections.map((section) => ({ ...section, parts: section.parts.map(part) })),
  });
  const bank = (given: Bank): Bank => ({ ...given, questions: given.questions.map(one) });
  return {
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      items: module.items.map((item) => {
        if (item.kind === 'quiz') return quiz(item);
        return item.kind === 'term' ? { ...item, review: item.review.map(one) } : item;
      }),
    })),
    banks: course.banks.map(bank),
  };
};

/** Which questions with random numbers a format says as they are. */
const drawnBy = ({ questions, lacks = [] }: Format): ((question: Question) => boolean) => {
  if (!questions.includes('formula')) return () => false;
  const lack = lacks.find(isRandom);
  if (lack === undefined) return () => true;
  return (question) => (typeof lack === 'string' ? usual.has(question.kind) : !lack.where(question));
};

const isRandom = (lack: Lack | PartialLack): boolean =>
  (typeof lack === 'string' ? lack : lack.lack) === 'other random numbers';

const usual: ReadonlySet<string> = new Set(['formula', 'choice', 'multi']);
