import { kept } from './remembering.ts';
import type { Unit } from './source/term-source.ts';
import { mentionsOf, names as namesAny } from './text/mentions.ts';
import { isFirstName, personsIn } from './text/names.ts';
import { leansOnOthers } from './text/stands-alone.ts';
import { stemsOf } from './text/words.ts';
import type { Entry, World } from './world.ts';

/** A sentence about a term that says which one. */
export interface Named {
  readonly text: string;
  /** The term stands in it: no heading needs to say what it is about. */
  readonly names: boolean;
  /** It begins with the term. */
  readonly led: boolean;
}

/** “James I took them into his own service, and they became the King's Men”: a name behind it says too late what is meant. */
const pronoun = /\b(?:it|its|they|them|their)\b/i;

type Naming = Named | { readonly reason: string };

const known = new WeakMap<Unit, Naming>();

/** The sentence with its subject in the place of `it`, or why it can not be used. Several kinds ask it of one sentence. */
export const nameSubject = (unit: Unit, entry: Entry, world: World): Naming =>
  known.get(unit) ?? kept(known, unit, read(unit, entry, world));

const read = (unit: Unit, entry: Entry, world: World): Naming => {
  if (!entry.english) return { reason: 'the language’s grammar is not known' };
  if (goesOn(unit, entry)) return { reason: 'it goes on from a sentence before' };
  if (isExpletive(unit.text)) return { reason: '“it” stands for nothing that could be named' };
  if (orders.test(unit.text)) return { reason: 'it tells the reader to do something' };
  // “A narrow one” is said of a transcription, where the page is about the alphabet.
  if (entry.article === 'the' && /^(?:An?|The|Each|Every) \p{Ll}+ one\b/u.test(unit.text))
    return { reason: '“one” stands for nothing that the term could be' };
  const text = replaceHead(replaceSubject(unit.text, entry), entry);
  const names = namesAny(text.split(pronoun)[0] ?? '', entry.names);
  const led =
    beginsWithTerm(text, entry) ||
    (entry.definition.plural ? /^(?:They|Their)\b/ : /^(?:It|Its)\b/).test(text);
  const clear = led || (!entry.definition.plural && meansPage(text));
  const reason = leansOnOthers(world.marks.plain(text), {
    known: familiarStems(entry, world),
    led: clear,
    isPlural: entry.definition.plural ?? entry.isPlural,
    persons: world.personWords,
    isTerm: world.isTerm,
    told: unit.leads,
  });
  return reason === undefined ? { text, names: names && (led || !clear), led } : { reason };
};

const familiar = new WeakMap<Entry, ReadonlySet<string>>();

/** Of the words with which a reader knows the term. */
const familiarStems = (entry: Entry, world: World): ReadonlySet<string> =>
  familiar.get(entry) ?? kept(familiar, entry, readFamiliar(entry, world));

const readFamiliar = (
  { definition: { predicate = '' }, names }: Entry,
  { marks }: World,
): ReadonlySet<string> =>
  new Set([
    ...stemsOf(names.join(' ')),
    ...stemsOf(marks.plain(predicate)).slice(0, 4),
    ...stemsOf(predicate.split(/\b(?:that|which|who|of|in|for|to)\b/)[0] ?? ''),
  ]);

