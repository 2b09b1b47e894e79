import type { Choice, Kind, Question, QuestionBase, QuestionOf } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';

/** What a learner answers, by response: identifiers or texts, in order where that counts. */
export type Responses = Readonly<Record<string, readonly string[] | undefined>>;

/** What a kind has beside what every question has. */
export type KindFields = {
  readonly [K in Kind]: Omit<QuestionOf<K>, keyof QuestionBase> & Partial<Pick<QuestionBase, 'scoring'>>;
}[Kind];

/** A question's own fields, and answers by which an item of QTI itself says what it gives and what it tells for them. */
export interface Answered {
  readonly fields: KindFields;
  /** A wholly right answer; none where nothing is marked. */
  readonly right?: Responses;
  /** A wrong one. */
  readonly wrong?: Responses;
  /** One that is right in part, where the kind has parts. */
  readonly half?: Responses;
  /** Of each answer that can have feedback of its own. */
  readonly each?: readonly Responses[];
  readonly shuffle?: Question['shuffle'];
}

/** A kind's reader says in a sentence's end why it can not read a question. */
export const isRead = (answered: Answered | string): answered is Answered => typeof answered !== 'string';

/** A question with what is told for its single answers. */
export const withAnswerFeedback = (question: Question, told: ReadonlyMap<number, Rich>): Question => {
  if (told.size === 0) return question;
  switch (question.kind) {
    case 'choice':
      return { ...question, choices: withFeedback(question.choices, told) };
    case 'multi':
      return { ...question, choices: withFeedback(question.choices, told) };
    case 'boolean':
      return { ...question, choices: withFeedback(question.choices, told) };
    case 'hotspot':
      return { ...question, areas: withFeedback(question.areas, told) };
    case 'text':
      return { ...question, answers: withFeedback(question.answers, told) };
    case 'number':
      return { ...question, answers: withFeedback(question.answers, told) };
    case 'formula':
      return { ...question, answers: withFeedback(question.answers, told) };
    default:
      return question;
  }
};

const withFeedback = <T extends Pick<Choice, 'feedback'>>(
  answers: readonly T[],
  told: ReadonlyMap<number, Rich>,
): readonly T[] =>
  answers.map((answer, index) => {
    const feedback = told.get(index);
    return feedback ? { ...answer, feedback } : answer;
  });
