import { firstThose } from './first-those.ts';
import { kept } from './remembering.ts';
import { startsWithFirstName } from './text/names.ts';
import { otherNumber } from './text/other-number.ts';
import { fold, stemOf, stemsOf, wordsOf } from './text/words.ts';
import type { Entry } from './world.ts';

/**
 * Nouns with which definitions say what sort of thing a term is, by sorts: who reads `a treaty that ...` looks for a treaty
 * or an agreement among the choices, and at nothing else. A noun may belong to several sorts.
 */
const sorts: Readonly<Record<string, string>> = {
  text: 'treaty agreement act law resolution bill statute constitution declaration charter pact convention accord amendment contract edict proclamation',
  policy: 'policy program programme plan strategy doctrine initiative campaign aid idea reform agenda',
  idea: 'idea theory principle concept belief claim hypothesis view assumption doctrine rule law theorem axiom conjecture lemma ideology model philosophy argument thesis',
  practice:
    'practice method technique approach procedure strategy exercise therapy treatment custom tactic way',
  event:
    'event war battle crisis scandal revolution rebellion uprising incident conference summit election strike affair attack invasion',
  organisation:
    'organization organisation alliance party union agency league association institution company corporation bloc body committee',
  person:
    'person man woman leader writer ruler scientist politician artist philosopher king queen president poet novelist author playwright dramatist essayist satirist critic historian theologian composer painter sculptor architect physicist chemist biologist mathematician economist psychologist sociologist physician nurse engineer inventor explorer emperor empress statesman reformer activist revolutionary dictator senator chancellor journalist',
  place:
    'place region country city area state territory colony town village kingdom empire island mountain river lake sea',
  quantity:
    'measure number value ratio rate sum mean average median root logarithm probability percentage amount quantity distance length degree proportion difference frequency price cost total deviation variance score temperature pressure speed velocity energy power limit derivative coefficient constant',
  movement: 'movement school',
  process:
    'process change increase decrease reaction transfer division growth rise fall easing shift conversion flow release diffusion synthesis cycle learning conditioning formation production breakdown respiration transport',
  phenomenon:
    'tendency phenomenon swelling inflammation lack loss failure deficiency disease disorder infection effect bias discomfort feeling state condition situation conflict ability attitude error illusion',
  substance:
    'substance molecule compound solution mixture ion atom element acid base protein enzyme hormone chemical gas liquid metal mineral polymer species particle sugar salt',
  force: 'force attraction bond interaction repulsion',
  device: 'device instrument machine tool apparatus tube engine dial sensor',
  cell: 'cell corpuscle',
  part: 'organ tissue organelle structure gland muscle membrane bone vessel artery vein valve nerve sac duct tube sheath joint region lobe',
  organism: 'organism plant animal bacterium fungus virus insect',
  work: 'novel poem book play composition piece song painting story film opera symphony',
  form: 'form genre stanza style texture design structure pattern scheme layout',
  market: 'market economy',
  body: 'star planet moon galaxy comet asteroid nebula remnant meteorite satellite',
  diagram: 'diagram chart graph plot map matrix',
  protocol: 'protocol standard service system',
  identifier: 'identifier address number name label code',
  tense: 'tense mood aspect',
  word: 'word phrase pronoun verb noun adjective adverb clause sentence article',
  sound: 'chord note interval scale key rhythm melody harmony',
};

const sortsOfNoun: ReadonlyMap<string, readonly string[]> = Object.entries(sorts)
  .flatMap(([sort, nouns]) => nouns.split(' ').map((noun) => [noun, sort] as const))
  .reduce(
    (all, [noun, sort]) => all.set(noun, [...(all.get(noun) ?? []), sort]),
    new Map<string, string[]>(),
  );

/** By the noun and not its stem: a manner is no man, and writing no writer. */
const sortsOf = (noun: string): readonly string[] | undefined => {
  const low = fold(noun);
  return (
    sortsOfNoun.get(low) ??
    [...otherNumber(low), low.replace(/es$/, '')]
      .map((other) => sortsOfNoun.get(other))
      .find((found) => found !== undefined)
  );
};

/** What the description of a term says that it is. It is asked for again by each neighbour. */
interface Said {
  /** The stem of the noun that the definition begins with, `treaty` of `a treaty that ...`. */
  readonly genus: string | undefined;
  /** Sorts, or the noun itself where that belongs to none. */
  readonly shown: ReadonlySet<string>;
  /** By its name. */
  readonly named: ReadonlySet<string>;
  /** By its description and its name: `Resolution`. */
  readonly all: ReadonlySet<string>;
  readonly isPerson: boolean;
}

