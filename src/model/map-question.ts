import type { Choice, Feedback, Kind, Question, QuestionOf } from './question.ts';
import type { Rich } from './rich.ts';

export type MapRich = (rich: Rich) => Rich;

/**
 * The question with `change` applied to every rich text it holds, in reading order. Where nothing changes it is the question
 * itself, and so are its parts: most texts stay as they are, and a large course has many.
 */
export const mapQuestion = (question: Question, change: MapRich): Question => {
  const common = {
    prompt: change(question.prompt),
    body: change(question.body),
    ...kindFields(question, change),
    hints: mapAll(question.hints, change),
    feedback: mapFeedback(question.feedback, change),
  };
  // Each kind's fields come from its own row of the table below, so the union member stays the same.
  return withFields(question, common) as Question;
};

/** The object with these fields; itself where it has them already. */
const withFields = <T extends object>(one: T, fields: Partial<T>): T => {
  for (const name in fields) if (fields[name] !== one[name]) return { ...one, ...fields };
  return one;
};

/** The list with each of its members changed; itself where none is. */
const mapAll = <T>(list: readonly T[], change: (one: T) => T): readonly T[] => {
  const mapped = list.map(change);
  return mapped.every((one, index) => one === list[index]) ? list : mapped;
};

const mapFeedback = (feedback: Feedback, change: MapRich): Feedback => {
  const { always, correct, incorrect, solution } = feedback;
  return withFields(feedback, {
    ...(always && { always: change(always) }),
    ...(correct && { correct: change(correct) }),
    ...(incorrect && { incorrect: change(incorrect) }),
    ...(solution && { solution: change(solution) }),
  });
};

const withFeedback = <T extends { readonly feedback?: Rich }>(one: T, change: MapRich): T => {
  const feedback = one.feedback && change(one.feedback);
  return feedback === one.feedback ? one : { ...one, feedback };
};

const mapChoice = <T extends Choice>(choice: T, change: MapRich): T => {
  const text = change(choice.text);
  return withFeedback(text === choice.text ? choice : { ...choice, text }, change);
};

const rubric = (question: QuestionOf<'essay'> | QuestionOf<'upload'>, change: MapRich) => ({
  answers: mapAll(question.answers, change),
  rubric: mapAll(question.rubric, (one) => withFields(one, { text: change(one.text) })),
});

type Fields = { readonly [K in Kind]: (question: QuestionOf<K>, change: MapRich) => object };

const fields: Fields = {
  choice: (q, change) => ({ choices: mapAll(q.choices, (one) => mapChoice(one, change)) }),
  multi: (q, change) => ({ choices: mapAll(q.choices, (one) => mapChoice(one, change)) }),
  boolean: (q, change) => ({ choices: mapAll(q.choices, (one) => mapChoice(one, change)) }),
  text: (q, change) => ({ answers: mapAll(q.answers, (one) => withFeedback(one, change)) }),
  number: (q, change) => ({ answers: mapAll(q.answers, (one) => withFeedback(one, change)) }),
  formula: (q, change) => ({ answers: mapAll(q.answers, (one) => withFeedback(one, change)) }),
  essay: rubric,
  upload: rubric,
  match: (q, change) => ({
    pairs: mapAll(q.pairs, (one) => withFields(one, { left: change(one.left), right: change(one.right) })),
    distractors: mapAll(q.distractors, change),
  }),
  order: (q, change) => ({ items: mapAll(q.items, change) }),
  categorize: (q, change) => ({
    categories: mapAll(q.categories, (one) =>
      withFields(one, { title: change(one.title), items: mapAll(one.items, change) }),
    ),
  }),
  cloze: () => ({}),
  hotspot: (q, change) => ({ areas: mapAll(q.areas, (one) => mapChoice(one, change)) }),
  stimulus: () => ({}),
};

const kindFields = (question: Question, change: MapRich): object =>
  // `question.kind` selects the row typed for exactly this question.
  (fields[question.kind] as (question: Question, change: MapRich) => object)(question, change);
