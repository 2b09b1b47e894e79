import type { Element } from '../../model/rich.ts';
import type { InlineContext, Neighbours } from './context.ts';
import { opaque, type Piece } from './piece.ts';

/** A code span: its fence is longer than any run of backticks inside (CommonMark 0.31, 6.1). */
export const code = (
  node: Element,
  { place, type }: InlineContext,
  near: Neighbours,
): readonly Piece[] | undefined => {
  const only = node.children[0];
  if (node.children.length !== 1 || only?.type !== 'text' || Object.keys(node.attrs).length > 0)
    return undefined;
  const value = only.value;
  // Right after another one the two fences would be one.
  if (value.trim() === '' || near.before === '`') return undefined;
  // In a link, marked finds the end of no code with backticks inside.
  if (type === 'label' && value.includes('`')) return undefined;
  if (place.line === 'cell' && isUnsafeInCell(value)) return undefined;
  const fence = '`'.repeat(longestRun(value) + 1);
  const pad = /^`|`$/.test(value) || (value.startsWith(' ') && value.endsWith(' ')) ? ' ' : '';
  return [opaque(`${fence}${pad}${value}${pad}${fence}`)];
};

/** In a table, bars in blanks and term links are found before code. */
const isUnsafeInCell = (value: string): boolean =>
  /\{\{|\[\[/.test(value.replace(/\{\{[^{}|]*\}\}|\[\[[^[\]|]*\]\]/g, '')) ||
  (value.includes('|') && /\{\{|\[\[|\\/.test(value));

const longestRun = (value: string): number =>
  Math.max(0, ...[...value.matchAll(/`+/g)].map((match) => match[0].length));

/** The fence of a code block. */
export const fenceFor = (value: string): string => '`'.repeat(Math.max(3, longestRun(value) + 1));
