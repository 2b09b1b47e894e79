import type { Pos } from '../../model/pos.ts';
import type { QuestionBase } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { foreignText } from '../shared/foreign-text.ts';
import type { Notes } from '../shared/notes.ts';
import { splitStem } from '../shared/split-stem.ts';
import { splitCell } from './cells.ts';
import type { Column, ColumnName } from './header.ts';

/** A row, its cells by their columns. */
export interface RowRecord {
  readonly get: (name: ColumnName) => string;
  readonly options: readonly string[];
  readonly feedback: readonly string[];
  readonly hints: readonly string[];
  readonly pos: Pos;
  /** `3,14` is a number here: spreadsheets that part cells by semicolons have decimal commas. */
  readonly decimalComma: boolean;
  /** A number in `answer` is that of an option, even where an option says the same number. */
  readonly byNumber: boolean;
}

export const recordOf = (
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  { pos, decimalComma = false }: { readonly pos: Pos; readonly decimalComma?: boolean },
): RowRecord => {
  const named = new Map<ColumnName, string>();
  const lists = {
    option: [] as string[],
    'option feedback': [] as string[],
    hint: [] as string[],
    answer: [] as string[],
    wrong: [] as string[],
  };
  cells.forEach((written, at) => {
    const column = columns[at];
    if (!column) return;
    const cell = written.trim();
    const { name, index } = column;
    if (index !== undefined && name in lists) lists[name as keyof typeof lists][index] = cell;
    // Of two columns that mean the same, the first one that says something counts.
    else if (!named.get(name)) named.set(name, cell);
  });
  const filled = (list: readonly string[]): string[] => Array.from(list, (one) => one ?? '');
  const rights = filled(lists.answer).filter((one) => one !== '');
  if (rights.length > 0 && !named.get('answer')) named.set('answer', rights.join('; '));
  const wrong = filled(lists.wrong).filter((one) => one !== '');
  const options = filled(lists.option);
  // Some tables have the right answer in one column, the wrong ones in others.
  const isApart = wrong.length > 0 && !options.some((one) => one !== '') && named.get('answer') !== undefined;
  if (isApart) {
    options.splice(0, options.length, named.get('answer') ?? '', ...wrong);
    named.set('answer', '1');
    if (!named.get('shuffle')) named.set('shuffle', 'yes');
  }
  return {
    get: (name) => named.get(name) ?? '',
    byNumber: isApart || columns.some((column) => column?.byNumber),
    options: options.slice(0, options.findLastIndex((one) => one !== '') + 1),
    feedback: filled(lists['option feedback']),
    hints: filled(lists.hint).filter((one) => one !== ''),
    pos,
    decimalComma,
  };
};

/** A cell that is to be a number, with a decimal point. */
export const withPoint = (cell: string, { decimalComma }: RowRecord): string =>
  decimalComma ? cell.replace(/(?<=\d),(?=\d)/g, '.') : cell;

/** Cells are text: a line end is a line break, a blank line a new paragraph. */
export const richOf = (cell: string, { notes, at }: { readonly notes: Notes; readonly at: Pos }): Rich =>
  cell.trim() === '' ? [] : foreignText(cell.trim(), 'plain', { notes, at });

/** What every question has. */
export const baseOf = (record: RowRecord, notes: Notes): QuestionBase => {
  const { get, hints, pos } = record;
  const rich = (cell: string): Rich => richOf(cell, { notes, at: pos });
  const points = Number(get('points').replace(',', '.'));
  const attempts = Number(get('attempts'));
  const difficulty = difficulties.find((one) => one === get('difficulty').toLowerCase());
  const shuffle = shuffles.find((one) => one === get('shuffle').toLowerCase());
  return {
    id: '',
    ...splitStem(rich(get('question')), 'Question'),
    points: get('points') !== '' && Number.isFinite(points) && points >= 0 ? points : 1,
    scoring: get('scoring').toLowerCase() === 'partial' ? 'partial' : 'all',
    feedback: {
      ...some('always', rich(get('feedback'))),
      ...some('correct', rich(get('correct feedback'))),
      ...some('incorrect', rich(get('incorrect feedback'))),
      ...some('solution', rich(get('solution'))),
    },
    hints: hints.map(rich),
    tags: [...new Set(splitCell(get('tags'), ';').filter((tag) => tag !== ''))],
    ...(Number.isInteger(attempts) && attempts > 0 && { attempts }),
    ...(difficulty && { difficulty }),
    ...(shuffle && { shuffle }),
    ...(get('outcome') !== '' && { outcome: get('outcome') }),
    pos,
  };
};

const some = <K extends string>(key: K, rich: Rich): { readonly [P in K]?: Rich } =>
  // The record has exactly this key, or none.
  (rich.length > 0 ? { [key]: rich } : {}) as { readonly [P in K]?: Rich };

const difficulties = ['easy', 'medium', 'hard'] as const;
const shuffles = ['yes', 'no', 'fixed-last'] as const;
