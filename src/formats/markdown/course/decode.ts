import type { Report } from '../../../diagnostics/report.ts';

/**
 * UTF-8 with or without a byte-order mark, as text with LF line ends; anything else is reported at its first bad byte.
 * Its good letters are read on, so that one wrong letter is not the loss of a page that others link to.
 */
export const decode = (bytes: Uint8Array, file: string, report: Report): string | undefined => {
  try {
    const text = strict.decode(bytes);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  } catch {
    const good = goodLength(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, good)).replace(/\r\n?/g, '\n');
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    report.add('files/not-utf-8', { file, byte }, { file, line, column });
    const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
    // UTF-16 has a zero in each letter of English: of that nothing can be read.
    return text.includes('\0') ? undefined : text;
  }
};

const strict = new TextDecoder('utf-8', { fatal: true });

/** How many bytes come before the first broken character (Unicode 16, table 3-7), found by halving. */
const goodLength = (bytes: Uint8Array): number => {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isGood(bytes.subarray(0, middle), { stream: true })) low = middle;
    else high = middle - 1;
  }
  // What was found may end inside the broken character: back to where that begins.
  while (low > 0 && !isGood(bytes.subarray(0, low), {})) low -= 1;
  return low;
};

/** With `stream`, the bytes may end inside a character. */
const isGood = (bytes: Uint8Array, options: { readonly stream?: true }): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
};
