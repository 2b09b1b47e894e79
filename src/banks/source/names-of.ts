import type { Term } from '../../model/course.ts';
import { primaryLanguage } from '../../model/primary-language.ts';
import { fold } from '../text/words.ts';

/** The names of a term, and the abbreviation that it or its definition gives in brackets. */
export const namesOf = (
  item: Term,
  { definition, facts }: { readonly definition: string; readonly facts: readonly string[] },
  language: string,
): readonly string[] => {
  const written = [item.term, ...item.aliases].map((name) => name.normalize('NFC').trim());
  const names = written.flatMap((name) => [name, withoutArticle(name, language)]);
  const bracketed = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(names[0] ?? '');
  const outside = bracketed ? [bracketed[1] ?? '', bracketed[2] ?? ''] : [];
  const first = definition.slice(0, 200);
  const short = [...first.matchAll(/\((?:or |also |abbreviated )?([\p{Lu}\d][\p{Lu}\d&.-]{1,9})s?\)/gu)]
    .map(([, name]) => name ?? '')
    .filter((name) =>
      names.some((full) => initials(full).includes(name.toLowerCase().replace(/[^a-z0-9]/g, ''))),
    );
  const others = language.toLowerCase().startsWith('en')
    ? [definition, ...facts].flatMap((text) => otherNamesIn(text, names))
    : [];
  return [...new Set([...names, ...outside, ...short, ...others])].filter((name) => name !== '');
};

const naming = / (?:called|known as|referred to as|termed|or) /;

/** “The femur, or thighbone, is ...”, “It is also called interior monologue.” */
const otherNamesIn = (text: string, names: readonly string[]): readonly string[] => {
  const rest = naming.test(text) ? afterName(text, names) : undefined;
  if (rest === undefined) return [];
  const found =
    /^,? (?:or|also (?:called|known as)|sometimes called) (?:an? |the )?([\p{L}][\p{L}' -]{2,30}?), /u.exec(
      rest,
    ) ??
    /^ (?:is|are|was|were) (?:also|sometimes|often) (?:called|known as|referred to as|termed) (?:an? |the )?["“]?([\p{L}][\p{L}' -]{2,30}?)["”]?(?:[.,;]|$)/u.exec(
      rest,
    );
  return found?.[1] === undefined || / (?:and|or|of|in|by|for|after) /.test(found[1]) ? [] : [found[1]];
};

/** What follows the name, or `it`, with which a text begins. */
const afterName = (text: string, names: readonly string[]): string | undefined => {
  const bare = text.replace(/^(?:an?|the) /i, '');
  const low = bare.toLowerCase();
  const begin = ['it', 'they', ...names.map((name) => name.toLowerCase())].find(
    (name) => low.startsWith(name) && /^[ ,]/.test(low.slice(name.length)),
  );
  return begin === undefined ? undefined : bare.slice(begin.length);
};

/** `Le sonnet` is called `sonnet`, too. */
export const withoutArticle = (name: string, language: string): string => {
  const articles = articlesOf[primaryLanguage(language)];
  return articles ? name.replace(articles, '') : name;
};

const articlesOf: Readonly<Record<string, RegExp>> = {
  fr: /^(?:(?:les?|la|une?|des) |l['’])(?=.)/i,
  es: /^(?:el|las?|los|un|unas?|unos) (?=.)/i,
  de: /^(?:der|die|das|ein|eine) (?=.)/i,
  it: /^(?:(?:il|lo|la|i|gli|le|un|uno|una) |l['’]|un['’])(?=.)/i,
  pt: /^(?:os?|as?|ums?|umas?) (?=.)/i,
};

/** With and without the small words: `FBI`, `USA`, `NAFTA`. */
const initials = (name: string): readonly string[] => {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const big = words.filter((word) => !/^(?:of|the|and|for|in|on|a|an|to)$/.test(word));
  return [words, big].map((list) => list.map((word) => word[0]).join(''));
};
