/** Parts of an answer at a sign that no backslash escapes; each with where it begins. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

export const splitPlain = (text: string, sign: string): readonly Piece[] =>
  splitAt(text, sign, (at) => (text[at] === '\\' ? at + 1 : at));

/** Alternatives with bars between. A bar inside quotation marks that hold a whole alternative parts nothing. */
export const splitAlternatives = (text: string): readonly Piece[] => {
  // Where an alternative begins, what is in quotes is passed over.
  let begins = true;
  return splitAt(text, '|', (at) => {
    const sign = text[at] ?? '';
    if (sign === '\\') return at + 1;
    const wasBegin = begins;
    begins = sign === '|' || (begins && /\s/.test(sign));
    if (!wasBegin || sign !== '"') return at;
    wholeQuote.lastIndex = at;
    return at + Math.max(0, (wholeQuote.exec(text)?.[0].length ?? 0) - 1);
  });
};

const wholeQuote = /"(?:[^"\\]|\\.)*"(?=\s*(?:\||$))/y;

/** `pass` says how far a sign's meaning is passed over: its own place, or a later one. */
const splitAt = (text: string, sign: string, pass: (at: number) => number): readonly Piece[] => {
  if (!text.includes(sign)) return [{ text, start: 0 }];
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const passed = pass(at);
    if (passed > at) at = passed;
    else if (text.startsWith(sign, at)) {
      pieces.push({ text: text.slice(start, at), start });
      at += sign.length - 1;
      start = at + 1;
    }
  }
  pieces.push({ text: text.slice(start), start });
  return pieces;
};

/** An answer as learners would type it: on one line, trimmed, a backslash before a sign taken away. */
export const plainAnswer = (text: string): string =>
  text
    .trim()
    .replace(/[ \t]*\n\s*/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The text in quotes, which makes it a text whatever it looks like. */
export const unquote = (text: string): string | undefined => /^\s*"((?:[^"\\]|\\.)*)"\s*$/s.exec(text)?.[1];
