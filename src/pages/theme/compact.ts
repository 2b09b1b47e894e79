/** A style sheet without comments and needless white space. Strings and addresses stay as they are. */
export const compact = (css: string): string =>
  css
    .replace(pieces, (_, kept?: string, punctuation?: string) => kept ?? punctuation ?? ' ')
    .replaceAll(';}', '}')
    .trim();

const pieces =
  /("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|url\([^)]*\))|(?:\s|\/\*[\s\S]*?\*\/)*([{};,])(?:\s|\/\*[\s\S]*?\*\/)*|(?:\s|\/\*[\s\S]*?\*\/)+/g;
