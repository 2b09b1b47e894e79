import { inSeededOrder } from '../digest.ts';
import { alikeFirst, isOfSort, isSurelyOfSort, shownSorts } from '../genus.ts';
import { groupBy } from '../group-by.ts';
import type { Asking } from '../made.ts';
import { neverBoth, pickSome } from '../siblings.ts';
import { leadBefore } from '../text/articles.ts';
import { yearsIn } from '../text/dates.ts';
import { mentionsOf } from '../text/mentions.ts';
import { anchorsOf, type Name, namesIn, takesThe } from '../text/names.ts';
import { numeralWords } from '../text/numerals.ts';
import { stopWords } from '../text/words.ts';
import { type Entry, givesAway, type World } from '../world.ts';
import { isMeasured, isPlural } from './description.ts';
import { fewestWrong, inTitle } from './fact-to-term.ts';

/** A stretch of a sentence that can be a blank. */
export interface Target {
  readonly text: string;
  readonly at: number;
  /** Wrong ones to choose from; a number is typed. */
  readonly options: readonly string[];
  readonly type: 'term' | 'person' | 'country' | 'year' | 'number';
  /** Of a number that is written as a word. */
  readonly value?: number;
  /** What is near to the number is right, too. */
  readonly isRounded?: boolean;
}

/** Whether a text stands once in a sentence, so that nothing else in it tells what was there. */
const isOnce = (sentence: string, text: string): boolean => sentence.split(text).length === 2;

export const termTarget = (
  sentence: string,
  { world, entry, siblings, unit }: Asking,
): Target | undefined => {
  const ids = [...world.mentionsIn(world.marks.plain(sentence))].filter((id) => id !== entry.id);
  for (const id of ids) {
    const other = world.byId.get(id);
    const target = other && standsIn(sentence, other);
    if (!other || !target || !isOnce(sentence.toLowerCase(), target.text.toLowerCase())) continue;
    const before = sentence.slice(0, target.at);
    const lead = leadBefore(before);
    // “An interval for a mean”: there are intervals for other things, too.
    if (lead === 'number' || /\b(?:for|of|in|with) an? $/.test(before)) continue;
    const after = sentence.slice(target.at + target.text.length);
    if (isMeasured(`${before}_____${after}`) || inTitle.test(`${before}_____${after}`)) continue;
    if (givesAway(world.marks.plain(`${before} ${after}`), other) !== undefined) continue;
    // A `pH meter` is a name of its own; only abbreviations stand before nouns like that.
    const isBeforeNoun = /^ \p{Ll}{4,}\b/u.test(after) && !isFollowed(after);
    // “A seventh chord is a _____ with one more third”.
    const isPredicate = /\b(?:is|are|was|were) (?:an? |the )?$/.test(before);
    const article = articleBefore(sentence, target.at);
    const plural = isPlural(other);
    const fit = siblings(other).filter(
      (one) =>
        one !== entry &&
        !ids.includes(one.id) &&
        (!isBeforeNoun || (isAbbreviation(one) && isAbbreviation(other))) &&
        (lead === 'none' ? one.article === 'none' : sameStart(one, other, article)) &&
        isPlural(one) === plural &&
        (isPredicate ? isSurelyOfSort : isOfSort)(one, shownSorts(other)) &&
        neverBoth(one, entry),
    );
    const options = pickSome(alikeFirst(fit, other), 3, [world.options.seed, unit.key]).map(({ item }) =>
      written(item.term, target.text),
    );
    if (options.length >= fewestWrong) return { ...target, options, type: 'term' };
  }
  return undefined;
};

/** By a verb or a small word, and by no noun. */
const isFollowed = (after: string): boolean => {
  const word = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  return (
    stopWords.has(word) ||
    (/(?:ed|ly|[^s]s)$/.test(word) &&
      !/^ \p{Ll}+ (?:are|were|is|was|have|can|run|usually)\b|^ \p{Ll}+[.,;]/u.test(after))
  );
};

const isAbbreviation = ({ item }: Entry): boolean => /^[\p{Lu}\d/-]{2,}$/u.test(item.term);

/** The term as it is called, not an inflected form, which others could not stand for. */
const standsIn = (
  sentence: string,
  { names }: Entry,
): { readonly text: string; readonly at: number } | undefined => {
  for (const name of names) {
    const [found] = mentionsOf(sentence, name);
    if (found?.text.toLowerCase() === name.toLowerCase()) return found;
  }
  return undefined;
};

const articleBefore = (sentence: string, at: number): string =>
  /\b(the|an?) $/i.exec(sentence.slice(0, at))?.[1]?.toLowerCase() ?? '';

/** `a` or `an`, `the` or nothing would tell. */
const sameStart = (one: Entry, other: Entry, article: string): boolean => {
  if (article === 'a' || article === 'an') return /^[aeiou]/i.test(one.item.term) === (article === 'an');
  if (article === 'the') return (one.article === 'the') === (other.article === 'the');
  return true;
};

