import type { Bank, Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import type { OutFile } from '../../package/file.ts';
import type { WriteContext } from '../format.ts';
import { bankFileNames } from '../shared/file-names.ts';
import { decimal } from '../shared/number-bounds.ts';
import { plainLines } from '../shared/plain-lines.ts';
import { stemOf } from '../shared/stem.ts';
import { blackboardRows } from './blackboard.ts';
import { guarded } from './cells.ts';
import { columnsOf, commonColumns } from './questions.ts';
import { printTable, type Separator } from './table.ts';

const separators: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t' };

/** A file for each bank. `lower()` has made banks of all that holds questions. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const { preset, separator = 'comma' } = ctx.options;
  const isBlackboard = preset === 'blackboard';
  const sign = separators[separator] ?? ',';
  const names = bankFileNames(course.banks, isBlackboard ? 'txt' : sign === '\t' ? 'tsv' : 'csv');
  for (const [index, bank] of course.banks.entries()) {
    const path = names[index] ?? '';
    // Spreadsheets know UTF-8 by its mark; Blackboard takes it for a part of the first word.
    if (isBlackboard)
      yield {
        path,
        data: blackboardRows(bank, ctx.report)
          .map((cells) => `${cells.join('\t')}\n`)
          .join(''),
      };
    else yield { path, data: `\uFEFF${printTable(rowsOf(bank), sign)}` };
  }
}

const always = ['id', 'type', 'question', 'answer', 'points'] as const;

/** A row of names, then a row for each question; only columns that hold something. */
const rowsOf = ({ questions }: Bank): readonly (readonly string[])[] => {
  const records = questions.map(record);
  const names = new Set<string>(always);
  // Options stand before what is said of them, and both before all else.
  for (const part of ['option ', 'feedback ', 'hint ', ''])
    for (const one of records)
      for (const name in one)
        if (name.startsWith(part) && one[name] !== '' && isNumbered(name) === (part !== '')) names.add(name);
  const columns = sortedColumns([...names]);
  return [columns, ...records.map((one) => columns.map((name) => guarded(one[name] ?? '')))];
};

const isNumbered = (name: string): boolean => /^(?:option|feedback|hint) \d+$/.test(name);

const groups = ['option', 'feedback', 'hint'];

const sortedColumns = (names: readonly string[]): readonly string[] => {
  const fixed = names.filter((name) => !isNumbered(name));
  const numbered = groups.flatMap((group) =>
    names
      .filter((name) => isNumbered(name) && name.startsWith(`${group} `))
      .sort((a, b) => numberOf(a) - numberOf(b)),
  );
  return [...fixed.slice(0, always.length), ...numbered, ...fixed.slice(always.length)];
};

const numberOf = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);

const record = (question: Question): Readonly<Record<string, string>> => {
  const { type, answer = '', options = [], feedback = [], more } = columnsOf(question);
  return {
    id: question.id,
    type,
    question: plainLines(stemOf(question)),
    answer,
    points: decimal(question.points),
    ...numbered('option', options),
    ...numbered('feedback', feedback),
    ...numbered('hint', question.hints.map(plainLines)),
    ...more,
    ...commonColumns(question),
  };
};

const numbered = (name: string, texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, index) => [`${name} ${index + 1}`, text]));
