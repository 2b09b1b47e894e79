/** The cost of inline text that a whole page may come to: about a second of work. */
export const mostInlineCost = 1e9;

/**
 * What reading a text costs. marked looks from each sign of emphasis or deletion, each backtick and each `<!` or `<?` to
 * the text's end, and copies the text for each link, tag and escape, so that a paragraph of nothing but `*a*a*a` or
 * `[a](b)[a](b)` takes time that grows with the square of its length. On its way it stops at every sign beside
 * punctuation, as in `*a)*a)`, which takes far longer than to pass over a letter.
 */
export const inlineCost = (text: string): number => {
  let searched = 0;
  let others = 0;
  let stops = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isEmphasis(sign) || sign === tilde) {
      searched++;
      if (at > 0 && isBesidePunctuation(text, at)) stops++;
    } else if (sign === backtick) searched++;
    else if (sign === less && '!?'.includes(text.charAt(at + 1))) searched += 2;
    else if (sign === bracket || sign === less || sign === backslash) others++;
  }
  return (searched + others / 3) * text.length + searched * stops * stopCost;
};

/** Letters that could be passed over while a sign beside punctuation is looked at. */
const stopCost = 150;

const isEmphasis = (sign: number): boolean => sign === asterisk || sign === underscore;

/** The first of its run, with neither a letter, a digit nor a blank before. */
const isBesidePunctuation = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  return before !== text.charAt(at) && !/[\p{L}\p{N}\s]/u.test(before);
};

const [asterisk, underscore, tilde, bracket, backtick, less, backslash] = [...'*_~[`<\\'].map((sign) =>
  sign.charCodeAt(0),
);
