import type { MarkdownOptions, Place } from './options.ts';
import type { Piece } from './piece.ts';
import { type Unsafe, unsafe } from './unsafe.ts';

/** The pieces as one text, with a backslash before each sign of the author's that would be read as syntax. */
export const escapePieces = (pieces: readonly Piece[], place: Place, options: MarkdownOptions): string => {
  const source = sourceOf(pieces);
  const rules = rulesFor(source).filter((rule) => applies(rule, place, options));
  if (rules.length === 0 && !/[$[]/.test(source)) return source;
  const block = blockOf(pieces, source);
  const signs = new Set<number>(mathSigns(block, place.dollars));
  for (const at of linkSigns(block)) signs.add(at);
  for (const rule of rules) addMatches(signs, block, rule);
  if (signs.size === 0) return source;
  let out = '';
  let done = 0;
  for (const at of [...signs].filter((sign) => isText(block.typeAt(sign))).sort((a, b) => a - b)) {
    out += source.slice(done, at) + escaped(block, at);
    done = at + 1;
  }
  return out + source.slice(done);
};

// marked takes the backslash off brackets in a label before it looks at the label's inside.
const escaped = ({ source, typeAt }: Block, at: number): string =>
  typeAt(at) === 'label' && /^\[[[^]/.test(source.slice(at, at + 2)) ? '&#91;' : `\\${source[at]}`;

interface Block {
  readonly source: string;
  /** The same with the inside of what is opaque blanked. */
  readonly masked: string;
  /** Of the piece that a place belongs to. Most texts hold nothing for which it is asked. */
  readonly typeAt: (at: number) => Piece['type'] | undefined;
}

const sourceOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.source ?? '') : pieces.map((piece) => piece.source).join('');

const blockOf = (pieces: readonly Piece[], source: string): Block => {
  let types: readonly Piece['type'][] | undefined;
  return {
    source,
    masked: pieces.map(mask).join(''),
    typeAt: (at) => {
      types ??= typesOf(pieces);
      return types[at];
    },
  };
};

const typesOf = (pieces: readonly Piece[]): readonly Piece['type'][] => {
  const types: Piece['type'][] = [];
  for (const { type, source } of pieces) for (let at = 0; at < source.length; at++) types.push(type);
  return types;
};

/** Neither space nor punctuation nor a sign: a private character. */
const blank = '\uE000';

const mask = ({ type, source }: Piece): string =>
  type === 'opaque' ? `${source[0] ?? ''}${blank.repeat(Math.max(0, source.length - 1))}` : source;

const isText = (type: Piece['type'] | undefined): boolean => type === 'text' || type === 'label';

/** The rules that a text holds signs for. Of most texts none has to be searched. */
const rulesFor = (source: string): readonly Unsafe[] => {
  let held = 0;
  for (let at = 0; at < source.length; at++) held |= bitOf[source.charCodeAt(at)] ?? 0;
  if (held === 0) return none;
  const starts = startsOfLines(source);
  const mayMatch = (rule: Unsafe): boolean => {
    const begins = rule.begins ?? (rule.sign.source.startsWith('^') ? rule.of : undefined);
    if (begins !== undefined && !starts.some((sign) => begins.includes(sign))) return false;
    return rule.needs?.test(source) ?? true;
  };
  return rulesOf(held).filter(mayMatch);
};

const none: readonly never[] = [];

/** Signs that a match can begin with; fewer than a number has bits. */
const signs = [...new Set(unsafe.flatMap(({ of }) => [...of]))];

const bitsOf = (some: string): number =>
  signs.reduce((bits, sign, index) => (some.includes(sign) ? bits | (1 << index) : bits), 0);

/** By the code of a sign. */
const bitOf = Int32Array.from({ length: 0x80 }, (_, code) => bitsOf(String.fromCharCode(code)));

const known = new Map<number, readonly Unsafe[]>();

/** The rules of some signs, by their bits: the same few come again and again. */
const rulesOf = (held: number): readonly Unsafe[] => {
  const found = known.get(held) ?? unsafe.filter(({ of }) => (bitsOf(of) & held) !== 0);
  known.set(held, found);
  return found;
};

/** What stands first in each line, as the `^` of a pattern sees lines. */
const startsOfLines = (source: string): readonly string[] =>
  /[\n\r\u2028\u2029]/.test(source) ? (source.match(/^./gm) ?? none) : [source.charAt(0)];

const applies = ({ only }: Unsafe, { line }: Place, { gaps, answers }: MarkdownOptions): boolean => {
  if (only === 'heading' || only === 'cell' || only === 'item') return line === only;
  if (only === 'gaps') return gaps;
  if (only === 'answer-line') return answers && line !== 'heading';
  return only !== 'answer-item' || (answers && line === 'item');
};

const addMatches = (signs: Set<number>, block: Block, { sign, only, atLeast, seesAll }: Unsafe): void => {
  const seen = seesAll ? block.source : block.masked;
  if (atLeast && count(seen, atLeast[0]) < atLeast[1]) return;
  for (const match of seen.matchAll(sign)) {
    const isLabel = block.typeAt(match.index) === 'label';
    if (only === 'label' ? isLabel : only !== 'outside-links' || !isLabel) signs.add(match.index);
  }
};

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Dollars: where any two of them would make a formula, all of the text's are escaped, because an escaped one no longer
 * keeps its neighbours apart.
 */
const mathSigns = ({ source, typeAt }: Block, all = false): readonly number[] => {
  if (!source.includes('$')) return none;
  const dollars = [...source.matchAll(/\$/g)].map((match) => match.index).filter((at) => isText(typeAt(at)));
  const opens = (at: number): boolean => /^\$(?:\$|(?=\S)[^$]*(?<=\S)\$(?!\d))/.test(source.slice(at));
  return all || dollars.some(opens) ? dollars : [];
};

/** Brackets that would make a link, a picture or a definition: the opening one of each pair before `(`, `[` or `:`. */
function* linkSigns({ masked, typeAt }: Block): Generator<number> {
  if (!masked.includes('[')) return;
  const open: number[] = [];
  for (const { 0: sign, index: at } of masked.matchAll(/!(?=\[)|[[\]]/g)) {
    if (sign === '!' && typeAt(at + 1) !== 'text') yield at;
    if (sign === '!' || typeAt(at) === 'label') continue;
    if (sign === '[') open.push(at);
    if (sign === ']') {
      const start = open.pop();
      if (start === undefined || !/[([:]/.test(masked[at + 1] ?? '')) continue;
      yield start;
      // With its own partner escaped, it would close an earlier one.
      if (open.length > 0) yield at;
    }
  }
}
