import type { Element } from '../../model/rich.ts';
import type { InlineContext } from './context.ts';
import { collapsed, markup, opaque, type Piece } from './piece.ts';

/** `[label](address "title")`, or `<address>` where the label says the same. */
export const link = (node: Element, ctx: InlineContext): readonly Piece[] | undefined => {
  const { href, title, ...rest } = node.attrs;
  if (href === undefined || ctx.type === 'label' || Object.keys(rest).length > 0) return undefined;
  const to = ctx.options.href(href, node);
  const only = node.children[0];
  const label = node.children.length === 1 && only?.type === 'text' ? only.value : undefined;
  if (title === undefined && label !== undefined && isAutolink(label, to)) return [opaque(`<${label}>`)];
  const inner = ctx.inner(node.children, { ...ctx, type: 'label' }, { before: '[', after: ']' });
  return [markup('['), ...inner, markup(']'), opaque(`(${destination(to)}${titled(title, ctx)})`)];
};

const isAutolink = (label: string, to: string): boolean =>
  (to === label && /^(?:https?|ftp):\/\/[^\s<>]+$/i.test(label)) ||
  (to === `mailto:${label}` && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(label));

/** An address: in pointed brackets where spaces or brackets in it would end it early (CommonMark 0.31, 6.3). */
export const destination = (url: string): string => {
  const escaped = url
    .replace(/[\n\r]/g, ' ')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('|', '&#124;');
  if (url !== '' && /^[^\s()<>]+$/.test(url)) return escaped;
  return `<${escaped.replace(/[<>]/g, '\\$&')}>`;
};

/** A title. Where its signs would be looked at, inside emphasis and in items of answers, they are references. */
export const titled = (
  title: string | undefined,
  { within, place, options }: Pick<InlineContext, 'within' | 'place' | 'options'>,
): string => {
  if (title === undefined) return '';
  const escaped = collapsed(title)
    .replace(/"|\\(?=[\p{P}\p{S}]|$)/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  const outside = escaped.replace(within === '' && isBalanced(title) ? /[*_~]/g : /[*_~()]/g, reference);
  return ` "${options.answers && place.line === 'item' ? outside.replace(/[`$<]/g, reference) : outside.replaceAll('`', '&#96;')}"`;
};

const isBalanced = (text: string): boolean => /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);

const reference = (sign: string): string => `&#${sign.charCodeAt(0)};`;
