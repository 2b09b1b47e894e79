import type { Bank, Course, Draw, Pool, Quiz, QuizPart } from '../model/course.ts';
import type { Question } from '../model/question.ts';
import type { Rich } from '../model/rich.ts';
import { candidates, poolPoints } from '../model/walk.ts';

/** A question and its id in the package: `ITEM.QUESTION`, or `ITEM.BANK.QUESTION` for one out of a bank. */
export interface Identified {
  readonly id: string;
  readonly question: Question;
}

/** A quiz's parts in order, banks looked up: what its page, its data and its points are all made from. */
export type PlacedPart =
  | { readonly type: 'question'; readonly question: Identified }
  | {
      readonly type: 'draw';
      readonly intro: Rich;
      readonly pick: number;
      readonly points?: number;
      /** Everything that may be drawn. */
      readonly questions: readonly Identified[];
      /** Those that stand in this part's place: a candidate of several draws stands in the first. */
      readonly here: readonly Identified[];
    };

/** One list a section. A text among a pool's questions stands before the pool. */
export const placeParts = (quiz: Quiz, course: Pick<Course, 'banks'>): readonly (readonly PlacedPart[])[] => {
  const placed = new Set<string>();
  const banks = new Map(course.banks.map((bank) => [bank.id, bank]));
  return quiz.sections.map(({ parts }) => parts.flatMap((part) => place(part, { quiz, banks, placed })));
};

interface Placing {
  readonly quiz: Quiz;
  readonly banks: ReadonlyMap<string, Bank>;
  readonly placed: Set<string>;
}

const place = (part: QuizPart, placing: Placing): readonly PlacedPart[] => {
  const own = (question: Question): Identified => ({ id: `${placing.quiz.id}.${question.id}`, question });
  switch (part.type) {
    case 'question':
      return [{ type: 'question', question: own(part.question) }];
    case 'pool': {
      const texts = part.questions.filter((question) => question.kind === 'stimulus');
      const asked = part.questions.filter((question) => question.kind !== 'stimulus');
      return [
        ...texts.map((question) => ({ type: 'question' as const, question: own(question) })),
        drawn(part, asked.map(own), placing),
      ];
    }
    case 'draw':
      return [drawn(part, fromBank(part, placing), placing)];
  }
};

const fromBank = (draw: Draw, { quiz, banks }: Placing): readonly Identified[] => {
  const bank = banks.get(draw.bank);
  if (!bank) return [];
  return candidates(bank, draw).map((question) => ({ id: `${quiz.id}.${bank.id}.${question.id}`, question }));
};

const drawn = (part: Pool | Draw, questions: readonly Identified[], { placed }: Placing): PlacedPart => {
  const here = questions.filter(({ id }) => !placed.has(id));
  for (const { id } of here) placed.add(id);
  return {
    type: 'draw',
    intro: part.type === 'pool' ? part.intro : [],
    pick: Math.min(part.pick ?? questions.length, questions.length),
    ...(part.points !== undefined && { points: part.points }),
    questions,
    here,
  };
};

/** Points of a full result, of a quiz's parts and of a quiz. Ten decimals: 0.1 and 0.2 are 0.3. */
export const fullPoints = (parts: readonly PlacedPart[]): number =>
  Number(parts.reduce((sum, part) => sum + pointsOf(part), 0).toFixed(10));

export const quizPoints = (quiz: Quiz, course: Pick<Course, 'banks'>): number =>
  fullPoints(placeParts(quiz, course).flat());

const pointsOf = (part: PlacedPart): number =>
  part.type === 'question'
    ? part.question.question.points
    : poolPoints(
        part,
        part.questions.map(({ question }) => question),
      );

/** Questions that a learner is asked, texts not counted. */
export const askedCount = (parts: readonly PlacedPart[]): number =>
  parts.reduce((sum, part) => {
    if (part.type === 'draw') return sum + part.pick;
    return part.question.question.kind === 'stimulus' ? sum : sum + 1;
  }, 0);

/** Every question that stands on the page, in order. */
export const standing = (parts: readonly PlacedPart[]): readonly Identified[] =>
  parts.flatMap((part) => (part.type === 'question' ? [part.question] : part.here));
