import type { Choice, Criterion, QuestionBase } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { QuestionTable } from '../format.ts';
import { decimal } from '../shared/number-bounds.ts';
import { plainLines } from '../shared/plain-lines.ts';
import { printNumber } from '../shared/print-number.ts';
import { sayWith } from '../shared/say-with.ts';
import { joinCell } from './cells.ts';
import { optionNames } from './option-names.ts';

/** What a question puts into the columns of its kind. */
export interface Columns {
  readonly type: string;
  readonly answer?: string;
  readonly options?: readonly string[];
  /** What is said of each option. */
  readonly feedback?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** How a row says each kind. */
export const questions = {
  choice: ({ choices }) => ({ type: 'choice', answer: marks(choices, 'one'), ...optionsOf(choices) }),
  multi: ({ choices, none }) => ({
    type: 'multi',
    answer: none ? 'none' : marks(choices, 'several'),
    ...optionsOf(choices),
  }),
  boolean: ({ choices }) => ({
    type: 'boolean',
    answer: choices.find(({ right }) => right)?.value ? 'true' : 'false',
    feedback: [true, false].map((value) => said(choices.find((one) => one.value === value)?.feedback)),
  }),
  text: ({ answers, matchCase }) => {
    const options = answers.map(({ texts }) => joinCell(texts, '|'));
    return {
      type: 'text',
      answer: credits(answers, options),
      options,
      feedback: answers.map(({ feedback }) => said(feedback)),
      more: { case: matchCase ? 'yes' : '' },
    };
  },
  number: ({ answers }) => {
    const options = answers.map(({ accept, unit }) => printNumber(accept, unit));
    return {
      type: 'number',
      answer: credits(answers, options),
      options,
      feedback: answers.map(({ feedback }) => said(feedback)),
    };
  },
  match: ({ pairs, distractors }) => ({
    type: 'match',
    options: [
      ...pairs.map(({ left, right }) => joinCell([plainLines(left), plainLines(right)], '=>')),
      ...distractors.map((right) => joinCell(['', plainLines(right)], '=>').trim()),
    ],
  }),
  order: ({ items }) => ({ type: 'order', options: items.map(plainLines) }),
  essay: ({ answers, rubric, lines }) => ({
    type: 'essay',
    options: answers.map(plainLines),
    more: { rubric: printRubric(rubric), lines: lines === undefined ? '' : String(lines) },
  }),
  upload: ({ answers, rubric, types }) => ({
    type: 'upload',
    options: answers.map(plainLines),
    more: { rubric: printRubric(rubric), files: types.join(' ') },
  }),
  stimulus: () => ({ type: 'stimulus' }),
} satisfies QuestionTable<void, Columns>;

export const columnsOf = sayWith<void, Columns>('csv', questions);

export const said = (rich: Rich | undefined): string => (rich ? plainLines(rich) : '');

const optionsOf = (choices: readonly Choice[]): Pick<Columns, 'options' | 'feedback'> => ({
  options: choices.map(({ text }) => plainLines(text)),
  feedback: choices.map(({ feedback }) => said(feedback)),
});

/** `2`, `1; 3`, `1; 2=50%`: the numbers of right options, and of others that earn something. */
const marks = (choices: readonly Choice[], how: 'one' | 'several'): string => {
  const names = optionNames(choices.map(({ text }) => plainLines(text)));
  return choices
    .flatMap(({ right, credit }, index) => {
      const isPlain = right && (credit === undefined || (how === 'one' && credit >= 1));
      const name = names(index);
      if (isPlain) return [name];
      return credit === undefined ? [] : [`${name}=${share(credit)}`];
    })
    .join('; ');
};

/** Only shares that are not the whole. */
const credits = (answers: readonly { readonly credit: number }[], options: readonly string[]): string => {
  const names = optionNames(options);
  return answers
    .flatMap(({ credit }, index) => (credit === 1 ? [] : [`${names(index)}=${share(credit)}`]))
    .join('; ');
};

const share = (credit: number): string => `${Number((credit * 100).toPrecision(9))}%`;

/** `2: names osmosis`, a line each. */
const printRubric = (rubric: readonly Criterion[]): string =>
  rubric.map(({ points, text }) => `${decimal(points)}: ${plainLines(text).replace(/\n+/g, ' ')}`).join('\n');

/** What every question has beside. */
export const commonColumns = (question: QuestionBase): Readonly<Record<string, string>> => ({
  feedback: said(question.feedback.always),
  'correct feedback': said(question.feedback.correct),
  'incorrect feedback': said(question.feedback.incorrect),
  solution: said(question.feedback.solution),
  scoring: question.scoring === 'partial' ? 'partial' : '',
  shuffle: question.shuffle ?? '',
  attempts: question.attempts === undefined ? '' : String(question.attempts),
  tags: joinCell(question.tags, ';'),
  difficulty: question.difficulty ?? '',
  outcome: question.outcome ?? '',
});
