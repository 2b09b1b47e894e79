import type { Element, Rich, RichNode, TextNode } from '../../model/rich.ts';
import { printAttrs } from '../xhtml.ts';
import { code } from './code.ts';
import type { InlineContext, Neighbours } from './context.ts';
import { escapePieces } from './escape.ts';
import { canEmphasise } from './flanking.ts';
import { noteReference } from './footnotes.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { mediaPieces } from './media.ts';
import type { MarkdownOptions, Place } from './options.ts';
import { markup, opaque, type Piece } from './piece.ts';

/** Inline rich text (in normal form) as Markdown, escaped for its place. */
export const inlineMarkdown = (rich: Rich, place: Place, options: MarkdownOptions): string => {
  const [only] = rich;
  // Most are a text and nothing else.
  if (rich.length === 1 && only?.type === 'text')
    return edges(escapePieces([{ type: 'text', source: only.value }], place, options));
  const pieces = inlinePieces(
    rich,
    { place, options, type: 'text', within: '', inner: inlinePieces },
    { before: '', after: '' },
  );
  const safe = pieces.map((piece) =>
    piece.type === 'opaque' ? { ...piece, source: safeInside(piece.source, place) } : piece,
  );
  return edges(escapePieces(safe, place, options));
};

/** A bar would end a cell, and an arrow part an item, though they stand in an address; blanks are found before cells. */
const safeInside = (source: string, { line }: Place): string => {
  if (line === 'item') return source.startsWith('(') ? source.replaceAll('=>', '=&gt;') : source;
  if (line !== 'cell' || source.startsWith('{{')) return source;
  if (!/^[(<]/.test(source)) return source.replaceAll('|', '\\|');
  return source.replace(/\||\{(?=\{)|\[(?=\[)/g, (sign) => `&#${sign.charCodeAt(0)};`);
};

const inlinePieces = (rich: Rich, ctx: InlineContext, outer: Neighbours): readonly Piece[] => {
  const out: Piece[] = [];
  rich.forEach((node, index) => {
    // Only what is no text is written in more than one way.
    if (node.type === 'text') {
      out.push({ type: ctx.type, source: node.value });
      return;
    }
    const before = lastOf(out.at(-1)?.source) || outer.before;
    const next = rich[index + 1];
    const after = next ? firstSign(next) : outer.after;
    out.push(...nodePieces(node, ctx, { before, after }));
  });
  return out;
};

const nodePieces = (
  node: Exclude<RichNode, TextNode>,
  ctx: InlineContext,
  near: Neighbours,
): readonly Piece[] => {
  switch (node.type) {
    case 'math':
      return formula(node.tex, node.display, near.after);
    case 'gap':
      return [opaque(ctx.options.gap(node.gap))];
    case 'value':
      return [opaque(`{=${node.expression}${node.decimals === undefined ? '' : `:${node.decimals}`}}`)];
    case 'element':
      return elementPieces(node, ctx, near);
  }
};

// A digit behind the closing dollar would make both plain text; a comment keeps them apart.
const formula = (tex: string, display: boolean, after: string): readonly Piece[] => {
  const dollars = display ? '$$' : '$';
  const source = tex
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\$/g, '\\$');
  const end = /\d/.test(after) ? [opaque('<!-- -->')] : [];
  return [opaque(`${dollars}${source}${dollars}`), ...end];
};

const elementPieces = (node: Element, ctx: InlineContext, near: Neighbours): readonly Piece[] => {
  const special = handlers[node.name]?.(node, ctx, near);
  return special ?? tagged(node, ctx);
};

/** Nothing: what the element says has no Markdown of its own, and it is written as a tag. */
type Handler = (node: Element, ctx: InlineContext, near: Neighbours) => readonly Piece[] | undefined;

const emphasis =
  (...markers: readonly string[]): Handler =>
  (node, ctx, near) => {
    if (node.children.length === 0 || Object.keys(node.attrs).length > 0) return undefined;
    for (const marker of markers) {
      const sign = marker[0] ?? '';
      if (ctx.within.includes(sign)) continue;
      const inside = { ...ctx, within: ctx.within + sign };
      const inner = inlinePieces(node.children, inside, { before: sign, after: sign });
      const edges = { ...near, first: firstOf(inner[0]?.source), last: lastOf(inner.at(-1)?.source) };
      if (canEmphasise(marker, edges, ctx.within !== '')) return [markup(marker), ...inner, markup(marker)];
    }
    return undefined;
  };

const script =
  (marker: string): Handler =>
  (node, ctx, near) => {
    const only = node.children[0];
    if (node.children.length !== 1 || only?.type !== 'text' || Object.keys(node.attrs).length > 0)
      return undefined;
    if (!/^[^\s~^]+$/.test(only.value) || near.before === marker || near.after === marker) return undefined;
    // That would begin a footnote.
    if (marker === '^' && near.before === '[') return undefined;
    return [markup(marker), { type: ctx.type, source: only.value }, markup(marker)];
  };

const breaks = ({ line, single }: Place): boolean => !single && (line === 'paragraph' || line === 'item');

const handlers: Readonly<Record<string, Handler>> = {
  em: emphasis('*', '_'),
  strong: emphasis('**', '__'),
  del: emphasis('~~'),
  sub: script('~'),
  sup: (node, ctx, near) => noteReference(node) ?? script('^')(node, ctx, near),
  audio: mediaPieces,
  video: mediaPieces,
  code,
  a: link,
  img: image,
  br: (_node, { place }, near) =>
    breaks(place) && near.before !== '' && near.after !== '' ? [markup('\\\n')] : [opaque('<br>')],
};

const tagged = (node: Element, ctx: InlineContext): readonly Piece[] => {
  const attrs = printAttrs(linked(node, ctx.options).attrs);
  if (emptyElements.has(node.name)) return [opaque(`<${node.name}${attrs}>`)];
  const inner = inlinePieces(node.children, ctx, { before: '>', after: '<' });
  return [opaque(`<${node.name}${attrs}>`), ...inner, opaque(`</${node.name}>`)];
};

const emptyElements: ReadonlySet<string> = new Set('br hr img wbr input source track'.split(' '));

/** The element with its addresses as this file writes them. */
export const linked = (node: Element, { href }: MarkdownOptions): Element => {
  const { href: to, src } = node.attrs;
  const attrs = {
    ...node.attrs,
    ...(to !== undefined && { href: href(to, node) }),
    ...(src !== undefined && { src: href(src, node) }),
  };
  return { ...node, attrs };
};

const firstOf = (text = ''): string => Array.from(text.slice(0, 2))[0] ?? '';

const lastOf = (text = ''): string => Array.from(text.slice(-2)).at(-1) ?? '';

const firstSign = (node: RichNode): string => {
  if (node.type === 'text') return firstOf(node.value);
  if (node.type === 'math') return '$';
  if (node.type !== 'element') return '{';
  return firstSigns[node.name] ?? '<';
};

const firstSigns: Readonly<Record<string, string>> = {
  em: '*',
  strong: '*',
  del: '~',
  sub: '~',
  sup: '^',
  code: '`',
  a: '[',
  img: '!',
  br: '\\',
};

// Markdown takes these off the ends of a line; as entities they stay.
const edges = (line: string): string =>
  /[^\S \n]/.test(line)
    ? line.replace(/^[^\S \n\\]|[^\S \n]$/gmu, (space) => `&#${space.codePointAt(0)};`)
    : line;
