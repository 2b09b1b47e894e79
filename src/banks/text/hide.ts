import { mentionsOf } from './mentions.ts';

export const blank = '_____';

export interface Hidden {
  readonly text: string;
  /** Mentions. */
  readonly count: number;
  /** None of them was a plural of a singular, or the other way round. */
  readonly exact: boolean;
}

/** A text with each mention of some names, and the article before it, as a blank. */
export const hide = (text: string, names: readonly string[]): Hidden => {
  let count = 0;
  let exact = true;
  let out = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (const { at, text: found } of [...mentionsOf(out, name)].reverse()) {
      const before = out.slice(0, at).replace(leading, '');
      const after = out.slice(at + found.length).replace(/^["”]/, '');
      out = `${before}${blank}${/['’]s$/.test(found) ? '’s' : ''}${after}`;
      count++;
      exact &&= found.replace(/['’]s?$/, '').toLowerCase() === name.toLowerCase();
    }
  }
  return { text: out.replace(/_____ \(_____\)/g, blank), count, exact };
};

/** The article and the quotation mark before a name. */
const leading = /(?:(?<![\p{L}\p{N}])(?:an?|the) )?["“]?$/iu;
