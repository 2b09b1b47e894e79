import type {
  BooleanChoice,
  Choice,
  Criterion,
  MatchPair,
  NumberAnswer,
  Question,
  QuestionBase,
  TextAnswer,
} from '../../model/question.ts';
import { type Rich, text } from '../../model/rich.ts';
import type { Notes } from '../shared/notes.ts';
import { readNumber } from '../shared/number-notation.ts';
import { splitCell } from './cells.ts';
import { numberedIndex } from './option-names.ts';
import { baseOf, type RowRecord, richOf, withPoint } from './record.ts';
import { type RowType, readType } from './row-type.ts';

/** A row as a question; a string says why it is none. */
export const readRow = (record: RowRecord, notes: Notes): Question | string => {
  if (record.get('question') === '') return 'it has no text';
  const type = readType(record);
  if (!type) return `its type “${record.get('type')}” is not known`;
  const base = baseOf(record, notes);
  return readers[type]({ record, notes, base, rich: (cell) => richOf(cell, { notes, at: record.pos }) });
};

interface Reading {
  readonly record: RowRecord;
  readonly notes: Notes;
  readonly base: QuestionBase;
  readonly rich: (cell: string) => Rich;
}

const told = ({ record, rich }: Reading, index: number): { readonly feedback?: Rich } => {
  const feedback = rich(record.feedback[index] ?? '');
  return feedback.length > 0 ? { feedback } : {};
};

/** Options that the cell `answer` names: by number, by letter, or by their text; each with a share where one stands there. */
const marked = ({ get, options, byNumber }: RowRecord): ReadonlyMap<number, number | undefined> | string => {
  const found = new Map<number, number | undefined>();
  const whole = byNumber ? -1 : options.indexOf(get('answer'));
  if (whole >= 0) return found.set(whole, undefined);
  const parts =
    get('answer').includes(';') || options.length < 2
      ? splitCell(get('answer'), ';')
      : splitCell(get('answer'), ',');
  for (const part of parts) {
    if (part === '') continue;
    const [, name = part, share] = /^(.*?)\s*=\s*(-?\d+(?:\.\d+)?)\s*%$/.exec(part) ?? [];
    const index = optionIndex(name.trim(), options, byNumber);
    if (index === undefined) return `there is no option “${name.trim()}”`;
    found.set(index, share === undefined ? undefined : Number(share) / 100);
  }
  return found;
};

const optionIndex = (name: string, options: readonly string[], byNumber: boolean): number | undefined => {
  const own = numberedIndex(name);
  if (own !== undefined && own >= 0 && own < options.length) return own;
  const isNumber = byNumber && /^\d{1,3}$/.test(name);
  const byText = isNumber ? -1 : options.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  const letter = /^\(?([A-Za-z])[).]?$/.exec(name)?.[1];
  const index =
    byText >= 0
      ? byText
      : letter !== undefined
        ? letter.toLowerCase().charCodeAt(0) - 97
        : /^\d{1,3}$/.test(name)
          ? Number(name) - 1
          : -1;
  return index >= 0 && index < options.length ? index : undefined;
};

const choices = (reading: Reading, how: 'one' | 'several'): readonly Choice[] | string => {
  const { record, rich } = reading;
  const right = record.get('answer').toLowerCase() === 'none' ? new Map<number, undefined>() : marked(record);
  if (typeof right === 'string') return right;
  if (record.options.filter((one) => one !== '').length < 2) return 'it has fewer than two options';
  return record.options.flatMap((option, index): readonly Choice[] => {
    if (option === '') return [];
    const credit = right.get(index);
    const isRight = right.has(index) && (credit === undefined || (how === 'one' ? credit >= 1 : credit > 0));
    return [
      {
        text: rich(option),
        right: isRight,
        ...(credit !== undefined && { credit }),
        ...told(reading, index),
        pos: record.pos,
      },
    ];
  });
};

const checkRight = (list: readonly Choice[], { base, notes, record }: Reading): void => {
  if (!list.some(({ right }) => right))
    notes.report.add('read/no-right-answer', { question: record.get('question').slice(0, 100) }, base.pos);
};

/** Lines of answers; the cell `answer` holds shares of single ones, or, where there are no options, the only answer. */
const lines = (record: RowRecord): readonly { readonly written: string; readonly credit: number }[] => {
  const { get, options } = record;
  if (options.every((one) => one === ''))
    return get('answer') === '' ? [] : [{ written: get('answer'), credit: 1 }];
  const shares = marked(record);
  return options.flatMap((written, index) =>
    written === ''
      ? []
      : [{ written, credit: (typeof shares === 'string' ? undefined : shares.get(index)) ?? 1 }],
  );
};

