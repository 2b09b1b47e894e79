import type { ChoiceGap, Question } from '../../model/question.ts';
import type { RichNode } from '../../model/rich.ts';
import { foreignText } from '../shared/foreign-text.ts';
import { splitStem } from '../shared/split-stem.ts';
import { baseOf, recordOf } from './record.ts';
import type { RowReading } from './row-reading.ts';

/**
 * Blackboard's `JUMBLED_SENTENCE`: a text with names in brackets, then each choice with the names that it fills; an empty
 * cell may stand between. What fills none is a distractor. Every blank offers all choices. A string says why it is no question.
 */
export const readJumbled = (
  source: string,
  cells: readonly string[],
  { pos, notes }: RowReading,
): Question | string => {
  const choices = choicesOf(
    cells,
    new Set([...source.matchAll(/\[([^[\]]*)\]/g)].map(([, name = '']) => name)),
  );
  const gaps: ChoiceGap[] = [];
  const parts = source.split(/\[([^[\]]*)\]/).map((part, index): string | RichNode => {
    const at = index % 2 === 1 ? choices.findIndex(({ names }) => names.includes(part)) : -1;
    if (at < 0) return index % 2 === 1 ? `[${part}]` : part;
    const options = choices.map(({ text }, option) => ({ text, right: option === at }));
    return { type: 'gap', gap: gaps.push({ type: 'choice', options, pos }) - 1 };
  });
  if (gaps.length === 0) return 'its text has no name in brackets that a choice fills';
  if (choices.length < 2) return 'it has fewer than two choices';
  const base = baseOf(recordOf([], [], { pos }), notes);
  const stem = splitStem(foreignText(parts, 'plain', { notes, at: pos }), 'Question');
  return { kind: 'cloze', gaps, matchCase: false, ...base, ...stem, scoring: 'partial' };
};

interface Choice {
  readonly text: string;
  /** Of the blanks that it fills. */
  readonly names: readonly string[];
}

const choicesOf = (cells: readonly string[], names: ReadonlySet<string>): readonly Choice[] => {
  const choices: { readonly text: string; readonly names: string[] }[] = [];
  let open: (typeof choices)[number] | undefined;
  for (const cell of cells) {
    if (cell === '') open = undefined;
    else if (open && names.has(cell)) open.names.push(cell);
    else {
      open = { text: cell, names: [] };
      choices.push(open);
    }
  }
  return choices;
};