const known = new WeakMap<Entry, Said>();

const saidOf = (entry: Entry): Said => known.get(entry) ?? kept(known, entry, read(entry));

const read = (entry: Entry): Said => {
  const noun = nounOf(entry);
  const genus = noun && stemOf(fold(noun));
  const named = nameSorts(entry);
  const shown = noun && genus ? new Set(sortsOf(noun) ?? [genus]) : named;
  const all = new Set([...shown, ...named]);
  const { term } = entry.item;
  return {
    genus,
    shown,
    named,
    all,
    isPerson:
      ((all.has('person') || doesWhat(entry)) && !isGroup(entry)) ||
      (/ \p{Lu}/u.test(term) && startsWithFirstName(term)),
  };
};

/** “The Quaker pacifist and strategist who organized the march”. */
const doesWhat = ({ definition: { predicate, first } }: Entry): boolean =>
  /^(?:an?|the) (?!people\b)(?:(?!(?:of|in|at|for|to|by|with|from|on|that|which|whose|where|when)\b)[\p{L}’'-]+ ){1,8}who\b/iu.test(
    predicate ?? first,
  );

/** The Hudson River School is a group of painters, and no painter; the Big Six are several. */
const isGroup = ({ definition: { predicate, first } }: Entry): boolean =>
  /^(?:(?:an?|the) )?(?:\p{L}+ ){0,2}(?:group|circle|school|band|generation|leaders|men|women|members|persons|writers|artists|painters|poets) (?:of|who|that|in|from) /iu.test(
    predicate ?? first,
  );

export const genusOf = (entry: Entry): string | undefined => saidOf(entry).genus;

export const shownSorts = (entry: Entry): ReadonlySet<string> => saidOf(entry).shown;

export const namedSorts = (entry: Entry): ReadonlySet<string> => saidOf(entry).named;

const allSorts = (entry: Entry): ReadonlySet<string> => saidOf(entry).all;

const nounOf = ({ definition: { predicate, subject, first } }: Entry): string | undefined => {
  // “The discomfort that people feel when ... is called dissonance”, “Mary Shelley's novel about ...”.
  const begun =
    subject === undefined &&
    /^(?:An?|The) |^(?:\p{Lu}[\p{L}\p{M}.-]* ){0,3}\p{Lu}[\p{L}\p{M}-]*['’]s /u.test(first)
      ? first
      : undefined;
  const whole = predicate ?? begun;
  if (whole === undefined) return undefined;
  const said = whole.replace(oneOf, '').replace(ofKind, '');
  // `Adjusting one's opinions`, `what remains`: no noun.
  if (
    /^(?:what|anything|something|someone|one) /i.test(said) ||
    /^(?!Swelling)\p{L}+ing (?!in\b|of\b)/u.test(said)
  )
    return undefined;
  const head = said
    .split(
      /,|:|;|\b(?:of|about|that|which|who|whose|in|with|by|for|to|from|at|on|between|among|within|against|after|during|where|when)\b/,
    )[0]
    ?.replace(/(?<=\S) \p{L}+ed\s*$/u, '');
  if (head === undefined) return undefined;
  // `Way` of `a way of ...` is a word that says little elsewhere.
  return lastNoun(head) ?? wordsOf(head).findLast((word) => sortsOf(word) !== undefined);
};

const lastNoun = (head: string): string | undefined =>
  wordsOf(head).findLast((word) => stemsOf(word).length > 0);

/** “One of the tiny air sacs of the lung”. */
const oneOf = /^One of (?:the|several|many|two|three|four) (?=\p{L})/iu;

/** `A form of learning` is learning. */
const ofKind =
  /^(?:(?:an?|the|any|one) )?(?:\p{L}+ )?(?:form|type|kind|sort|class|set|group|example|family) of (?=\p{L})/iu;

const nameSorts = ({ names }: Entry): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const head = lastNoun(name.split(/ of (?=\d)/)[0] ?? '');
      return head === undefined ? [] : (sortsOf(head) ?? []);
    }),
  );

/** Whether one term is of the sort that a text about another asks for; nothing speaks against it where a sort is unknown. */
export const isOfSort = (other: Entry, wanted: ReadonlySet<string>): boolean => {
  const own = allSorts(other);
  return own.size === 0 || isSurelyOfSort(other, wanted);
};

/** Whether nothing but terms of known sorts can stand there, and this is one of them. */
export const isSurelyOfSort = (other: Entry, wanted: ReadonlySet<string>): boolean =>
  wanted.size === 0 || overlap(allSorts(other), wanted);

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const sort of one) if (other.has(sort)) return true;
  return false;
};

