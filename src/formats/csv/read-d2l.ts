import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import { toPlain } from '../../rich/plain.ts';
import { foreignHtml } from '../shared/foreign-html.ts';
import type { Notes } from '../shared/notes.ts';
import { joinCell } from './cells.ts';
import type { Column } from './header.ts';
import { readRow } from './read-question.ts';
import { recordOf } from './record.ts';
import type { Row } from './table.ts';

/** Brightspace's question import: a block of rows for each question, which `NewQuestion` begins; `//` is a comment. */
export const isD2l = (rows: readonly Row[]): boolean =>
  rows.slice(0, 30).some(({ cells: [key = ''] }) => isKey(key, 'NewQuestion'));

const isKey = (written: string, key: string): boolean => written.trim().toLowerCase() === key.toLowerCase();

/** The rows of each question. */
export const d2lBlocks = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const [key = ''] = row.cells;
    if (key.trim().startsWith('//')) continue;
    if (isKey(key, 'NewQuestion')) blocks.push([row]);
    else blocks.at(-1)?.push(row);
  }
  return blocks;
};

interface Block {
  readonly first: (key: string) => string;
  readonly all: (key: string) => readonly (readonly string[])[];
}

/** Columns of our own table by their names, options and their feedback in order. */
interface Cells {
  readonly type: string;
  readonly answer?: string;
  readonly scoring?: string;
  readonly options?: readonly string[];
  readonly feedback?: readonly string[];
}

/** The question of a block; a string says why there is none. */
export const readD2l = (
  block: readonly Row[],
  { pos, notes }: { readonly pos: Pos; readonly notes: Notes },
) => {
  const shown = block.map(({ cells }) => withoutMarkup(cells, { pos, notes }));
  const all: Block['all'] = (key) =>
    shown.filter(([name = '']) => isKey(name, key)).map(([, ...values]) => values);
  const first: Block['first'] = (key) => all(key)[0]?.[0] ?? '';
  const type = first('NewQuestion').toUpperCase();
  const layout = Object.hasOwn(layouts, type) ? layouts[type] : undefined;
  if (!layout) return `its type “${type}” is not known`;
  for (const [key, what] of unread)
    if (first(key) !== '') notes.count('read/setting-left-out', { what }, pos);
  if (all('Answer').some(([, , sort = '']) => isKey(sort, 'regexp')))
    notes.count('read/setting-left-out', { what: 'patterns of answers: each is the text itself' }, pos);
  const { options = [], feedback = [], ...cells } = layout({ first, all });
  const named: Readonly<Record<string, string>> = {
    ...cells,
    id: first('ID'),
    question: first('QuestionText') || first('Title'),
    points: first('Points'),
    feedback: first('Feedback'),
    difficulty: difficulties[first('Difficulty')] ?? '',
  };
  const columns: Column[] = [];
  const values: string[] = [];
  const add = (column: Column, value: string): void => {
    columns.push(column);
    values.push(value);
  };
  // These are names of columns.
  for (const [name, value] of Object.entries(named))
    add({ name: name as Column['name'], ...(name === 'answer' && { byNumber: true }) }, value);
  for (const [index, value] of options.entries()) add({ name: 'option', index }, value);
  for (const [index, value] of feedback.entries()) add({ name: 'option feedback', index }, value);
  for (const [index, [value = '']] of all('Hint').entries()) add({ name: 'hint', index }, value);
  return readRow(recordOf(columns, values, { pos }), notes) satisfies Question | string;
};

const unread: readonly (readonly [key: string, what: string])[] = [
  ['Image', 'pictures that Brightspace keeps'],
  ['InitialText', 'a text that learners start from'],
];

const difficulties: Readonly<Record<string, string>> = {
  1: 'easy',
  2: 'easy',
  3: 'medium',
  4: 'hard',
  5: 'hard',
};

/** A cell `HTML` behind a text says what it is; markup is taken off. */
const withoutMarkup = (
  cells: readonly string[],
  { pos, notes }: { readonly pos: Pos; readonly notes: Notes },
): readonly string[] => {
  const isHtml = cells.some((cell) => isKey(cell, 'HTML'));
  return cells
    .map((cell) =>
      isHtml && cell.includes('<')
        ? toPlain(foreignHtml(cell, { notes, at: pos, file: () => undefined })).trim()
        : cell.trim(),
    )
    .map((cell) => (/^(?:not )?html$/i.test(cell) ? '' : cell));
};

const share = (written: string): string => `${Number(written) || 0}%`;

/** The texts of options and what is said to each. */
const choicesOf = (options: ReturnType<Block['all']>): Pick<Cells, 'options' | 'feedback'> => ({
  options: options.map(([, text = '']) => text),
  feedback: options.map(([, , , said = '']) => said),
});

const layouts: Readonly<Record<string, (block: Block) => Cells>> = {
  WR: ({ all }) => ({ type: 'essay', options: all('AnswerKey').map(([text = '']) => text) }),
  SA: ({ all }) => {
    const answers = all('Answer');
    return {
      type: 'text',
      options: answers.map(([, text = '']) => joinCell([text], '|')),
      answer: answers.map(([score = ''], index) => `${index + 1}=${share(score)}`).join('; '),
    };
  },
  M: ({ all, first }) => {
    const rights = new Map(all('Match').map(([number = '', text = '']) => [number, text] as const));
    const lefts = all('Choice');
    const used = new Set(lefts.map(([number = '']) => number));
    const pairs = lefts.flatMap(([number = '', left = '']) => {
      const right = rights.get(number);
      return right === undefined ? [] : [joinCell([left, right], '=>')];
    });
    const loose = [...rights].filter(([number]) => !used.has(number));
    return {
      type: 'match',
      options: [...pairs, ...loose.map(([, right]) => `=> ${right}`)],
      scoring: /^allornone$/i.test(first('Scoring')) ? '' : 'partial',
    };
  },
  MC: ({ all }) => {
    const options = all('Option');
    return {
      type: 'choice',
      ...choicesOf(options),
      answer: options
        .flatMap(([score = ''], index) =>
          Number(score) >= 100 ? [`${index + 1}`] : Number(score) > 0 ? [`${index + 1}=${share(score)}`] : [],
        )
        .join('; '),
    };
  },
  TF: ({ all }) => {
    const [yes, no] = [all('TRUE')[0], all('FALSE')[0]];
    const isTrue = Number(yes?.[0] ?? 0) >= Number(no?.[0] ?? 0);
    return { type: 'boolean', answer: String(isTrue), feedback: [yes?.[1] ?? '', no?.[1] ?? ''] };
  },
  MS: ({ all, first }) => {
    const options = all('Option');
    return {
      type: 'multi',
      ...choicesOf(options),
      answer: options
        .flatMap(([right = ''], index) => (Number(right) > 0 ? [`${index + 1}`] : []))
        .join('; '),
      scoring: /^allor/i.test(first('Scoring')) ? '' : 'partial',
    };
  },
  O: ({ all, first }) => ({
    type: 'order',
    options: all('Item').map(([text = '']) => text),
    scoring: /^allor/i.test(first('Scoring')) ? '' : 'partial',
  }),
};
