/**
 * Blanks and wiki links are found before table cells: a `|` in them must not end a cell. Where the text may hold a
 * table, each such bar is replaced by one private sign that the text does not hold, so that places stay the same.
 */
export const maskBars = (text: string): { readonly text: string; readonly mask: string | undefined } => {
  if (!text.includes('|') || !needed.test(text) || !table.test(text)) return { text, mask: undefined };
  const mask = signs.find((sign) => !text.includes(sign));
  if (mask === undefined) return { text, mask };
  return { text: text.replace(inside, (found) => found.replaceAll('|', mask)), mask };
};

const needed = /\{\{[^}\n]{0,2000}\||\[\[[^\]\n]{0,2000}\|/;
const table = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m;
const inside = /\{\{(?:\\[^\n]|[^\\\n}]|\}(?!\}))*\}\}|\[\[(?:\\[^\n]|[^\\\n\][])*\]\]/g;
const signs = ['\uE000', '\uE001', '\uE002', '\uE003', '\uF8FF'];
