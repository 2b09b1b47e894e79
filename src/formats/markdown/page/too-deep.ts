import { plainLines } from './plain-lines.ts';

/** Levels of lists and quotes that are read: each makes reading slower, and no page has ten. */
const mostLevels = 100;

const markers = new RegExp(
  `^(?:[ \\t]*(?:>(?:[ \\t]*\\[![\\w-]+\\])?|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${mostLevels + 1}}`,
);
const indentedMarker = new RegExp(
  `^(?:[ ]{2}|\\t){${mostLevels + 1},}(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))`,
);

/** How often lines with `>` and lines without may take turns in one quotation, times its lines. */
const mostTurns = 1e8;

/** Most texts are too short for too many turns, or quote nothing, and no line of theirs nests. */
const mayBeTooDeep = (text: string): boolean =>
  ((text.length + 1) / 2) ** 2 > mostTurns || anyDeep.test(text);

const anyDeep = new RegExp(`${markers.source}|${indentedMarker.source}`, 'm');

/** Where a text begins to nest too deeply to be read, by its lines alone: the offset of that line. */
export const tooDeepAt = (text: string): number | undefined => {
  if (!mayBeTooDeep(text)) return undefined;
  const run = { start: 0, lines: 0, turns: 0, quoted: false };
  for (const { line, start } of plainLines(text)) {
    if (line.length > mostLevels && (markers.test(line) || indentedMarker.test(line))) return start;
    if (line.trim() === '') {
      if (run.turns * run.lines > mostTurns) return run.start;
      Object.assign(run, { start: start + line.length + 1, lines: 0, turns: 0 });
      continue;
    }
    const quoted = /^ {0,3}>/.test(line);
    if (quoted !== run.quoted) run.turns++;
    run.quoted = quoted;
    run.lines++;
  }
  return run.turns * run.lines > mostTurns ? run.start : undefined;
};