const readers: { readonly [T in RowType]: (reading: Reading) => Question | string } = {
  choice: (reading) => {
    const list = choices(reading, 'one');
    if (typeof list === 'string') return list;
    checkRight(list, reading);
    return { kind: 'choice', choices: list, ...reading.base };
  },
  multi: (reading) => {
    const list = choices(reading, 'several');
    if (typeof list === 'string') return list;
    const none = reading.record.get('answer').toLowerCase() === 'none';
    if (!none) checkRight(list, reading);
    return { kind: 'multi', none, choices: list, ...reading.base };
  },
  boolean: (reading) => {
    const { base, record } = reading;
    const word = record.get('answer').toLowerCase() || record.options.join('').toLowerCase();
    if (!/^(?:t|true|yes|1|f|false|no|0)$/.test(word))
      return `“${record.get('answer')}” is neither true nor false`;
    const isTrue = /^[ty1]/.test(word);
    const both = [true, false].map(
      (value, index): BooleanChoice => ({
        text: [text(value ? 'True' : 'False')],
        value,
        right: value === isTrue,
        ...told(reading, index),
        pos: base.pos,
      }),
    );
    return { kind: 'boolean', choices: both, ...base };
  },
  text: (reading) => {
    const { base, record } = reading;
    const answers = lines(record).map(({ written, credit }, index): TextAnswer => {
      const texts = splitCell(written, '|').filter((one) => one !== '');
      return { texts, credit, ...told(reading, index), pos: base.pos };
    });
    if (answers.length === 0) return 'it has no answer';
    return { kind: 'text', matchCase: /^(?:yes|true|1)$/i.test(record.get('case')), answers, ...base };
  },
  number: (reading) => {
    const { base, record } = reading;
    const answers: NumberAnswer[] = [];
    for (const [index, { written, credit }] of lines(record).entries()) {
      const number = readNumber(withPoint(written, record));
      if (number.type !== 'number') return `“${written}” is no number`;
      const { accept, unit } = number;
      answers.push({
        accept,
        credit,
        ...(unit !== undefined && { unit }),
        ...told(reading, index),
        pos: base.pos,
      });
    }
    return answers.length === 0 ? 'it has no answer' : { kind: 'number', answers, ...base };
  },
  match: ({ base, record, rich }) => {
    const pairs: MatchPair[] = [];
    const distractors: Rich[] = [];
    for (const option of record.options) {
      if (option === '') continue;
      const [left = '', right, ...more] = splitCell(
        option,
        /=>/.test(option) ? '=>' : option.includes('→') ? '→' : '->',
      );
      if (right === undefined || right === '' || more.length > 0)
        return `“${option}” is no pair “left => right”`;
      if (left === '') distractors.push(rich(right));
      else pairs.push({ left: rich(left), right: rich(right), pos: base.pos });
    }
    return pairs.length < 2 ? 'it has fewer than two pairs' : { kind: 'match', pairs, distractors, ...base };
  },
  order: ({ base, record, rich }) => {
    const items = record.options.filter((one) => one !== '').map(rich);
    return items.length < 2 ? 'it has fewer than two items' : { kind: 'order', items, ...base };
  },
  essay: ({ base, record, rich }) => {
    const lineCount = Number(record.get('lines'));
    return {
      kind: 'essay',
      ...base,
      ...model(record, rich),
      ...(Number.isInteger(lineCount) && lineCount > 0 && { lines: lineCount }),
    };
  },
  upload: ({ base, record, rich }) => {
    const types = record
      .get('files')
      .split(/[\s,;]+/)
      .filter((one) => /^\.[a-z0-9]+(?:\.[a-z0-9]+)*$/i.test(one));
    return { kind: 'upload', types, ...base, ...model(record, rich) };
  },
  stimulus: ({ base }) => ({ kind: 'stimulus', ...base, points: 0 }),
};

/** Model answers stand in the options, an only one in `answer` too; a line of the rubric is a criterion. */
const model = ({ get, options, pos }: RowRecord, rich: Reading['rich']) => ({
  answers: [...options, get('answer')].filter((one) => one !== '').map(rich),
  rubric: get('rubric')
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((line): Criterion => {
      const [, points = '0', what = line] = /^\s*(\d+(?:\.\d+)?)\s*:\s*(.*)$/.exec(line) ?? [];
      return { points: Number(points), text: [text(what.trim())], pos };
    }),
});
