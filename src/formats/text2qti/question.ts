import type { Pos } from '../../model/pos.ts';
import type {
  Choice,
  Feedback,
  NumberAnswer,
  NumberRange,
  Question,
  QuestionBase,
} from '../../model/question.ts';
import { type Rich, type RichNode, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Notes } from '../shared/notes.ts';
import { isNumber, num } from '../shared/number-notation.ts';
import { splitStem } from '../shared/split-stem.ts';
import type { Element, ElementName } from './elements.ts';

/** A question's elements: its text, then what follows it. */
export interface Draft {
  readonly start: Element;
  readonly title: string;
  readonly points: number;
  readonly parts: readonly Element[];
}

export interface Reading {
  readonly notes: Notes;
  readonly rich: (markdown: string, at: Pos) => Rich;
  /** Feedback of questions is their solution. */
  readonly feedbackIsSolution: boolean;
}

/** A question by the signs of its answers; a string says why there is none. */
export const readQuestion = (draft: Draft, reading: Reading): Question | string => {
  const { start, parts, points } = draft;
  const kinds = new Set(parts.flatMap(({ name }) => answerKinds[name] ?? []));
  const [kind, second] = kinds;
  if (kind === undefined) return 'it has no answer';
  if (second !== undefined) return 'it has answers of two kinds';
  const said = reading.rich(start.text, start.pos);
  const name = toPlain(said).slice(0, 100) || 'Question';
  const base: QuestionBase = {
    id: '',
    ...splitStem(said, name),
    points,
    scoring: 'all',
    feedback: feedbackOf(parts, reading),
    hints: [],
    tags: [],
    pos: start.pos,
  };
  return readers[kind]({ base, parts, reading, name });
};

type AnswerKind = 'choice' | 'multi' | 'text' | 'number' | 'essay' | 'upload';

const answerKinds: { readonly [N in ElementName]?: AnswerKind } = {
  'right choice': 'choice',
  choice: 'choice',
  'right option': 'multi',
  option: 'multi',
  'short answer': 'text',
  number: 'number',
  essay: 'essay',
  upload: 'upload',
};

/** Feedback before the first answer is the question's. */
const feedbackOf = (parts: readonly Element[], { rich, feedbackIsSolution }: Reading): Feedback => {
  const first = parts.findIndex(({ name }) => answerKinds[name] !== undefined);
  const own = parts.filter(({ name }, index) => name !== 'feedback' || index < first);
  const of = (name: ElementName): Rich =>
    own.filter((part) => part.name === name).flatMap((part) => rich(part.text, part.pos));
  const always = of('feedback');
  const correct = of('correct feedback');
  const incorrect = of('incorrect feedback');
  const solution = feedbackIsSolution ? [...always, ...of('solution')] : of('solution');
  return {
    ...(!feedbackIsSolution && always.length > 0 && { always }),
    ...(correct.length > 0 && { correct }),
    ...(incorrect.length > 0 && { incorrect }),
    ...(solution.length > 0 && { solution }),
  };
};

interface Answering {
  readonly base: QuestionBase;
  readonly parts: readonly Element[];
  readonly reading: Reading;
  readonly name: string;
}

const choicesOf = (
  { parts, reading }: Answering,
  right: ElementName,
  wrong: ElementName,
): readonly Choice[] => {
  const choices: (Choice & { readonly feedback?: RichNode[] })[] = [];
  for (const { name, text: source, pos } of parts) {
    const last = choices.at(-1);
    if (name === right || name === wrong)
      choices.push({ text: reading.rich(source, pos), right: name === right, pos });
    else if (name === 'feedback' && last?.feedback) last.feedback.push(...reading.rich(source, pos));
    else if (name === 'feedback' && last)
      choices[choices.length - 1] = { ...last, feedback: [...reading.rich(source, pos)] };
  }
  return choices;
};

const readers: { readonly [K in AnswerKind]: (answering: Answering) => Question | string } = {
  choice: (answering) => {
    const { base, reading, name } = answering;
    const choices = choicesOf(answering, 'right choice', 'choice');
    if (choices.length < 2) return 'it has fewer than two choices';
    const right = choices.filter((one) => one.right).length;
    if (right === 0) reading.notes.report.add('read/no-right-answer', { question: name }, base.pos);
    if (right > 1) reading.notes.report.add('read/several-right', { question: name }, base.pos);
    return asBoolean(base, choices) ?? { kind: 'choice', choices, ...base };
  },
  multi: (answering) => {
    const { base, reading, name } = answering;
    const choices = choicesOf(answering, 'right option', 'option');
    if (choices.length < 2) return 'it has fewer than two choices';
    if (!choices.some(({ right }) => right))
      reading.notes.report.add('read/no-right-answer', { question: name }, base.pos);
    return { kind: 'multi', none: false, choices, ...base };
  },
  text: ({ base, parts }) => {
    const answers = parts.filter(({ name }) => name === 'short answer');
    const texts = [...new Set(answers.map((answer) => answer.text.replace(/\s+/g, ' ').trim()))];
    return {
      kind: 'text',
      matchCase: false,
      answers: [{ texts, credit: 1, pos: answers[0]?.pos ?? base.pos }],
      ...base,
    };
  },
  number: ({ base, parts }) => {
    const answers: NumberAnswer[] = [];
    for (const { name, text: source, pos } of parts) {
      if (name !== 'number') continue;
      const accept = acceptOf(source);
      if (!accept) return `“${source}” is no number, range or number with its margin`;
      answers.push({ accept, credit: 1, pos });
    }
    return { kind: 'number', answers, ...base };
  },
  essay: ({ base }) => ({ kind: 'essay', answers: [], rubric: [], ...base }),
  upload: ({ base }) => ({ kind: 'upload', types: [], answers: [], rubric: [], ...base }),
};

/** Two choices that are called true and false. */
const asBoolean = (base: QuestionBase, choices: readonly Choice[]): Question | undefined => {
  const values = choices.map((choice) => toPlain(choice.text).toLowerCase());
  if (values.length !== 2 || [...values].sort().join() !== 'false,true') return undefined;
  const both = choices.map((choice, index) => ({
    value: values[index] === 'true',
    ...choice,
    text: [text(values[index] === 'true' ? 'True' : 'False')],
  }));
  return { kind: 'boolean', choices: both, ...base };
};

/** `1.4142 +- 0.0001`, `2 +- 5%`, `[1.2, 1.3]`, `1_000`. */
const acceptOf = (source: string): NumberRange | undefined => {
  const plain = source.replace(/(?<=\d)_(?=\d)/g, '').trim();
  const [, low = '', high = ''] = /^\[\s*([^,]+?)\s*,\s*([^,]+?)\s*\]$/.exec(plain) ?? [];
  if (low !== '')
    return isNumber(low) && isNumber(high) && num(low).value <= num(high).value
      ? { type: 'range', low: num(low), high: num(high) }
      : undefined;
  const [value = '', margin] = plain.split(/\s*(?:\+-|±)\s*/).map((one) => one.replace(/^\+/, ''));
  if (!isNumber(value)) return undefined;
  const [, amount = '', percent] = /^(\S+?)\s*(%)?$/.exec(margin ?? '0') ?? [];
  if (!isNumber(amount) || num(amount).value < 0) return undefined;
  return num(amount).value === 0
    ? { type: 'exact', value: num(value) }
    : { type: 'tolerance', value: num(value), tolerance: num(amount), relative: percent !== undefined };
};