/** Whether nothing says that two terms are of different sorts. */
export const mayBeAlike = (one: Entry, other: Entry): boolean => isOfSort(one, allSorts(other));

/** Whether two terms surely are of one sort. */
export const isAlike = (other: Entry, entry: Entry): boolean => overlap(allSorts(other), allSorts(entry));

/** Whether a term is the name of somebody: nobody takes John Snow for quarantine. */
export const isPerson = (entry: Entry): boolean => saidOf(entry).isPerson;

/** Whether a term is the title of one novel, poem or film; a sonnet is none, and a ballad neither. */
export const isWork = (entry: Entry): boolean => {
  const { article, item } = entry;
  const { genus, shown } = saidOf(entry);
  return (
    article === 'none' &&
    shown.size === 1 &&
    shown.has('work') &&
    // “The work of giving a product a place”.
    genus !== 'work' &&
    title.test(item.term) &&
    !isCommonWord(entry)
  );
};

const title =
  /^\p{Lu}\S*(?: (?:\p{Lu}\S*|\d+|an?|and|d[aeiou]|el|et|for|in|la|les?|no|of|on|the|to|und|with))*$/u;

/** Whether the author of a term names another as related. */
export const relatesTo = ({ item }: Entry, { id }: Entry): boolean => {
  for (const related of item.related) if (related.item === id) return true;
  return false;
};

/**
 * Whether two terms are of one sort, or their author relates them, whom learners are to tell apart, and no list of nouns says what
 * they are: a `tuple` and a `string`. A campaign stands out beside two acts, however they are related.
 */
export const isNear = (one: Entry, other: Entry): boolean =>
  isAlike(one, other) ||
  ((relatesTo(one, other) || relatesTo(other, one)) && !hasSort(one) && !hasSort(other));

/**
 * Whether nothing that can be seen tells a term from another: they are near, or it is a common noun, `synapse`, and no list of nouns says
 * what either is. `Minimum wage` is known by its words, whatever stands beside it.
 */
export const isLikeWord = (other: Entry, entry: Entry): boolean =>
  isNear(other, entry) || (isOpaque(entry) && !hasSort(other) && !isPerson(other));

const isOpaque = (entry: Entry): boolean => isCommonWord(entry) && !hasSort(entry) && !isPerson(entry);

/** One word, which the page does not write with a capital letter inside a sentence. */
export const isCommonWord = ({ item: { term }, plain }: Entry): boolean => {
  if (/[ -]/.test(term)) return false;
  for (let at = 0; ; at++) {
    at = plain.indexOf(` ${term}`, at);
    if (at < 0) return true;
    if (/[\p{L}\p{N},;]/u.test(plain.charAt(at - 1))) return false;
  }
};

/** `Radiocarbon dating`, `karst`; no name of a place or a play. */
export const isCommonNoun = (entry: Entry): boolean =>
  / (?!of\b|the\b|and\b|in\b|to\b|for\b|on\b|an?\b|de\b)\p{Ll}/u.test(entry.item.term) || isCommonWord(entry);

/** Whether nothing says that one term can not be of the sort of another. */
export const mayBeOfOneSort = (one: Entry, other: Entry): boolean =>
  isNear(one, other) || (isPerson(one) === isPerson(other) && !(hasSort(one) && hasSort(other)));

const hasSort = (entry: Entry): boolean => {
  for (const sort of allSorts(entry)) if (Object.hasOwn(sorts, sort)) return true;
  return false;
};

/** Whether somebody might choose a term beside another: one of its unit or of the same sort. */
export const mayTempt = (other: Entry, entry: Entry): boolean =>
  inOneUnit(other, entry) || isAlike(other, entry);

/**
 * Terms of a module with pages of their own, or those of one lesson: what another lesson defines would stand out among choices, and what
 * belongs to another module would be chosen by nobody.
 */
export const inOneUnit = (one: Entry, other: Entry): boolean =>
  one.module === other.module &&
  (one.page === other.page || (one.page === one.id && other.page === other.id));

/** Those first that surely are of the sort of a term, or like it in another way. */
export const alikeFirst = (
  list: readonly Entry[],
  entry: Entry,
  isLike: (one: Entry, other: Entry) => boolean = isAlike,
): readonly Entry[] => firstThose(list, (other) => isLike(other, entry));

/** Nobody takes a molecule for a movement: both are defined by the same noun. */
export const sameGenus = (one: Entry, other: Entry): boolean => {
  const [genus, also] = [genusOf(one), genusOf(other)];
  return genus !== undefined && genus === also;
};
