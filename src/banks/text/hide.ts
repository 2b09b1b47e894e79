import { namePattern } from './mentions.ts';

export const blank = '_____';

/** A text with each mention of some names, and the article before it, as a blank. */
export const hide = (
  text: string,
  names: readonly string[],
): { readonly text: string; readonly count: number } => {
  let count = 0;
  let out = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const pattern = namePattern(name);
    out = out.replace(
      new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:an?|the) )?["“]?(?:${pattern.source})["”]?`, pattern.flags),
      (found) => {
        count++;
        return `${blank}${/['’]s$/.test(found) ? '’s' : ''}`;
      },
    );
  }
  return { text: out.replace(/_____ \(_____\)/g, blank), count };
};
