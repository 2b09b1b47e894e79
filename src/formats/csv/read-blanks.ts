import type { Question, TextGap } from '../../model/question.ts';
import type { RichNode } from '../../model/rich.ts';
import { foreignText } from '../shared/foreign-text.ts';
import { splitStem } from '../shared/split-stem.ts';
import { cellGroups } from './cell-groups.ts';
import { baseOf, recordOf } from './record.ts';
import type { RowReading } from './row-reading.ts';

/**
 * Blackboard's `FIB_PLUS`: a text with names in brackets, then each name with its answers, an empty cell between. A string
 * says why it is no question.
 */
export const readBlanks = (
  source: string,
  cells: readonly string[],
  { pos, notes }: RowReading,
): Question | string => {
  const answers = answersOf(cells);
  const gaps: TextGap[] = [];
  const parts = source.split(/\[([^[\]]*)\]/).map((part, index): string | RichNode => {
    const texts = index % 2 === 1 ? answers.get(part) : undefined;
    if (!texts) return index % 2 === 1 ? `[${part}]` : part;
    return { type: 'gap', gap: gaps.push({ type: 'text', texts, pos }) - 1 };
  });
  if (gaps.length === 0) return 'its text has no name in brackets that has an answer';
  const base = baseOf(recordOf([], [], { pos }), notes);
  const stem = splitStem(foreignText(parts, 'plain', { notes, at: pos }), 'Question');
  return { kind: 'cloze', gaps, matchCase: false, ...base, ...stem, scoring: 'partial' };
};

const answersOf = (cells: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    cellGroups(cells).flatMap(([name = '', ...texts]) => (texts.length > 0 ? [[name, texts] as const] : [])),
  );
