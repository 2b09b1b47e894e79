import { plainLines } from './plain-lines.ts';

/** A line of colons that opens or closes a block. Offsets count from the page's start. */
export interface FenceLine {
  readonly start: number;
  /** After its line end. */
  readonly end: number;
  readonly colons: number;
  /** Empty for a line that closes. */
  readonly name: string;
  /** What stands after the name. */
  readonly info: string;
  readonly nameStart: number;
  /** It opens a block inside a list or a quote, where blocks cannot stand. */
  readonly nested: boolean;
}

const colonLine = /^ {0,3}(:{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/;
const nestedLine =
  /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)+(:{3,})[ \t]*(?:check|tabs|pool[ \t]+[^=]+=.*)[ \t]*$/;

/** The `:::` lines that stand in no code and no comment. */
export function* fenceLines(text: string): Generator<FenceLine> {
  for (const { line, start, end } of plainLines(text)) {
    if (!line.includes(':::')) continue;
    if (colonLine.test(line)) yield fenceLine(line, start, end);
    else if (nestedLine.test(line))
      yield { ...fenceLine(line.slice(line.indexOf(':::')), start, end), nested: true };
  }
}

const fenceLine = (line: string, start: number, end: number): FenceLine => {
  const [, colons = '', name = '', info = ''] = colonLine.exec(line) ?? [];
  const nameStart =
    start + (name === '' ? line.indexOf(':') : line.indexOf(name, line.indexOf(colons) + colons.length));
  return { start, end: end + 1, colons: colons.length, name, info, nameStart, nested: false };
};
