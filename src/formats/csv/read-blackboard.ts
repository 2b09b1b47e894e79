import type { Question } from '../../model/question.ts';
import { joinCell } from './cells.ts';
import type { Column, ColumnName } from './header.ts';
import { quizBowlPhrases } from './quiz-bowl.ts';
import { readBlanks } from './read-blanks.ts';
import { readJumbled } from './read-jumbled.ts';
import { readRow } from './read-question.ts';
import { recordOf } from './record.ts';
import type { RowReading } from './row-reading.ts';

/** Types of Blackboard's tab-delimited upload, as rows of our own table. */
const layouts: Readonly<
  Record<string, (cells: readonly string[]) => Readonly<Record<string, readonly string[]>>>
> = {
  MC: (cells) => choices('choice', cells),
  MA: (cells) => choices('multi', cells),
  TF: ([answer = '']) => ({ type: ['boolean'], answer: [answer] }),
  FIB: (cells) => ({ type: ['text'], option: [joinCell(cells, '|')] }),
  NUM: ([value = '', tolerance = '']) => ({
    type: ['number'],
    option: [Number(tolerance) > 0 ? `${value} ± ${tolerance}` : value],
  }),
  MAT: (cells) => ({ type: ['match'], option: pairs(cells).map((pair) => joinCell(pair, '=>')) }),
  ORD: (cells) => ({ type: ['order'], option: cells }),
  ESS: (cells) => ({ type: ['essay'], option: cells }),
  SR: (cells) => ({ type: ['essay'], option: cells }),
  FIL: () => ({ type: ['upload'] }),
  QUIZ_BOWL: (cells) => ({ type: ['text'], option: [joinCell(quizBowlPhrases(cells), '|')] }),
};

const choices = (type: string, cells: readonly string[]) => {
  const list = pairs(cells);
  const right = list.flatMap(([, verdict = ''], index) =>
    /^correct$/i.test(verdict) ? [`${index + 1}`] : [],
  );
  return { type: [type], option: list.map(([option = '']) => option), answer: [right.join('; ')] };
};

const pairs = (cells: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => [
    cells[index * 2] ?? '',
    cells[index * 2 + 1] ?? '',
  ]);

export const isBlackboardRow = ([type = '']: readonly string[]): boolean =>
  /^(?:MC|MA|TF|ESS|ORD|MAT|FIB|FIB_PLUS|FIL|NUM|SR|OP|JUMBLED_SENTENCE|QUIZ_BOWL)$/.test(
    type.trim().toUpperCase(),
  );

export const readBlackboardRow = (
  cells: readonly string[],
  { pos, notes }: RowReading,
): Question | string => {
  const [type = '', question = '', ...answers] = cells.map((cell) => cell.trim());
  const name = type.toUpperCase();
  if (name === 'FIB_PLUS') return readBlanks(question, answers, { pos, notes });
  if (name === 'JUMBLED_SENTENCE') return readJumbled(question, answers, { pos, notes });
  if (name === 'OP') return 'it asks for an opinion, which is not marked';
  if (name === 'QUIZ_BOWL')
    notes.report.add(
      'read/asked-otherwise',
      { question, how: 'an answer is the phrase alone, not a question that holds it' },
      pos,
    );
  const layout = Object.hasOwn(layouts, name) ? layouts[name] : undefined;
  if (!layout) return `its type “${type}” is not known`;
  const filled = answers.slice(0, answers.findLastIndex((cell) => cell !== '') + 1);
  const columns: Column[] = [{ name: 'question' }];
  const values = [question];
  for (const [name, list] of Object.entries(layout(filled)))
    for (const [index, value] of list.entries()) {
      // The layouts above name columns only.
      columns.push(
        name === 'option'
          ? { name: 'option', index }
          : { name: name as ColumnName, ...(name === 'answer' && { byNumber: true }) },
      );
      values.push(value);
    }
  return readRow(recordOf(columns, values, { pos }), notes);
};
