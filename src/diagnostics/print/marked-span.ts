/** What of a line a message means: from its column to the end of the link, gap, setting or word, or of the line. */
export const markedSpan = (
  line: string,
  column: number,
): { readonly start: number; readonly end: number } => {
  const start = Math.max(0, Math.min(column, line.length));
  const rest = line.slice(start);
  if (onlyMarkers.test(line.slice(0, start))) return { start, end: start + wholeLine(rest) };
  const patterns = inList.test(line.slice(0, start)) ? [listed, ...spans] : spans;
  for (const pattern of patterns) {
    const found = pattern.exec(rest)?.[0].trimEnd();
    if (found) return { start, end: start + found.length };
  }
  return { start, end: start + Math.max(1, rest.trimEnd().length) };
};

/** Blanks, list and quote markers: what follows them begins the line. */
const onlyMarkers = /^[\s>*+-]*(?:\d+[.)]\s+)?$/;

/** In a list of front matter an entry may be several words: `related: [Mantle plume, "Rolle's theorem"]`. */
const inList = /^\s*[\p{L}-]+:\s*\[[^\]]*$/u;
const listed = /^(?:"[^"]*"|'[^']*'|[^\s,\]"'][^,\]]*)/;

/** Settings at the end of a line are not what is meant when the line is. */
const wholeLine = (rest: string): number =>
  Math.max(1, (rest.replace(/\s*\{[^{}]*\}\s*$/, '') || rest).trimEnd().length);

const spans: readonly RegExp[] = [
  /^!?\[[^\]]*\]\([^)]*\)/,
  /^\[\[[^\]]*\]\]/,
  /^\{\{.*?\}\}/,
  /^\$\$?[^$]+\$\$?/,
  /^<[^>]+>/,
  /^[\p{L}\p{N}_.-]+(?:=(?:"[^"]*"|[^\s}]+)|:(?=\s|$).*)/u,
  /^[^\s{}]+/,
];
