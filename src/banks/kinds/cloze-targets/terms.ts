import { alikeFirst, isAlike, isOfSort, isSurelyOfSort, mayTempt, shownSorts } from '../../genus.ts';
import type { Asking } from '../../made.ts';
import { kept, rememberingOf } from '../../remembering.ts';
import { hasProperName, neverBoth, pickSome, type Siblings } from '../../siblings.ts';
import { leadBefore, takesAn } from '../../text/articles.ts';
import { isFollowed } from '../../text/followed.ts';
import { mentionsOf } from '../../text/mentions.ts';
import { type Entry, givesAway } from '../../world.ts';
import { isMeasured } from '../description.ts';
import { hyphened, inTitle } from '../hidden-fact.ts';
import { isOnce, type Target } from './target.ts';

/** Three choices ask as much as four where a fourth would be none. */
const fewestWrong = 2;

export const termTarget = (
  sentence: string,
  { world, entry, siblings, unit }: Asking,
): Target | undefined => {
  // “Gravity or friction may play the part”: other things may, too.
  if (/\b(?:may|might|can|could|such as|for example|includ\p{Ll}+)\b/iu.test(sentence)) return undefined;
  const ids = [...world.mentionsIn(world.marks.plain(sentence))].filter((id) => id !== entry.id);
  if (ids.length === 0) return undefined;
  const low = sentence.toLowerCase();
  for (const id of ids) {
    const other = world.byId.get(id);
    const rivals = other ? rivalsOf(other, siblings) : [];
    if (!other || rivals.length === 0) continue;
    const target = standsIn(sentence, other);
    if (!target || !isOnce(low, target.text.toLowerCase())) continue;
    const before = sentence.slice(0, target.at);
    const lead = leadBefore(before);
    // “An interval for a mean”: there are intervals for other things, too.
    if (lead === 'number' || /\b(?:for|of|in|with) an? $/.test(before)) continue;
    const after = sentence.slice(target.at + target.text.length);
    const blanked = `${before}_____${after}`;
    if (isMeasured(blanked) || inTitle.test(blanked) || hyphened.test(blanked)) continue;
    if (givesAway(world.marks.plain(`${before} ${after}`), other) !== undefined) continue;
    // A `Nash equilibrium` is no equilibrium among others.
    if (/\S \p{Lu}[\p{L}’'-]+ $/u.test(before)) continue;
    // A `pH meter` is a name of its own; only abbreviations stand before nouns like that.
    const isBeforeNoun = /^ \p{Ll}{4,}\b/u.test(after) && !isFollowed(after);
    // “A seventh chord is a _____ with one more third”.
    const isPredicate = /\b(?:is|are|was|were) (?:an? |the )?$/.test(before);
    const article = articleBefore(sentence, target.at);
    const isSmall = /^\p{Ll}/u.test(target.text);
    const fit = rivals.filter(
      (one) =>
        one !== entry &&
        // “The second quarto” is no `Tempest`.
        !(isSmall && hasProperName(one)) &&
        (!isPredicate || isSurelyOfSort(one, shownSorts(other))) &&
        (lead === 'none' ? one.article === 'none' : sameStart(one, other, article)) &&
        !ids.includes(one.id) &&
        (!isBeforeNoun || (isAbbreviation(one) && isAbbreviation(other))) &&
        neverBoth(one, entry),
    );
    const wrong = pickSome(fit, 3, [world.options.seed, unit.key]);
    if (wrong.filter((one) => isAlike(one, other)).length >= fewestWrong)
      return { type: 'term', options: wrong.map((one) => written(one, target)), ...target };
  }
  return undefined;
};

/** A term that many sentences name is asked for in many of them. */
const known = new WeakMap<Entry, readonly Entry[]>();

/** What might stand in a term’s place, those of its sort first; nothing where too few are of its sort. */
const rivalsOf = (term: Entry, siblings: Siblings): readonly Entry[] =>
  known.get(term) ?? kept(known, term, readRivals(term, siblings));

const readRivals = (term: Entry, siblings: Siblings): readonly Entry[] => {
  const wanted = shownSorts(term);
  const fit = siblings(term).filter(
    (one) => one.isPlural === term.isPlural && mayTempt(one, term) && isOfSort(one, wanted),
  );
  const alike = fit.filter((one) => isAlike(one, term));
  return alike.length < fewestWrong ? [] : alikeFirst(fit, term);
};

const abbreviation = /^[\p{Lu}\d/-]{2,}$/u;

const isAbbreviation = ({ item }: Entry): boolean => abbreviation.test(item.term);

/** The term as its page calls it, not an inflected form or another name, which others could not stand for. */
const standsIn = (
  sentence: string,
  { item: { term } }: Entry,
): { readonly text: string; readonly at: number } | undefined => {
  const [found] = mentionsOf(sentence, term);
  return found?.text.toLowerCase() === term.toLowerCase() ? found : undefined;
};

const articleBefore = (sentence: string, at: number): string =>
  /\b(the|an?) $/i.exec(sentence.slice(0, at))?.[1]?.toLowerCase() ?? '';

/** `a` or `an`, `the` or nothing would tell. */
const sameStart = (one: Entry, other: Entry, article: string): boolean => {
  if (article === 'a' || article === 'an') return takesAn(one.item.term) === (article === 'an');
  if (article === 'the') return (one.article === 'the') === (other.article === 'the');
  return true;
};

/** In the middle of a sentence common nouns have small letters, and names keep theirs. */
const written = (entry: Entry, { text, at }: Pick<Target, 'text' | 'at'>): string => {
  const { term } = entry.item;
  return (/^\p{Ll}/u.test(text) || (at > 0 && abbreviation.test(text))) &&
    /^\p{Lu}\P{Lu}+$/u.test(term) &&
    // Kirchhoff's current law.
    !/^\S+['’]s? /.test(term) &&
    !isName(entry)
    ? term.charAt(0).toLowerCase() + term.slice(1)
    : term;
};

/** Its page writes it with a capital letter inside a sentence. */
const isName = rememberingOf(({ item: { term }, plain }: Entry): boolean => {
  const start = ` ${term.split(/[^\p{L}\p{N} ]/u, 1)[0] ?? ''}`;
  // Few pages do, and to make a pattern takes longer than to look for what it begins with.
  let at = plain.indexOf(start);
  while (at >= 0 && !/[\p{L},]$/u.test(plain.slice(Math.max(0, at - 2), at)))
    at = plain.indexOf(start, at + 1);
  if (at < 0) return false;
  return new RegExp(`[\\p{L},] ${term.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}-])`, 'u').test(plain);
});
