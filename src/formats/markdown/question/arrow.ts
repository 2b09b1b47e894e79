import { constructAt } from '../inline/constructs.ts';

/** Where ` => ` parts a list item into left and right side; `left` is empty where the item begins with it. */
export interface Arrow {
  readonly left: string;
  readonly right: string;
  readonly rightStart: number;
}

export const splitArrow = (text: string): Arrow | undefined => {
  if (!text.includes('=>')) return undefined;
  if (/^=>(?=[ \t]|$)/.test(text)) return sides(text, 0, 0);
  for (let at = 0; at < text.length; at++) {
    // A line may be broken before the arrow.
    const found = text.startsWith('=>', at + 1) && /^\s=>(?:\s|$)/.test(text.slice(at, at + 4));
    if (found) return sides(text, at, at + 1);
    at += opaqueLength(text, at);
  }
  return undefined;
};

const sides = (text: string, end: number, arrow: number): Arrow => {
  const after = text.slice(arrow + 2);
  const rightStart = arrow + 2 + (after.length - after.trimStart().length);
  return { left: text.slice(0, end).trimEnd(), right: text.slice(rightStart).trimEnd(), rightStart };
};

/** Signs to pass over, less one: escapes, code, maths, tags and comments mean nothing to us. */
export const opaqueLength = (text: string, at: number): number => {
  const sign = text[at];
  if (sign === '\\') return 1;
  const rest = sign === '`' || sign === '<' || sign === '$' ? text.slice(at) : '';
  if (sign === '`')
    return (/^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(rest)?.[0].length ?? /^`+/.exec(rest)?.[0].length ?? 1) - 1;
  if (sign === '<') return (/^<(?:!--[\s\S]*?--|\/?[A-Za-z][^<>]*)>/.exec(rest)?.[0].length ?? 1) - 1;
  if (sign !== '$') return 0;
  const math = constructAt(rest, false);
  return math?.type === 'math' ? math.raw.length - 1 : 0;
};
