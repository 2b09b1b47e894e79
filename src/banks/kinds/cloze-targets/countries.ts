import type { Asking } from '../../made.ts';
import { namesOfCountry, tellsCountry } from '../../text/country-names.ts';
import { anchorsOf, countriesIn } from '../../text/names.ts';
import { fold, stemOf } from '../../text/words.ts';
import { isOnce, type Target } from './target.ts';

/**
 * A country that a sentence names, to be typed: among others to choose from most could not have done it. What is said of a country is
 * often true of another, so two more names or numbers tie it.
 */
export const countryTarget = (sentence: string, { entry, world }: Asking): Target | undefined => {
  const only = countriesIn(sentence).find(({ text }) => !guessed.test(text));
  if (!only || compares.test(sentence)) return undefined;
  const before = sentence.slice(0, only.at);
  const after = sentence.slice(only.at + only.text.length);
  const names = namesOfCountry(only.text);
  const rest = `${before} ${after} ${entry.names.join(' ')}`;
  // “India's surveys ask for this, those of others for that”: so do other countries'.
  if (/^['’]s? /.test(after)) return undefined;
  if (!isOnce(sentence, only.text) || inName.test(before) || oneOf.test(before) || isListed(before, after))
    return undefined;
  // “The Kuwaiti oil fields” tell of Kuwait, Vienna of Austria.
  if (names.some((name) => rest.includes(name.slice(0, 4))) || tellsCountry(rest, only.text))
    return undefined;
  // In a course on China nobody needs to read what is asked.
  if (world.pagesWith(stemOf(fold(only.text))) > Math.max(2, world.entries.length * mostPages))
    return undefined;
  if (anchorsOf(`${before} ${after}`).length < 2) return undefined;
  const article = /\b[Tt]he $/.exec(before)?.[0] ?? '';
  return {
    text: `${article}${only.text}`,
    at: only.at - article.length,
    options: [],
    accepts: [...names, ...(article === '' ? [] : names.map((name) => `the ${name}`))],
    type: 'country',
  };
};

/** Of the pages of a course. */
const mostPages = 0.4;

/** What everybody writes who knows nothing, and what is no country. */
const guessed = /^(?:United (?:States|Kingdom)|Antarctica)$/;

/** “Printz v. Germany”, “the Second Bank of Italy”, “Nixon in China”: a part of another name. */
const inName = /\bv\.? $|\p{Lu}[\p{L}’'-]+ (?:of|in) (?:the )?$/u;

/** “Western Germany”, “in Nazi Germany”: the word before it fits few. */
const oneOf = /\b(?:north|south|east|west|central|mainland)\p{L}* $|\S \p{Lu}\p{Ll}+ $/u;

/** “In Slovakia or Slovenia”, “closer in Britain than in Norway”: of some of the others it is as true. */
const compares = /\b(?:than|such as|like|including|whereas|for example|ranges?|or (?=\p{Lu}))\b/u;

/** One of several: nobody can tell which is left out. */
const isListed = (before: string, after: string): boolean =>
  /\p{Lu}[\p{L}’'-]*, (?:the )?$|\b(?:and|or) (?:the )?$/u.test(before) ||
  /^(?:,| and| or) (?:and |or )?(?:the )?\p{Lu}/u.test(after);
