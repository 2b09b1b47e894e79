/** Texts in one cell, a sign between them; a backslash makes the sign part of a text. */

/** `a; b`. */
export const joinCell = (texts: readonly string[], sign: string): string =>
  texts
    .map((text) => text.replace(/\\/g, '\\\\').replaceAll(sign, `\\${sign}`))
    .join(sign === ';' ? '; ' : ` ${sign} `);

/** The texts again, white space around them taken off. */
export const splitCell = (cell: string, sign: string): readonly string[] => {
  const parts = [''];
  for (let at = 0; at < cell.length; at++) {
    const last = parts.length - 1;
    if (cell[at] === '\\' && (cell[at + 1] === '\\' || cell.startsWith(sign, at + 1))) {
      const kept = cell[at + 1] === '\\' ? '\\' : sign;
      parts[last] = (parts[last] ?? '') + kept;
      at += kept.length;
    } else if (cell.startsWith(sign, at)) {
      parts.push('');
      at += sign.length - 1;
    } else parts[last] = (parts[last] ?? '') + (cell[at] ?? '');
  }
  return parts.map((part) => part.trim());
};

/**
 * A spreadsheet takes a text that begins like this for a formula and computes it; an apostrophe before it makes it text
 * there. A number is a number.
 */
export const guarded = (cell: string): string =>
  /^'*[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;

export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
