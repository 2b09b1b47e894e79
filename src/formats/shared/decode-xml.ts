import type { Report } from '../../diagnostics/report.ts';

/**
 * The text of an XML document: by its byte-order mark, else by its declaration, else UTF-8 (Extensible Markup Language
 * 1.0, appendix F). Bytes that are no UTF-8 although the document says so are taken for Windows-1252, with a warning.
 */
export const decodeXml = (bytes: Uint8Array, file: string, report: Report): string | undefined => {
  const at = { file, line: 1, column: 1 };
  const name = markOf(bytes) ?? declaredBy(bytes) ?? 'utf-8';
  const decoder = decoderOf(name);
  if (!decoder) {
    report.add('read/unknown-encoding', { encoding: name }, at);
    return undefined;
  }
  const text = attempt(decoder, bytes);
  if (text !== undefined) return withoutControls(text, file, report);
  report.add('read/not-utf-8', { encoding: name }, at);
  return withoutControls(westernWindows(new TextDecoder('latin1').decode(bytes)), file, report);
};

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // No mark, but the first sign of a document: `<` in two bytes.
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

const markOf = (bytes: Uint8Array): string | undefined =>
  marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];

/** A declaration in single bytes that speaks of two-byte signs is one that a program forgot to change. */
const declaredBy = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return name === undefined || /^(?:utf-?16|ucs-?2|iso-10646)/i.test(name) ? undefined : name;
};

const decoderOf = (name: string): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
};

const attempt = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined => {
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? westernWindows(text) : text;
  } catch {
    return undefined;
  }
};

/** Some versions of Node decode Windows-1252 as Latin-1, which has control characters where it has quotes and dashes. */
const westernWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => upperHalf[sign.charCodeAt(0) - 0x80] ?? sign);

/** 0x80 to 0x9F; five of them mean nothing. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// XML 1.0, 2.2: signs that no document may hold. One of them in a large export is no reason to read nothing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const withoutControls = (text: string, file: string, report: Report): string => {
  const first = text.search(controls);
  if (first < 0) return text;
  const before = text.slice(0, first);
  const line = before.split('\n').length;
  const column = first - before.lastIndexOf('\n');
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  report.add('read/control-character', { code: `U+${code}` }, { file, line, column });
  return text.replace(controls, ' ');
};
