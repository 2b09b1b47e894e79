import type { Report } from '../../diagnostics/report.ts';

interface Decoding {
  /** As findings name it. */
  readonly file: string;
  readonly report: Report;
}

/**
 * A text file of another program, LF line ends, without a byte-order mark: UTF-8, UTF-16 where its mark says so, what an
 * XML declaration says, else Windows-1252, which is reported. Control characters become blanks, which is reported too.
 */
export const decodeForeign = (bytes: Uint8Array, { file, report }: Decoding): string => {
  const { text, encoding } = decode(bytes);
  if (encoding !== undefined) report.add('read/encoding', { encoding }, { file, line: 1, column: 1 });
  const lines = text.replace(/\r\n?/g, '\n');
  const first = lines.search(control);
  if (first < 0) return lines;
  const before = lines.slice(0, first);
  const at = { file, line: before.split('\n').length, column: first - before.lastIndexOf('\n') };
  report.add('read/control-characters', { count: lines.match(everyControl)?.length ?? 0 }, at);
  return lines.replace(everyControl, ' ');
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const everyControl = new RegExp(control.source, 'g');

interface Decoded {
  readonly text: string;
  /** Where it had to be guessed. */
  readonly encoding?: string;
}

const decode = (bytes: Uint8Array): Decoded => {
  const marked = byMark(bytes);
  if (marked !== undefined) return { text: marked };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const named = declared === undefined ? undefined : tryDecode(bytes, declared);
  if (named !== undefined) return { text: named };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8 };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
};

const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? tryDecode(bytes, 'utf-16be') : undefined;
};

/** None where the encoding is not known, or not that of the bytes. */
const tryDecode = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
