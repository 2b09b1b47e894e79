import { plainLines } from './plain-lines.ts';

/**
 * For each further line of an item's text marked copies that text, and for one that is not indented the whole item:
 * signs copied in all that are still read, about a second's work.
 */
const mostCopied = 1e8;

const bullets = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/** Whether so many lines stand right below others that, were all of them in one item, too much would be copied. */
const mayBeTooLong = (text: string): boolean => {
  if (wide.test(text)) return true;
  let lines = 0;
  below.lastIndex = 0;
  while (below.test(text)) lines++;
  return lines * text.length * (1 + mostIndent / 2) > mostCopied;
};

/** Signs before an item's text, its bullet among them, in a text that is not looked at line by line. */
const mostIndent = 20;
const wide = new RegExp(`^(?:[^\\S\\n]|[>*+.)\\d-]){${mostIndent + 1}}`, 'm');
const below = /[^\n]\n(?!\n|(?:[-*+]|\d{1,9}[.)])[ \t])/g;

/** The list item that goes on over too many lines to be read: its offset. */
export const tooLongItemAt = (text: string): number | undefined => {
  if (!mayBeTooLong(text)) return undefined;
  const item = { start: 0, outer: -1, inner: -1, text: 0 };
  let copied = 0;
  let afterBlank = true;
  for (const { line, start } of plainLines(text)) {
    const inQuote = line.replace(/^(?: {0,3}>)+ ?/, '');
    const indent = inQuote.search(/\S/);
    if (indent >= 0) {
      const marks = bullets.exec(inQuote.slice(indent))?.[0].length ?? 0;
      if (item.outer < 0 || (indent <= item.outer && (marks > 0 || afterBlank)))
        Object.assign(item, { start, outer: marks > 0 ? indent : -1 });
      if (marks > 0 || afterBlank) item.text = start;
      if (marks > 0) item.inner = indent + marks;
      else if (item.outer >= 0 && !afterBlank) {
        copied += start - item.text;
        // Once for each list around it, and two signs are the least that one takes.
        if (indent < item.inner) copied += (start - item.start) * Math.max(1, item.inner / 2);
        if (copied > mostCopied) return item.start;
      }
    }
    afterBlank = indent < 0;
  }
  return undefined;
};
