import type { Tokens } from 'marked';
import type { Reader } from '../reader.ts';
import { type Block, textPlace } from './block.ts';

/** LaTeX's own signs of a formula; brackets with a backslash before them are what our writer makes of plain ones. */
const delimiters = /\\\(([^\n]{1,200}?)\\\)|\\begin\{(?:equation|align|gather|displaymath|math)\*?\}/g;

/** Reports formulas between signs that mean nothing here: a backslash makes a bracket plain. */
export const reportLatexDelimiters = (reader: Reader, block: Block<Tokens.Paragraph>): void => {
  const { text } = block.token;
  if (!text.includes('\\') || /[`$]/.test(text)) return;
  const found = [...text.matchAll(delimiters)].find(
    ([, inside]) => inside === undefined || /[\\^_=+]/.test(inside),
  );
  if (!found) return;
  const sign = found[0].startsWith('\\(') ? '\\(' : found[0];
  reader.ctx.report.add('markdown/latex-delimiters', { sign }, textPlace(block).at(found.index));
};
