import { type Lead, leadBefore } from './articles.ts';
import { mentionsOf } from './mentions.ts';
import { akin } from './words.ts';

export const blank = '_____';

export interface Hidden {
  readonly text: string;
  /** Mentions. */
  readonly count: number;
  /** None of them was a plural of a singular, or the other way round. */
  readonly exact: boolean;
  /** Two different names were among them: nobody knows which of them is meant where. */
  readonly differ: boolean;
  /** What stood before them. */
  readonly leads: ReadonlySet<Lead>;
}

/** A text with each mention of some names, of which the first is shown elsewhere, and the article before it, as a blank. */
export const hide = (text: string, names: readonly string[]): Hidden => {
  const [shown = ''] = names;
  const leads = new Set<Lead>();
  let count = 0;
  const hidden = new Set<string>();
  let exact = true;
  let out = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (const { at, text: found } of [...mentionsOf(out, name)].reverse()) {
      leads.add(leadBefore(out.slice(0, at)));
      const before = out.slice(0, at).replace(leading, '');
      const after = out.slice(at + found.length).replace(/^["”]/, '');
      out = `${before}${blank}${/['’]s$/.test(found) ? '’s' : ''}${after}`;
      count++;
      hidden.add(name);
      exact &&= isForm(found.replace(/['’]s?$/, ''), name, shown);
    }
  }
  const joined = out.replace(twice, blank);
  return { text: joined, count, exact, differ: hidden.size > 1 && joined.split(blank).length > 2, leads };
};

/** As the name is written, and no inflected form of the one that is shown: `mitochondria` of `mitochondrion`. */
const isForm = (found: string, name: string, shown: string): boolean => {
  const [low, first] = [found.toLowerCase(), shown.toLowerCase()];
  // `buffer` of `buffer solution` is a shorter name, and no form.
  const isShorter = first.startsWith(`${low} `) || first.endsWith(` ${low}`);
  return low === first || (low === name.toLowerCase() && (isShorter || !akin(low, first)));
};

/** Two names of one thing: “_____ (_____)”, “_____, or _____, covers”, “officially the _____, _____ was”. */
const twice =
  /_____ \(_____\)|\b[Oo]fficially (?:the )?_____, _____|_____, (?:or|also|also called|also known as|sometimes called) _____,?(?= )/g;

/** The article and the quotation mark before a name. */
const leading = /(?:(?<![\p{L}\p{N}])(?:an?|the) )?["“]?$/iu;
