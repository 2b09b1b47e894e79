import { type MathNode, type Rich, type RichNode, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';

/**
 * Rich text as a string in which each formula, index or piece of code is one sign of a private plane, so that sentences
 * and blanks are found as in plain text and nothing is lost on the way back.
 */
export interface Marks {
  /** The paragraphs of rich text; undefined where it holds what no question can show: a table, a list, a picture. */
  readonly mark: (rich: Rich) => readonly string[] | undefined;
  readonly unmark: (marked: string) => Rich;
  readonly plain: (marked: string) => string;
  /** What stood in italics, as titles of works do. */
  readonly titles: ReadonlySet<string>;
}

const first = 0xf0000;
const last = 0x10fffd;

export const createMarks = (): Marks => {
  const nodes: RichNode[] = [];
  const signs = new Map<string, string>();
  const titles = new Set<string>();
  const signOf = (node: RichNode): string | undefined => {
    const key = JSON.stringify(node, (name, value) =>
      name === 'pos' || name === 'lines' ? undefined : value,
    );
    const known = signs.get(key);
    if (known !== undefined || first + nodes.length > last) return known;
    const sign = String.fromCodePoint(first + nodes.length);
    nodes.push(node);
    signs.set(key, sign);
    return sign;
  };
  const nodeOf = (sign: string): RichNode | undefined => nodes[(sign.codePointAt(0) ?? 0) - first];
  return {
    mark: (rich) => {
      noteTitles(rich, titles);
      return paragraphs(rich, signOf);
    },
    titles,
    unmark: (marked) => {
      if (!pairs.test(marked)) return marked === '' ? [] : [text(marked)];
      return marked.split(/([\u{F0000}-\u{10FFFD}])/u).flatMap((part): Rich => {
        const node = isSign(part) ? nodeOf(part) : undefined;
        return node ? [node] : part === '' ? [] : [text(part)];
      });
    },
    plain: (marked) => {
      if (!pairs.test(marked)) return marked;
      return marked.replace(/[\u{F0000}-\u{10FFFD}]/gu, (sign) => {
        const node = nodeOf(sign);
        return node ? toPlain([node]) : '';
      });
    },
  };
};

const noteTitles = (rich: Rich, titles: Set<string>): void => {
  for (const node of rich) {
    if (node.type !== 'element') continue;
    if (node.name === 'em' || node.name === 'i' || node.name === 'cite')
      titles.add(toPlain([node]).normalize('NFC'));
    noteTitles(node.children, titles);
  }
};

/** The first halves of signs beyond 16 bits: most texts have none, and then no formula. */
const pairs = /[\ud800-\udbff]/;

const isSign = (part: string): boolean => /^[\u{F0000}-\u{10FFFD}]$/u.test(part);

/** Whether a text holds a formula or another thing that no learner can type. */
export const holdsMark = (marked: string): boolean => /[\u{F0000}-\u{10FFFD}]/u.test(marked);

/** These, one by one. */
export const marksIn = (marked: string): readonly string[] => marked.match(/[\u{F0000}-\u{10FFFD}]/gu) ?? [];

type SignOf = (node: RichNode) => string | undefined;

const paragraphs = (rich: Rich, signOf: SignOf): readonly string[] | undefined => {
  const found: string[] = [];
  let loose: RichNode[] = [];
  const add = (line: string): void => {
    const next = tidy(line);
    const before = found.at(-1);
    if (next === '') return;
    if (before !== undefined && goesOn(before, next)) found[found.length - 1] = `${before} ${next}`;
    else found.push(next);
  };
  const flush = (): boolean => {
    const line = inline(loose, signOf);
    loose = [];
    if (line === undefined) return false;
    add(line);
    return true;
  };
  for (const node of rich) {
    if (node.type !== 'element' || !blocks.has(node.name)) {
      loose.push(node);
      continue;
    }
    if (!flush() || node.name !== 'p') return undefined;
    const line = inline(node.children, signOf);
    if (line === undefined) return undefined;
    add(line);
  }
  return flush() ? found : undefined;
};

/** A displayed formula ends the sentence before it, and the sentence may go on behind it. */
const goesOn = (before: string, next: string): boolean =>
  !/[.!?]["’”)]*$/.test(before) &&
  (displayed.test(next) || (/[\u{F0000}-\u{10FFFD}],?$/u.test(before) && /^\p{Ll}/u.test(next)));

const displayed = /^[\u{F0000}-\u{10FFFD}][.,]?$/u;

/** What is a single space already is most of all spaces, and stays. */
const tidy = (line: string): string => line.replace(/[^\S ]\s*| \s+/g, ' ').trim();

const blocks: ReadonlySet<string> = new Set(
  'p ul ol dl table blockquote pre div section aside figure details h1 h2 h3 h4 h5 h6 hr video audio iframe'.split(
    ' ',
  ),
);
/** Emphasis and links say nothing to a question; what they hold does. */
const unwrapped: ReadonlySet<string> = new Set(
  'a abbr b cite dfn em i mark q small span strong u'.split(' '),
);
const kept: ReadonlySet<string> = new Set(['sub', 'sup', 'code', 'var', 'math']);

const inline = (rich: Rich, signOf: SignOf): string | undefined => {
  let out = '';
  for (const node of rich) {
    const part = inlineNode(node, signOf);
    if (part === undefined) return undefined;
    out += part;
  }
  return out;
};

/** A stop or comma at the end of a displayed formula belongs to the sentence around it. */
const formula = (node: MathNode, signOf: SignOf): string | undefined => {
  const [, tex = '', mark = ''] = (node.display && /^(.*[^\\\s])\s*([.,])\s*$/s.exec(node.tex)) || [
    '',
    node.tex,
  ];
  const sign = signOf({ ...node, tex, display: false });
  return sign === undefined ? undefined : sign + mark;
};

const inlineNode = (node: RichNode, signOf: SignOf): string | undefined => {
  if (node.type === 'text') return node.value.normalize('NFC');
  if (node.type === 'math') return node.values ? undefined : formula(node, signOf);
  if (node.type !== 'element') return undefined;
  if (node.name === 'br') return ' ';
  if (node.name === 'sup' && node.attrs.class?.includes('footnote')) return '';
  if (unwrapped.has(node.name)) return inline(node.children, signOf);
  return kept.has(node.name) ? signOf(node) : undefined;
};
