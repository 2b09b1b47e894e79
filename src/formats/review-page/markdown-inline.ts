import { Lexer, type MarkedToken, type Token } from 'marked';
import { element, type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';

/** Emphasis, code and links of a line of Markdown; everything else stays text. */
export const inlineRich = (line: string): Rich => nodes(Lexer.lexInline(line, { gfm: true }), 0);

export const plainHeading = (rich: Rich): string => toPlain(rich);

const nodes = (tokens: readonly Token[], depth: number): Rich =>
  tokens.flatMap((token) => node(token as MarkedToken, depth));

/** Deeper emphasis than anybody means is text. */
const deepest = 20;

const node = (token: MarkedToken, depth: number): Rich => {
  if (depth > deepest) return [text(token.raw)];
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, {}, nodes(token.tokens, depth + 1))];
    case 'codespan':
      return [element('code', {}, [text(token.text)])];
    case 'link':
      return link(token.href, nodes(token.tokens, depth + 1));
    case 'image':
      return token.text === '' ? [] : [text(token.text)];
    case 'br':
      return [text(' ')];
    case 'escape':
    case 'text':
      return [text(token.text)];
    case 'html':
      return [];
    default:
      return [text(token.raw)];
  }
};

/** Links of the page lead into its site; only those that work anywhere stay. */
export const link = (href: string, children: Rich): Rich =>
  /^https?:\/\/[^\s]+$/i.test(href) ? [element('a', { href }, children)] : children;
