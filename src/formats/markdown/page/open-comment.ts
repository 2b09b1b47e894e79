import { plainLines } from './plain-lines.ts';

/**
 * Where a comment begins that is never closed. Markdown lets it go on to the end of the file (CommonMark 0.31, 4.6), and
 * nothing below it is shown. One in a list or a quotation ends with that.
 */
export const openComment = (text: string): number | undefined => {
  const last = text.lastIndexOf('<!--');
  if (last < 0 || text.indexOf('-->', last) >= 0) return undefined;
  const lines = plainLines(text);
  for (let next = lines.next(); ; next = lines.next()) if (next.done) return next.value;
};

/** Whether a block of HTML is such a comment, in whole or at its end. */
export const endsInOpenComment = (html: string): boolean =>
  html.lastIndexOf('<!--') > html.lastIndexOf('-->');