/** In the middle of a sentence common nouns have small letters. */
const written = (term: string, like: string): string =>
  /^\p{Ll}/u.test(like) && /^\p{Lu}\P{Lu}+$/u.test(term)
    ? term.charAt(0).toLowerCase() + term.slice(1)
    : term;

export const personTarget = (sentence: string, asking: Asking): Target | undefined => {
  // A pronoun, or a title, tells who can be meant.
  if (/\b(?:he|she|him|her|his|hers|himself|herself)\b/i.test(sentence)) return undefined;
  const target = nameTarget(sentence, asking, 'person');
  // “Thurgood Marshall, later the first Black justice”: what is said of one fits few.
  return target &&
    /^, (?:later |then )?(?:the|an?|who)\b/.test(sentence.slice(target.at + target.text.length))
    ? undefined
    : target;
};

/** What is said of a country is often true of another: two more names or numbers tie it. */
export const countryTarget = (sentence: string, asking: Asking): Target | undefined => {
  const target = nameTarget(sentence, asking, 'country');
  return target && anchorsOf(sentence.replace(target.text, '')).length >= 2 ? target : undefined;
};

const nameTarget = (
  sentence: string,
  { world, entry, unit }: Asking,
  kind: Name['kind'],
): Target | undefined => {
  const names = namesIn(sentence).filter((name) => name.kind === kind);
  const [name] = inSeededOrder(names, ({ text }) => text, world.options.seed, unit.key);
  if (!name || !isOnce(sentence, name.text) || namesTerm(entry, name.text)) return undefined;
  const here = new Set(entry.persons.map(({ text }) => text));
  const years = yearsNear(sentence, name.at);
  const fits = (one: Known): boolean =>
    !here.has(one.text) && !entry.plain.includes(familyOf(one.text)) && isOfTime(one.years, years);
  const { everywhere, inModule } = namesOfWorld(world);
  const options: string[] = [];
  for (const byForm of [inModule(entry.module.id), everywhere]) {
    if (options.length === 3) break;
    const list = byForm.get(formOf(name)) ?? [];
    for (const one of inSeededOrder(list, ({ text }) => text, world.options.seed, unit.key)) {
      if (options.length === 3) break;
      if (!options.some((other) => familyOf(other) === familyOf(one.text)) && fits(one))
        options.push(one.text);
    }
  }
  return options.length === 3 ? { text: name.text, at: name.at, options, type: kind } : undefined;
};

const familyOf = (name: string): string => name.split(' ').at(-1) ?? name;

const namesTerm = (entry: Entry, text: string): boolean =>
  entry.names.some((name) => text.split(' ').some((word) => name.includes(word)));

interface Known extends Name {
  readonly module: string;
  /** In the sentence in which the page names it, or else on the page. */
  readonly years: readonly number[];
}

/** The years of the sentence that stands there, or of all. */
const yearsNear = (text: string, at?: number): readonly number[] => {
  const from = at === undefined ? 0 : text.lastIndexOf('. ', at) + 1;
  const end = at === undefined ? -1 : text.indexOf('. ', at);
  return (text.slice(from, end < 0 ? undefined : end).match(/\b(?:1\d|20)\d\d\b/g) ?? []).map(Number);
};

/** Nobody takes a man of 2013 for a president of 1993, or a country that is gone for one that was attacked. */
const isOfTime = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 0 ||
  other.length === 0 ||
  one.some((year) => other.some((also) => Math.abs(year - also) <= 25));

/** Names of one form can stand for each other: as many words, the same article, persons who are named for the same reason. */
const formOf = ({ kind, words, text, acts, role }: Name): string =>
  `${kind} ${words} ${kind === 'country' ? takesThe(text) : `${acts} ${role}`}`;

type ByForm = ReadonlyMap<string, readonly Known[]>;

interface KnownNames {
  readonly everywhere: ByForm;
  readonly inModule: (id: string) => ByForm;
}

const namesKnown = new WeakMap<World, KnownNames>();

/** Each name once a module; of very many some. */
const namesOfWorld = (world: World): KnownNames => {
  const known = namesKnown.get(world);
  if (known) return known;
  const all = world.entries.flatMap(({ persons, module, plain }) =>
    persons.map((name) => {
      const near = yearsNear(plain, name.at);
      return { ...name, module: module.id, years: near.length > 0 ? near : yearsNear(plain) };
    }),
  );
  const distinct = [...new Map(all.map((name) => [`${name.module}\n${name.text}`, name])).values()];
  const some = inSeededOrder(distinct, ({ text, module }) => `${module}\n${text}`, world.options.seed).slice(
    0,
    300,
  );
  const modules = groupBy(some, ({ module }) => module);
  const byForm = new Map([...modules].map(([id, names]) => [id, groupBy(names, formOf)]));
  const found = {
    everywhere: groupBy(some, formOf),
    inModule: (id: string) => byForm.get(id) ?? new Map<string, readonly Known[]>(),
  };
  namesKnown.set(world, found);
  return found;
};

