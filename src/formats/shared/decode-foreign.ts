import type { Report } from '../../diagnostics/report.ts';
import { placesIn } from './line-starts.ts';

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
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const first = lines.search(control);
  if (first < 0) return lines;
  const at = placesIn(lines, file)(first);
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
  const head = decoderOf('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // A declaration in single bytes that speaks of two is one that a program forgot to change.
  const named = /^(?:utf-?16|ucs)/i.test(declared) ? undefined : tryDecode(bytes, declared);
  if (named !== undefined) return { text: named };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8 };
  return { text: westernWindows(decoderOf('latin1').decode(bytes)), encoding: 'Windows-1252' };
};

const marks: readonly (readonly [bytes: readonly [number, number], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // No mark, but the first sign of an XML document: `<` in two bytes.
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

const byMark = (bytes: Uint8Array): string | undefined => {
  const found = marks.find(([[first, second]]) => bytes[0] === first && bytes[1] === second);
  return found && tryDecode(bytes, found[1]);
};

/** None where the encoding is not known, or not that of the bytes. */
const tryDecode = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    const decoder = decoderOf(label);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? westernWindows(text) : text;
  } catch {
    // One that has failed may remember half a sign.
    decoders.delete(label);
    return undefined;
  }
};

/** Kept, since a package may have a document for each of thousands of questions. Of what is no label there is none. */
const decoders = new Map<string, TextDecoder>();

const decoderOf = (label: string): TextDecoder => {
  const known = decoders.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label, { fatal: true });
  decoders.set(label, decoder);
  return decoder;
};

/** Some versions of Node decode Windows-1252 as Latin-1, which has control characters where it has quotes and dashes. */
const westernWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => upperHalf[sign.charCodeAt(0) - 0x80] ?? sign);

/** 0x80 to 0x9F; five of them mean nothing. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
