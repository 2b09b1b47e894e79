import type { Choice, Feedback, Kind, Question, QuestionOf } from './question.ts';
import type { Rich } from './rich.ts';

export type MapRich = (rich: Rich) => Rich;

/** The question with `change` applied to every rich text it holds, in reading order. */
export const mapQuestion = (question: Question, change: MapRich): Question => {
  const common = {
    prompt: change(question.prompt),
    body: change(question.body),
    ...kindFields(question, change),
    hints: question.hints.map(change),
    feedback: mapFeedback(question.feedback, change),
  };
  // Each kind's fields come from its own row of the table below, so the union member stays the same.
  return { ...question, ...common } as Question;
};

const mapFeedback = (feedback: Feedback, change: MapRich): Feedback => ({
  ...(feedback.always && { always: change(feedback.always) }),
  ...(feedback.correct && { correct: change(feedback.correct) }),
  ...(feedback.incorrect && { incorrect: change(feedback.incorrect) }),
  ...(feedback.solution && { solution: change(feedback.solution) }),
});

const withFeedback = <T extends { readonly feedback?: Rich }>(one: T, change: MapRich): T =>
  one.feedback ? { ...one, feedback: change(one.feedback) } : one;

const mapChoice = <T extends Choice>(choice: T, change: MapRich): T =>
  withFeedback({ ...choice, text: change(choice.text) }, change);

const rubric = (question: QuestionOf<'essay'> | QuestionOf<'upload'>, change: MapRich) => ({
  answers: question.answers.map(change),
  rubric: question.rubric.map((one) => ({ ...one, text: change(one.text) })),
});

type Fields = { readonly [K in Kind]: (question: QuestionOf<K>, change: MapRich) => object };

const fields: Fields = {
  choice: (q, change) => ({ choices: q.choices.map((one) => mapChoice(one, change)) }),
  multi: (q, change) => ({ choices: q.choices.map((one) => mapChoice(one, change)) }),
  boolean: (q, change) => ({ choices: q.choices.map((one) => mapChoice(one, change)) }),
  text: (q, change) => ({ answers: q.answers.map((one) => withFeedback(one, change)) }),
  number: (q, change) => ({ answers: q.answers.map((one) => withFeedback(one, change)) }),
  formula: (q, change) => ({ answers: q.answers.map((one) => withFeedback(one, change)) }),
  essay: rubric,
  upload: rubric,
  match: (q, change) => ({
    pairs: q.pairs.map((one) => ({ ...one, left: change(one.left), right: change(one.right) })),
    distractors: q.distractors.map(change),
  }),
  order: (q, change) => ({ items: q.items.map(change) }),
  categorize: (q, change) => ({
    categories: q.categories.map((one) => ({
      ...one,
      title: change(one.title),
      items: one.items.map(change),
    })),
  }),
  cloze: () => ({}),
  hotspot: (q, change) => ({ areas: q.areas.map((one) => mapChoice(one, change)) }),
  stimulus: () => ({}),
};

const kindFields = (question: Question, change: MapRich): object =>
  // `question.kind` selects the row typed for exactly this question.
  (fields[question.kind] as (question: Question, change: MapRich) => object)(question, change);
