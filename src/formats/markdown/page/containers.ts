import { type FenceLine, fenceLines } from './fence-lines.ts';

/** A page cut at its `:::` lines: stretches of Markdown, and blocks that hold such. Offsets count from its start. */
export type Part = { readonly type: 'text'; readonly start: number; readonly end: number } | Container;

export interface Container {
  readonly type: 'container';
  readonly name: string;
  /** What stands after the name. */
  readonly info: string;
  readonly start: number;
  /** Of `name`. */
  readonly nameStart: number;
  readonly parts: readonly Part[];
  readonly closed: boolean;
}

export interface Cut {
  readonly parts: readonly Part[];
  /** Closing lines that close nothing. */
  readonly stray: readonly number[];
  /** Closing lines that have more or fewer colons than the one block that they can mean. */
  readonly uneven: readonly UnevenFence[];
}

export interface UnevenFence {
  readonly name: string;
  readonly start: number;
}

export const containerNames = ['check', 'tabs', 'pool'] as const;

export const isContainerName = (name: string): boolean =>
  (containerNames as readonly string[]).includes(name);

/** One line of a draw: it holds nothing, a closing line may follow. */
const single: ReadonlySet<string> = new Set(['pool']);

export const cutContainers = (text: string): Cut => {
  if (!/^ {0,3}:::/m.test(text))
    return { parts: [{ type: 'text', start: 0, end: text.length }], stray: [], uneven: [] };
  const lines = [...fenceLines(text)];
  const once = scan(text, lines, new Set());
  if (once.uneven.length === 0) return once;
  // Blocks that are never closed end where a line of other length most likely meant to close them.
  const again = scan(text, lines, new Set(once.uneven.map(({ start }) => start)));
  return { ...again, uneven: [...once.uneven, ...again.uneven] };
};

interface Open {
  readonly line: FenceLine;
  readonly parts: Part[];
  /** The first closing line of another length inside. */
  uneven: number | undefined;
}

interface Scan {
  readonly text: string;
  readonly stack: Open[];
  /** How many blocks of each number of colons are open. */
  readonly lengths: Map<number, number>;
  readonly stray: number[];
  /** Blocks that begin inside a list or a quote, where they mean nothing: their closing lines do not either. */
  nested: number;
  /** The last draw's line, whose closing line may still follow. */
  draw: FenceLine | undefined;
}

const scan = (text: string, lines: readonly FenceLine[], closing: ReadonlySet<number>): Cut => {
  const root: Open = { line: noLine, parts: [], uneven: undefined };
  const state: Scan = { text, stack: [root], lengths: new Map(), stray: [], nested: 0, draw: undefined };
  let start = 0;
  for (const line of lines) {
    if (line.nested) {
      state.nested += 1;
      continue;
    }
    addText(state, start, line.start);
    start = line.end;
    if (line.name === '') closeAt(state, line, closing);
    else open(state, line);
  }
  addText(state, start, text.length);
  const uneven = state.stack
    .slice(1)
    .flatMap((one) => (one.uneven === undefined ? [] : [{ name: one.line.name, start: one.uneven }]));
  close(state, 1, false);
  return { parts: root.parts, stray: state.stray, uneven };
};

const noLine: FenceLine = { start: 0, end: 0, colons: 0, name: '', info: '', nameStart: 0, nested: false };

const addText = ({ text, stack }: Scan, start: number, end: number): void => {
  if (text.slice(start, end).trim() !== '') stack.at(-1)?.parts.push({ type: 'text', start, end });
};

const open = (state: Scan, line: FenceLine): void => {
  state.stack.push({ line, parts: [], uneven: undefined });
  count(state, line, 1);
  if (!single.has(line.name)) return;
  close(state, state.stack.length - 1, true);
  state.draw = line;
};

const count = ({ lengths }: Scan, { colons }: FenceLine, by: 1 | -1): void => {
  lengths.set(colons, (lengths.get(colons) ?? 0) + by);
};

/** Closes what a line of colons can mean, the nearest first. */
const closeAt = (state: Scan, line: FenceLine, closing: ReadonlySet<number>): void => {
  const { text, stack, stray, draw } = state;
  const top = stack.at(-1);
  const isOpen = (state.lengths.get(line.colons) ?? 0) > 0;
  const depth = isOpen ? stack.findLastIndex((one) => one.line.colons === line.colons) : -1;
  const mayCloseDraw = draw?.colons === line.colons;
  if (closing.has(line.start)) close(state, stack.length - 1, true);
  else if (mayCloseDraw && text.slice(draw.end, line.start).trim() === '') state.draw = undefined;
  else if (depth > 0) close(state, depth, true);
  else if (state.nested > 0) state.nested -= 1;
  else if (mayCloseDraw) state.draw = undefined;
  else if (top && stack.length > 1 && top.uneven === undefined) top.uneven = line.start;
  else stray.push(line.start);
};

const close = (state: Scan, depth: number, closed: boolean): void => {
  const { stack, stray } = state;
  while (stack.length > depth) {
    const done = stack.pop();
    if (!done) return;
    count(state, done.line, -1);
    const isClosed = closed && stack.length === depth;
    if (isClosed && done.uneven !== undefined) stray.push(done.uneven);
    const { name, info, start, nameStart } = done.line;
    stack
      .at(-1)
      ?.parts.push({ type: 'container', name, info, start, nameStart, parts: done.parts, closed: isClosed });
  }
};
