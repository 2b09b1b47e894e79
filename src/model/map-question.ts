import type { Choice, Feedback, Kind, Question, QuestionOf } from './question.ts';
import type { Rich } from './rich.ts';

export type MapRich = (rich: Rich) => Rich;

/**
 * The question with `change` applied to every rich text it holds, in reading order. Where nothing changes it is the question
 * itself, and so are its parts: most texts stay as they are, and a large course has many.
 */
export const mapQuestion = (question: Question, change: MapRich): Question => {
  const prompt = change(question.prompt);
  const body = change(question.body);
  const own = withOwnTexts(question, change);
  const hints = mapAll(question.hints, change);
  const feedback = mapFeedback(question.feedback, change);
  const isSame =
    own === question &&
    prompt === question.prompt &&
    body === question.body &&
    hints === question.hints &&
    feedback === question.feedback;
  return isSame ? question : { ...own, prompt, body, hints, feedback };
};

/** The object with this field; itself where it has it already. */
const withField = <T extends object, K extends keyof T>(one: T, name: K, value: T[K]): T =>
  value === one[name] ? one : { ...one, [name]: value };

/** The list with each of its members changed; itself where none is. */
const mapAll = <T>(list: readonly T[], change: (one: T) => T): readonly T[] => {
  let out: T[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as T;
    const mapped = change(one);
    if (mapped !== one) out ??= list.slice(0, index);
    out?.push(mapped);
  }
  return out ?? list;
};

const mapFeedback = (feedback: Feedback, change: MapRich): Feedback => {
  let out = feedback;
  for (const moment of moments) {
    const said = feedback[moment];
    if (said) out = withField(out, moment, change(said));
  }
  return out;
};

const moments = ['always', 'correct', 'incorrect', 'solution'] as const satisfies (keyof Feedback)[];

const withFeedback = <T extends { readonly feedback?: Rich }>(one: T, change: MapRich): T => {
  const feedback = one.feedback && change(one.feedback);
  return feedback === one.feedback ? one : { ...one, feedback };
};

const mapChoice = <T extends Choice>(choice: T, change: MapRich): T => {
  const text = change(choice.text);
  return withFeedback(text === choice.text ? choice : { ...choice, text }, change);
};

const choices = <T extends QuestionOf<'choice' | 'multi' | 'boolean'>>(question: T, change: MapRich): T =>
  withField(
    question,
    'choices',
    mapAll<Choice>(question.choices, (one) => mapChoice(one, change)) as T['choices'],
  );

const answers = <T extends QuestionOf<'text' | 'number' | 'formula'>>(question: T, change: MapRich): T =>
  withField(
    question,
    'answers',
    mapAll<{ readonly feedback?: Rich }>(question.answers, (one) =>
      withFeedback(one, change),
    ) as T['answers'],
  );

const rubric = <T extends QuestionOf<'essay' | 'upload'>>(question: T, change: MapRich): T => {
  const models = mapAll(question.answers, change);
  const criteria = mapAll(question.rubric, (one) => withField(one, 'text', change(one.text)));
  return withField(withField(question, 'answers', models), 'rubric', criteria);
};

type OwnTexts = { readonly [K in Kind]: (question: QuestionOf<K>, change: MapRich) => QuestionOf<K> };

const ownTexts: OwnTexts = {
  choice: choices,
  multi: choices,
  boolean: choices,
  text: answers,
  number: answers,
  formula: answers,
  essay: rubric,
  upload: rubric,
  match: (q, change) => {
    const pairs = mapAll(q.pairs, (one) => {
      const left = withField(one, 'left', change(one.left));
      return withField(left, 'right', change(one.right));
    });
    return withField(withField(q, 'pairs', pairs), 'distractors', mapAll(q.distractors, change));
  },
  order: (q, change) => withField(q, 'items', mapAll(q.items, change)),
  categorize: (q, change) => {
    const categories = mapAll(q.categories, (one) => {
      const titled = withField(one, 'title', change(one.title));
      return withField(titled, 'items', mapAll(one.items, change));
    });
    return withField(q, 'categories', categories);
  },
  cloze: (q) => q,
  hotspot: (q, change) =>
    withField(
      q,
      'areas',
      mapAll(q.areas, (one) => mapChoice(one, change)),
    ),
  stimulus: (q) => q,
};

const withOwnTexts = (question: Question, change: MapRich): Question =>
  // `question.kind` selects the row typed for exactly this question.
  (ownTexts[question.kind] as (question: Question, change: MapRich) => Question)(question, change);
