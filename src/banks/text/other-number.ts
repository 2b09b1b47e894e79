import { fold } from './words.ts';

/** The plural of an English noun, or the singular of one that ends with `s`; none where that would be no word. */
export const otherNumber = (name: string): readonly string[] => {
  if (/[^aeiou]ies$/i.test(name)) return [name.replace(/ies$/i, 'y')];
  if (/[^suiao]s$/i.test(name) && fold(name).length > 4) return [name.slice(0, -1)];
  return name.length > 2 &&
    /[a-z]$/.test(name) &&
    !/['’]s? /.test(name) &&
    !/(?:s|x|z|on|um|us|is|a|ae|i|ism|ment|ness|ity|cy|phagy|ology|graphy|metry|pathy|ing)$/.test(name) &&
    !/ (?:of|in|on|for|with|to|by|from|at) /.test(name)
    ? [/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}${/(?:ch|sh)$/.test(name) ? 'es' : 's'}`]
    : [];
};
