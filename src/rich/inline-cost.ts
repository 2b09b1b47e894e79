/** The cost of inline text that a whole page may come to: about a second of work. */
export const mostInlineCost = 1e9;

/**
 * What reading a text costs. marked looks from each sign of emphasis or deletion, each backtick and each `<!` or `<?` to
 * the text's end, and copies the text for each link, tag and escape, so that a paragraph of nothing but `*a*a*a` or
 * `[a](b)[a](b)` takes time that grows with the square of its length.
 */
export const inlineCost = (text: string): number => {
  let searched = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === asterisk || sign === underscore || sign === backtick || sign === tilde) searched++;
    else if (sign === less && '!?'.includes(text.charAt(at + 1))) searched += 2;
    else if (sign === bracket || sign === less || sign === backslash) others++;
  }
  return (searched + others / 3) * text.length;
};

const [asterisk, underscore, tilde, bracket, backtick, less, backslash] = [...'*_~[`<\\'].map((sign) =>
  sign.charCodeAt(0),
);