/** “Start with 400 mg”: an example, and what somebody chose. */
const orders =
  /^(?:(?:Add|Assume|Begin|Compare|Consider|Divide|Give|Imagine|Let|Multiply|Note|Notice|Push|Put|Recall|Remember|Say|Start|Subtract|Suppose|Take|Think|Try|Use) (?!(?:is|was|are|were|of|has|had)\b)(?:\p{Ll}|\d)|Set (?:beside|against)\b|(?:Never|Always|Do not|Don[’']t) (?!(?:again|before|did|has|had|was|were|is|in)\b)\p{Ll}+ (?:an?|the|it|any|your|its|\p{Ll}+s)\b)/u;

/** “It must be kept apart from the self-serving bias”: so must others. */
export const tellsApart =
  /\b(?:kept apart|distinguished|distinct|told apart|differs?|confused|mistaken|separated|not the same) (?:from|with|for|as)\b/;

/** “It follows that”: the word stands for nothing. */
export const isExpletive = (text: string): boolean =>
  /^It (?:is|was|has been|had been|will be|can be|may be|might be|must be|would be)\s+(?:(?:\p{L}+ly|also|often|not|now|still) )?(?:believed|said|thought|estimated|possible|impossible|important|necessary|clear|likely|unlikely|true|easy|difficult|hard|common|helpful|essential|usual|until|only|because|in|on|when|at|there|then|by|through)\b.*\b(?:that|to|who|whether|when|which)\b/u.test(
    text,
  ) ||
  /^It (?:(?:takes|took)\b.*\bto|seems|seemed|follows that|turns out|appears|appeared that|happens|matters|helps to|makes sense|pays to)\b/.test(
    text,
  );

/** “These bonds”: of the kind that the page is about. */
const replaceHead = (text: string, { item, english }: Entry): string => {
  // Most sentences do not hold it, as is soon seen.
  if (!text.includes('these ')) return text;
  const found = /(?<!\bof )\bthese (\p{Ll}{3,})(?! \p{Ll}+s\b)/u.exec(text);
  const head = /^[\p{L}\p{M}-]+ ([\p{Ll}]{3,})$/u.exec(item.term)?.[1];
  if (!english || !found || head === undefined) return text;
  const [all, noun = ''] = found;
  if (noun !== head && noun !== `${head}s`) return text;
  const name = /^\p{Lu}[\p{Ll}-]+ /u.test(item.term)
    ? item.term.charAt(0).toLowerCase() + item.term.slice(1)
    : item.term;
  return text.replace(all, noun === head ? name : `${name}s`);
};

const replaceSubject = (text: string, entry: Entry): string => {
  const { subject, plural } = entry.definition;
  // “It came to England” is said of the sonnet, not of a sonnet.
  if (subject === undefined || /^An? /.test(subject)) return text;
  const owner = /s$/.test(subject) && plural ? `${subject}’` : `${subject}’s`;
  if (!plural && /^It\b/.test(text)) return text.replace(/^It\b/, subject);
  if (!plural && /^Its\b/.test(text)) return text.replace(/^Its\b/, owner);
  if (plural && /^They\b/.test(text)) return text.replace(/^They\b/, subject);
  if (plural && /^Their\b/.test(text)) return text.replace(/^Their\b/, owner);
  return text;
};

/** “Truman announced it ...”: where only names and verbs come before, `it` is what the page is about. */
export const meansPage = (text: string): boolean => {
  const found =
    /^((?:[\p{L}\p{M}’'-]+\.? ){1,10}?)(?:it|(?:is|was|are|were|became) its)\b/u.exec(text) ?? ofPerson(text);
  if (!found) return false;
  return !/(?<!\p{L})(?:[Aa]n?|[Tt]h(?:e|is|at)|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ww]hen|[Ii]f|[Bb]ecause|[Aa]s|[Ww]hile|[Aa]lthough|[Uu]ntil|[Aa]fter|[Bb]efore|[Ww]here|which|so|[Bb]ut|[Aa]nd|or|[Oo]nce|[Ss]ince|[Tt]hough|[Uu]nless|is|are)\b(?! \p{Lu})/u.test(
    found[1] ?? '',
  );
};

/** “Vint Cerf described its forerunner”: of a person’s own things it would be `his` or `her`. */
const ofPerson = (text: string): RegExpExecArray | undefined => {
  const found = /^((?:[\p{L}\p{M}’'-]+\.? ){2,8}?\p{Ll}+ed )its\b/u.exec(text);
  return found && personsIn(text).some(({ at }) => at === 0) ? found : undefined;
};

const beginsWithTerm = (text: string, entry: Entry): boolean =>
  entry.names.some((name) =>
    mentionsOf(text, name).some(({ at }) => at < 5 && /^(?:(?:The|A|An) )?$/i.test(text.slice(0, at))),
  );

const factBefore = ({ whole }: Unit, { facts }: Entry): string => {
  const at = facts.findIndex((fact) => fact.whole === whole);
  return facts[at - 1]?.whole ?? '';
};

/** “DES had keys of 56 bits.” “Its successor AES was chosen”: a fact that begins with a name, and of a thing, for no person is `it`; “Doriot's Research Corporation” is one. */
const namesAnother = (fact: string): boolean => {
  const [, first = ''] = /^(\p{Lu}\p{L}+) \p{Lu}(?:\p{Ll}|,)/u.exec(fact) ?? [];
  return (
    /^(?:\p{Lu}{2,}\b|The \p{Lu}\p{Ll}|(?:\p{Lu}[\p{L}.-]* ){0,2}\p{Lu}\p{L}*['’]s \p{Lu}\p{Ll})/u.test(
      fact,
    ) ||
    (first !== '' && !isFirstName(first) && !smallStart.test(first))
  );
};

const smallStart =
  /^(?:About|After|All|Although|As|At|Because|Before|Both|By|During|Each|Even|For|From|In|Like|Most|No|Of|On|Only|Since|Some|Through|Under|Unlike|Until|When|While|With)$/;

/** “At high temperatures it restrains them”: nothing before the pronoun is what it stands for. */
const behindAdverbial =
  /^(?:At|In|On|By|With|For|From|After|Before|During|Under|Without|Through|Over) [^,;.]{1,60}?,? (?:an? [^,;.]{1,60}, )?(?:it|they)\b/;

/** “The common habit of calling it by that name”: so near to the beginning nothing has been named that it could be. */
const earlyObject =
  /^(?:[\p{L}’'-]+ ){0,7}(?:\p{Ll}+(?:ed|ing|[^su]s)|of|by|with|from|to|for|in|on|made|gave|took|saw|left|brought|bought|sold|found|held|won|lost|ran|built|led|put|kept|paid|sent|drew|wrote) (?:it|them)\b(?! \p{Ll}+s\b)/u;

/** The second sentence of a definition may begin with `it`: that is the term, where the first began with it. */
export const goesOn = (unit: Unit, entry: Entry): boolean => {
  const { definition } = entry;
  // “Sirius B, the nearest example, is small.” “Alvan Clark saw it in 1862”: one white dwarf, and not all.
  const mayGoOn = /^Its\b/.test(unit.text) || (entry.article === 'a' && meansPage(unit.text));
  if (mayGoOn && namesAnother(factBefore(unit, entry))) return true;
  if (unit.leads) return false;
  if (behindAdverbial.test(unit.text) || earlyObject.test(unit.text)) return true;
  if (!/^(?:It|They|He|She|Its|Their|His|Her)\b/.test(unit.text)) return false;
  const continued = unit.from === 'definition' && definition.subject !== undefined && unit.second;
  return !(continued && /^(?:It|Its|They|Their)\b/.test(unit.text));
};