export const yearTarget = (sentence: string, { world, unit }: Asking): Target | undefined => {
  const asked = yearsIn(sentence).filter(({ at }) => !ofAside.test(sentence.slice(0, at)));
  const [found] = inSeededOrder(asked, ({ year }) => String(year), world.options.seed, unit.key);
  return found && { text: String(found.year), at: found.at, options: [], type: 'year' };
};

/** “After the attacks of September 11, 2001”: the date of another event, by which the sentence tells its own. */
const ofAside =
  /\b(?:after|before|since|until|during|following|like|unlike|than)\b[^,;:]*\b(?<!(?:spring|summer|autumn|fall|winter|beginning|start|middle|end) )of (?:\p{Lu}\p{L}+ (?:\d{1,2}, )?)?$/iu;

/** A number with what it counts, or the value of something; neither rounded nor a name, once in the sentence. */
export const numberTarget = (sentence: string): Target | undefined => {
  if (unsure.test(sentence)) return undefined;
  const all = [
    ...sentence.matchAll(/(?<![\p{L}\p{N}.,$€£/−–-])\d+(?:\.\d+)?(?![\p{L}\p{N}:/]|[.,]\d|[–-])/gu),
  ];
  const found = all.find(({ 0: digits, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + digits.length);
    return (
      sentence.split(digits).length === 2 &&
      !/^(?:1[5-9]|20)\d\d$/.test(digits) &&
      !/^1?$/.test(digits) &&
      !roughly.test(before) &&
      !/^ (?:or|to) |^ and \d|^, (?:and )?\d|^ ?[×^=+<>]/.test(after) &&
      !/\d(?:,| and| or| to) $/.test(before) &&
      (isCounted(before, after) || isValue(before, after)) &&
      !(/\b(?:at|under|with|for) $/i.test(before) && /\d/.test(after))
    );
  });
  if (!found) return undefined;
  const isRounded = rounded.test(sentence.slice(0, found.index));
  return { text: found[0], at: found.index, options: [], type: 'number', isRounded };
};

const rounded = /\b(?:about|around|nearly|almost|roughly|approximately) $/i;

/** What is only sometimes so has no one number. */
const unsure =
  /\b(?:often|sometimes|may|could|might|varies|average|at least|up to|estimate\w*|for example|such as)\b/i;

const isCounted = (before: string, after: string): boolean =>
  !/\b\p{Lu}\p{L}* $/u.test(before) &&
  /^(?: (?:percent|per cent|million|billion|trillion|k?m|[cmn]m|m?g|kg|kJ|ms|Hz|mol|\p{Ll}{3,})\b| ?[%°])/u.test(
    after,
  ) &&
  !/^ (?:and|or|to|of|in|on|at|by|for|the|with|from|was|were|is|are)\b/.test(after);

/** “A value of 3.98 on the Pauling scale”, “port 53”, “the median is 6.5”. */
const isValue = (before: string, after: string): boolean =>
  /\b(?:ports?|pH|(?:value|score|pH|total|number|factor|ratio|mass|charge|length|power|level|frequency) of|equals|is|are|at|code|multiplied by|multiplies \p{L}[\p{L} ]{2,30} by) $/u.test(
    before,
  ) && /^(?:[.;]|, |%| (?:on|in|means|and|but|for) )/.test(after);

const roughly =
  /\b(?:some|over|under|than|least|most|to|circa|ca\.|between|within|every|another|first|last) $/i;

/** From two on: `one` is mostly a pronoun. */
const numeral = new RegExp(`\\b(?:${numeralWords.slice(2).join('|')})\\b(?![-–])`, 'gi');

/** A number that is written as a word; what is counted must not be listed behind it, and of two only what has or gives them can be asked. */
export const numeralTarget = (sentence: string): Target | undefined => {
  if (/[:\d]|\b(?:about|often|may|might|average|at least|up to|other|both|first|second)\b/i.test(sentence))
    return undefined;
  const all = [...sentence.matchAll(numeral)];
  const found = all.find(({ 0: word, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + word.length);
    const isOnly = all.filter((one) => one[0].toLowerCase() === word.toLowerCase()).length === 1;
    return (
      isOnly &&
      !roughly.test(before) &&
      !rounded.test(before) &&
      /^ \p{L}{3,}/u.test(after) &&
      !/^ (?:of|or|to|and|hundred|thousand|million|percent|out|hal(?:f|ves)|sides?)\b/.test(after) &&
      // “Two sets of endings, in -ra and in -se” are counted out behind it.
      (word.toLowerCase() !== 'two' || (counting.test(before) && !/, .* and /.test(after)))
    );
  });
  if (!found) return undefined;
  const value = numeralWords.indexOf(found[0].toLowerCase());
  return { text: found[0], at: found.index, options: [], type: 'number', value };
};

/** What stands before a number that is counted out. */
const counting =
  /\b(?:has|have|had|needs?|contains?|donates?|consists? of|makes?|gives?|takes?|uses?|forms?|holds?|by|exactly) $/i;
