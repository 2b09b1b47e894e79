import { percentage } from './percentage.ts';

/** `( )`, `(x)`, `[x]`, `(50%)` at the beginning of a list item. Its spaces may be no-break ones, which nobody sees. */
export interface ChoiceMark {
  /** Round: one is right. Square: several may be. */
  readonly shape: 'round' | 'square';
  readonly checked: boolean;
  /** A share of the points, where one is written. */
  readonly credit?: number;
  /** Of the mark with the space after it. */
  readonly length: number;
}

const mark =
  /^(?:\(([ \u00A0xX]|[-\u2212]?\d+(?:\.\d+)?%)\)|\[([ \u00A0xX]|[-\u2212]?\d+(?:\.\d+)?%)\])(?:[ \t\u00A0]+|(?=\n|$))/;

const noBreakSpace = 0xa0;

const usualMarks: ReadonlyMap<string, ChoiceMark> = new Map(
  ['( ) ', '(x) ', '[ ] ', '[x] '].map((text): [string, ChoiceMark] => {
    const shape = text.startsWith('(') ? 'round' : 'square';
    return [text, { shape, length: text.length, checked: text.charAt(1) === 'x' }];
  }),
);

/** What looks like a mark and is none: `()`, `(x)text`, `[ x ]`, `(50 %)`, `(v)`; empty where nothing does. */
export const nearMark = (text: string): string => (choiceMark(text) ? '' : (near.exec(text)?.[0] ?? ''));

const inBrackets = '[ \\t]*(?:[\\p{L}\\p{S}*•✓✔]|\\d+[ \\t]*%?)?[ \\t]*';
const near = new RegExp(
  `^(?:\\(${inBrackets}\\)|\\[${inBrackets}\\]|\\[\\(${inBrackets}\\)\\]|\\[\\[${inBrackets}\\]\\])\\S{0,12}`,
  'u',
);

export const choiceMark = (text: string): ChoiceMark | undefined => {
  const first = text.charCodeAt(0);
  if (first !== 40 && first !== 91) return undefined;
  const usual = usualMarks.get(text.slice(0, 4));
  // More than one space, or nothing, may follow.
  if (usual && text.charCodeAt(4) > 32 && text.charCodeAt(4) !== noBreakSpace) return usual;
  const match = mark.exec(text);
  if (!match) return undefined;
  const inside = match[1] ?? match[2] ?? ' ';
  const shape = match[1] === undefined ? 'square' : 'round';
  const common = { shape, length: match[0].length } as const;
  if (!inside.endsWith('%')) return { checked: inside.trim() !== '', ...common };
  return { checked: false, credit: percentage(inside.slice(0, -1).replace('\u2212', '-')), ...common };
};
