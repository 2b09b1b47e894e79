/** Signs of emphasis times the length of their text, for a whole page: about a second of work. */
export const mostEmphasis = 1e9;

/**
 * What looking for emphasis in a text costs: marked looks from each sign to the text's end, so that a paragraph of
 * nothing but `*a*a*a` takes time that grows with the square of its length.
 */
export const emphasisCost = (text: string): number => {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95) signs++;
  }
  return signs * text.length;
};
