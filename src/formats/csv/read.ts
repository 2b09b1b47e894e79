import type { Course } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { type BankDraft, createBank, finishBanks, titleOfFile } from '../shared/bank-draft.ts';
import { courseOfBanks } from '../shared/course-of-banks.ts';
import { decodeForeign } from '../shared/decode-foreign.ts';
import { createNotes, type Notes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { tooLarge } from '../shared/too-large.ts';
import { unguarded } from './cells.ts';
import { type Column, type ColumnName, columnOf } from './header.ts';
import { isBlackboardRow, readBlackboardRow } from './read-blackboard.ts';
import { d2lBlocks, isD2l, readD2l } from './read-d2l.ts';
import { readRow } from './read-question.ts';
import { recordOf } from './record.ts';
import { parseTable, type Row, separatorOf, withoutSeparatorLine } from './table.ts';

/** Each file is a bank: our own table, one like it, or Blackboard's upload. */
export const readCsv = async (files: InFiles, { report }: ReadContext): Promise<Course> => {
  const notes = createNotes(report);
  const banks: BankDraft[] = [];
  for (const file of await files.list()) {
    if (tooLarge(file, report)) continue;
    const source = decodeForeign(await files.read(file.path), { file: file.path, report });
    const bank = createBank(titleOfFile(file.path), { file: file.path, line: 1, column: 1 });
    readRows(source, bank, notes);
    banks.push(bank);
  }
  notes.tell();
  return courseOfBanks({ banks: finishBanks(banks, new Set()) });
};

const readRows = (source: string, bank: BankDraft, notes: Notes): void => {
  const separator = separatorOf(source);
  const rows = parseTable(withoutSeparatorLine(source), separator);
  const at = Math.max(
    0,
    rows.slice(0, mostTitles).findIndex(({ cells }) => namesQuestion(cells)),
  );
  const [first, ...rest] = rows.slice(at);
  if (isD2l(rows)) {
    for (const block of d2lBlocks(rows)) takeBlock(block, bank, notes);
  } else if (first && isBlackboardRow(first.cells)) {
    for (const row of rows)
      take(row, bank, { notes, read: readBlackboardRow, places: { question: 1, id: -1 } });
  } else if (first) readTable(first, rest, { bank, notes, decimalComma: separator === ';' });
  if (bank.questions.length === 0 && !notes.report.hasErrors())
    notes.report.add('read/no-questions', { format: 'a table' }, bank.pos);
};

/** Templates have lines of their own above the names of the columns. */
const mostTitles = 8;

const namesQuestion = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.some((cell) => columnOf(cell)?.name === 'question');

interface Table {
  readonly bank: BankDraft;
  readonly notes: Notes;
  readonly decimalComma: boolean;
}

const readTable = (header: Row, rows: readonly Row[], { bank, notes, decimalComma }: Table): void => {
  const columns = header.cells.map(columnOf);
  const at = { ...bank.pos, line: header.line };
  if (!columns.some((column) => column?.name === 'question')) {
    notes.report.add('read/no-question-column', {}, at);
    return;
  }
  reportUnknown(header, columns, rows, { notes, at });
  const placeOf = (name: ColumnName): number => columns.findIndex((column) => column?.name === name);
  const places = { question: placeOf('question'), id: placeOf('id') };
  const read: Taking['read'] = (cells, { pos }) =>
    readRow(recordOf(columns, cells, { pos, decimalComma }), notes);
  for (const row of rows) take(row, bank, { notes, read, places });
};

const reportUnknown = (
  header: Row,
  columns: readonly (Column | undefined)[],
  rows: readonly Row[],
  { notes, at }: { readonly notes: Notes; readonly at: Pos },
): void => {
  header.cells.forEach((name, index) => {
    const isFilled = rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    if (!columns[index] && isFilled)
      notes.count('read/setting-left-out', { what: `the column “${name.trim() || index + 1}”` }, at);
  });
};

interface Taking {
  readonly notes: Notes;
  readonly read: (
    cells: readonly string[],
    place: { readonly pos: Pos; readonly notes: Notes },
  ) => Question | string;
  /** Which cells hold them; none: -1. */
  readonly places: { readonly question: number; readonly id: number };
}

/** A question of several rows; its text, or else its title, names it. */
const takeBlock = (block: readonly Row[], bank: BankDraft, notes: Notes): void => {
  const [first] = block;
  if (!first) return;
  const of = (key: string): string =>
    block.find(({ cells: [name = ''] }) => name.trim().toLowerCase() === key)?.cells[1]?.trim() ?? '';
  const row = { cells: [of('questiontext') || of('title'), of('id')], line: first.line };
  take(row, bank, { notes, read: (_, place) => readD2l(block, place), places: { question: 0, id: 1 } });
};

const take = ({ cells, line, isOpen }: Row, bank: BankDraft, { notes, read, places }: Taking): void => {
  const pos = { file: bank.pos.file, line, column: 1 };
  const plain = cells.map(unguarded);
  const question = isOpen ? 'a quotation mark in its row is never closed' : read(plain, { pos, notes });
  const name = (plain[places.question] ?? '').trim().split('\n', 1).join('').slice(0, 100) || `row ${line}`;
  if (typeof question === 'string') {
    notes.report.add('read/question-left-out', { question: name, problem: question }, pos);
    return;
  }
  const names = { number: (plain[places.id] ?? '').trim(), title: '' };
  bank.questions.push({ ...question, id: questionId(question, names, { ids: bank.ids, notes }) });
};
