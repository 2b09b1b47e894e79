import type { Pos } from '../../model/pos.ts';

/** A piece of a text2qti file: what its first line says it is, its Markdown, and where it stands. */
export interface Element {
  readonly name: ElementName;
  readonly text: string;
  readonly pos: Pos;
}

/** The signs at the beginning of a line (text2qti/quiz.py, `start_patterns`); some programs write a point for the bracket. */
const patterns = {
  'right choice': /^\*[a-zA-Z][).][ \t]+/,
  choice: /^[a-zA-Z][).][ \t]+/,
  'right option': /^\[\*\][ \t]+/,
  option: /^\[ ?\][ \t]+/,
  'short answer': /^\*[ \t]+/,
  question: /^\d+[.)][ \t]+/,
  feedback: /^\.\.\.[ \t]+/,
  'correct feedback': /^\+[ \t]+/,
  'incorrect feedback': /^-[ \t]+/,
  solution: /^![ \t]+/,
  number: /^=[ \t]+/,
  essay: /^___+[ \t]*$/,
  upload: /^\^\^\^+[ \t]*$/,
  'quiz title': /^quiz title:[ \t]*/i,
  'quiz description': /^quiz description:[ \t]*/i,
  'text title': /^text title:[ \t]*/i,
  text: /^text:[ \t]*/i,
  title: /^title:[ \t]*/i,
  'points per question': /^points per question:[ \t]*/i,
  points: /^points:[ \t]*/i,
  pick: /^pick:[ \t]*/i,
  group: /^GROUP[ \t]*$/,
  'end of group': /^END_GROUP[ \t]*$/,
  'shuffle answers': /^shuffle answers:[ \t]*/i,
  'show correct answers': /^show correct answers:[ \t]*/i,
  'feedback is solution': /^feedback is solution:[ \t]*/i,
  setting:
    /^(?:one question at a time|can't go back|solutions pick|solutions sample groups|solutions randomize groups):[ \t]*/i,
  code: /^```+[ \t]*\{[^}]*\.run\b[^}]*\}[ \t]*$/,
} as const;

export type ElementName = keyof typeof patterns | 'unknown';

/** Elements with the lines that belong to them, which are indented; comments are left out. */
export const elementsOf = (source: string, file: string): readonly Element[] => {
  const elements: { name: ElementName; lines: string[]; pos: Pos }[] = [];
  let fence: string | undefined;
  let comment = false;
  source.split('\n').forEach((line, index) => {
    if (comment || /^COMMENT\s*$/.test(line)) {
      comment = line.trimEnd() !== 'END_COMMENT';
      return;
    }
    const last = elements.at(-1);
    if (fence !== undefined) {
      last?.lines.push(line);
      if (line.trimEnd() === fence) fence = undefined;
      return;
    }
    if (line.startsWith('%')) return;
    const pos = { file, line: index + 1, column: 1 };
    if (line.trim() === '' || /^[ \t]/.test(line)) {
      if (last) last.lines.push(line);
      else if (line.trim() !== '') elements.push({ name: 'unknown', lines: [line.trim()], pos });
      return;
    }
    const { name, rest } = startOf(line);
    if (name === 'code') fence = /^`+/.exec(line)?.[0];
    // A line that begins with no sign goes on with what stands right above it.
    const goesOn = last !== undefined && last.name !== 'unknown' && last.lines.at(-1)?.trim() !== '';
    if (name === 'unknown' && goesOn) last.lines.push(line);
    else elements.push({ name, lines: [rest], pos });
  });
  return elements.map(({ name, lines, pos }) => ({ name, text: dedented(lines), pos }));
};

const startOf = (line: string): { readonly name: ElementName; readonly rest: string } => {
  for (const [name, pattern] of Object.entries(patterns)) {
    const start = pattern.exec(line)?.[0];
    // `Object.entries` gives the keys of the table.
    if (start !== undefined) return { name: name as ElementName, rest: line.slice(start.length) };
  }
  return { name: 'unknown', rest: line };
};

/** The text without the indentation that all its further lines share. */
const dedented = ([first = '', ...more]: readonly string[]): string => {
  const spaced = more.map((line) => line.replace(/\t/g, '    '));
  const depths = spaced
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths, 100);
  return [first, ...spaced.map((line) => line.slice(depth))].join('\n').trim();
};
