/** Parts of an answer at a sign that no backslash escapes; each with where it begins. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

export const splitPlain = (text: string, sign: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(sign, at)) {
      pieces.push({ text: text.slice(start, at), start });
      at += sign.length - 1;
      start = at + 1;
    }
  }
  pieces.push({ text: text.slice(start), start });
  return pieces;
};

/** An answer as learners would type it: trimmed, a backslash before a sign taken away. */
export const plainAnswer = (text: string): string => text.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The text in quotes, which makes it a text whatever it looks like. */
export const unquote = (text: string): string | undefined => /^\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(text)?.[1];
