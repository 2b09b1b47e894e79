/** With a capital first letter, unless the word is written with one inside: `mRNA`, `pH`. */
export const capital = (line: string): string => {
  const [first = ''] = line;
  return /\p{Ll}/u.test(first) && !/^\p{Ll}+[A-Z]/u.test(line)
    ? first.toUpperCase() + line.slice(first.length)
    : line;
};
