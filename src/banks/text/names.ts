import { remembering } from '../remembering.ts';
import { allMatches } from './all-matches.ts';
import { furtherStates } from './country-names.ts';
import { months } from './dates.ts';
import { mostTexts } from './words.ts';

/** Names of other things as well, and unions of countries. */
const ambiguous = [
  'Georgia',
  'Jordan',
  'Chad',
  'Guinea',
  'Niger',
  'Jersey',
  'Guernsey',
  'Mali',
  'Eurozone',
  'United Nations',
  'European Union',
];

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries by their English names, from the data of Unicode that comes with Node. */
const listCountries = (): ReadonlySet<string> => {
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const found = alphabet
    .flatMap((one) => alphabet.map((other) => one + other))
    .flatMap((code) => {
      const name = regions.of(code) ?? code;
      return name === code || /[&()]|Unknown|Outlying|Islands?$|World|Union|Zone/.test(name)
        ? []
        : [name.normalize('NFC')];
    });
  return new Set([...furtherStates, ...found].filter((name) => !ambiguous.includes(name)));
};

/** Listed when the first sentence asks for it. */
const listed: { countries?: ReadonlySet<string> } = {};

const isCountry = (name: string): boolean => {
  listed.countries ??= listCountries();
  return listed.countries.has(name);
};

/** A name as a sentence writes it. */
interface Named {
  readonly text: string;
  readonly at: number;
}

/** A person’s. */
export interface Name extends Named {
  /** Words without the title: who is written alike is asked alike. */
  readonly words: number;
  /** Someone who does what is told, and not whom or what it is about. */
  readonly acts?: boolean;
  /** Something is theirs: “Joyce's Ulysses” is by an author. */
  readonly owns?: boolean;
  /** What stands before the name and says what the person is: `President`, `the diplomat`. */
  readonly role?: string;
}

const capital = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** Countries that an English sentence names, by the list of Unicode. */
export const countriesIn = (sentence: string): readonly Named[] => {
  const found: Named[] = [];
  for (const match of allMatches(sentence, capital)) {
    const rest = sentence.slice(match.index);
    // No country has more words; who repeats capitals without end would be read for minutes.
    const name = /^\p{Lu}[\p{L}\p{M}-]+(?: \p{Lu}[\p{L}\p{M}-]+){0,7}/u.exec(rest)?.[0] ?? '';
    const before = sentence.slice(0, match.index);
    if (isCountry(name) && !/\p{Lu}[\p{L}\p{M}.’'-]* $/u.test(before))
      found.push({ text: name, at: match.index });
  }
  return found;
};

/** Persons beyond doubt in an English sentence, by a first name, a title or what they do. */
export const personsIn = remembering((sentence): readonly Name[] => {
  const found: Name[] = [];
  for (const match of allMatches(sentence, capitalsInRow)) {
    // “Goethe's Wilhelm Meister's Apprenticeship”: a title, and no person.
    if (/['’]s $/.test(sentence.slice(0, match.index))) continue;
    const parts = match[0].replace(/['’]s?$/, '').split(' ');
    let start = parts.findIndex(
      (part, index) =>
        firstNames.has(part.split('-')[0] ?? '') ||
        (index === 0 && /^\p{Lu}\.$/u.test(part) && parts.length > 2),
    );
    if (start < 0 && isMaker(sentence, match.index, parts)) start = 0;
    if (start < 0) continue;
    const before = parts[start - 1];
    // “Septimus Warren Smith”: a first name that the list lacks would be cut off.
    if (before !== undefined && !goesBefore.test(before)) continue;
    const name = parts.slice(start);
    const offset = parts.slice(0, start).join(' ').length + (start > 0 ? 1 : 0);
    const at = match.index + offset;
    if (name.length < 2 || name.length > 4 || name.some((part) => notPersons.test(part))) continue;
    if (/\.$/.test(name.at(-1) ?? '')) name.push((name.pop() ?? '').replace(/\.$/, ''));
    const text = name.join(' ');
    found.push({
      text,
      at,
      words: name.length,
      acts: acts.test(sentence.slice(at + text.length)) || /\bby $/.test(sentence.slice(0, at)),
      owns: /^['’]s? /.test(sentence.slice(at + text.length)),
      role: roleBefore(sentence.slice(0, at)),
    });
  }
  return found;
}, mostTexts);

const capitalsInRow =
  /(?<![\p{L}\p{M}’'-])(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}-]*(?:[’']\p{L}{2,})?)(?: (?:(?:de|van|von|der|da|di)(?= \p{L})|\p{Lu}\.(?= )|\p{Lu}[\p{L}\p{M}-]*(?:[’']\p{L}{2,})?))+/gu;

/** “Camillo Golgi described”: two names at the beginning and what only a person does, though the list lacks the first name. */
const isMaker = (sentence: string, at: number, parts: readonly string[]): boolean =>
  parts.length === 2 &&
  /^(?:|.*[.?!] |In \d{4},? )$/s.test(sentence.slice(0, at)) &&
  making.test(sentence.slice(at + parts.join(' ').length)) &&
  !goesBefore.test(parts[0] ?? '') &&
  !isCountry(parts.join(' '));

const making =
  /^ (?:first |later )?(?:discovered|described|proposed|devised|coined|invented|published|derived|wrote|demonstrated|introduced|formulated|popularized|painted|composed|isolated|observed|measured|argued)\b/;

const roleBefore = (before: string): string => {
  const two = twoWordsBefore(before);
  const word = /(?<=^| )([\p{L}-]+) $/u.exec(two)?.[1] ?? '';
  const isRole = goesBefore.test(word)
    ? titles.test(word)
    : /^(?:the|an?|[\p{L}-]+) [\p{Ll}-]{4,} $/iu.test(two);
  return isRole && !afterThese.test(word) ? word.toLowerCase() : '';
};

/** The end of a text from where its last but one word begins: a pattern would try each place before it. */
const twoWordsBefore = (text: string): string => {
  const last = text.lastIndexOf(' ', text.length - 2);
  return last < 0 ? text : text.slice(text.lastIndexOf(' ', last - 1) + 1);
};

const titles =
  /^(?:President|Senator|Secretary|Governor|Justice|General|Premier|Minister|Chancellor|King|Queen|Emperor|Pope|Professor|Sir|Lady|Lord|Judge|Captain|Colonel|Ambassador|Representative|Admiral|Bishop|Prince|Princess)$/;

/** Words before a name that say nothing of the person. */
const afterThese =
  /(?:ed|ly|s)$|^(?:when|while|after|before|since|until|under|like|both|because|although|though|unlike|through|during|later|with|from|that|than|between|among|against|about|into|upon|where|whom|which|what|then|told|made|gave|sent|left|held|become|became|over|around|fall|autumn|summer|spring|winter|year|month|week|day)$/;

/** A verb follows the name, or the name of someone else who did it, too. */
const acts =
  /^(?:,? and \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)*)?,? (?:\p{Ll}+ly |first |later |then |also |had |has )?(?:\p{Ll}+ed|began|wrote|won|led|went|took|gave|made|met|said|told|sent|became|left|held|built|found|lost|set|put|let|ran|saw|kept|thought|broke|spoke|drew|taught)\b/u;

/** What has a capital letter before a person’s name and is no part of it. */
const goesBefore =
  /^(?:President|Vice|Senator|Secretary|Governor|Justice|General|Premier|Minister|Chancellor|King|Queen|Emperor|Pope|Professor|Sir|Lady|Lord|Judge|Captain|Colonel|Ambassador|Representative|Admiral|Bishop|Saint|Prince|Princess|Count|Soviet|French|Dutch|Greek|Czech|Swiss|In|On|At|By|From|To|Of|For|With|As|When|While|After|Before|Since|Until|Under|Like|But|And|Both|Because|Although|Though|If|Where|Unlike|Through|During|Later|\p{Lu}\p{L}+(?:an|ish|ese)|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|State|Court)$/u;

const notPersons =
  /^(?:Act|Treaty|Plan|Doctrine|University|College|School|High|Street|Avenue|Prize|Award|Company|Corporation|Institute|Foundation|Party|War|Law|Laws|Theorem|Effect|Rule|Constant|Cycle|Disease|Syndrome|Test|Bay|Lake|River|Mount|Island|City|County|Labs|Laboratories|Organization|Organisation|Council|Congress|Association|Academy|Club|Union|Group|Team|Bank|Fund|States|Nations|Airport|Hospital|Museum|Library|Committee|Commission|Court|Report|Day|Square|Hall|House|Center|Centre|Church|Society|Model|Equation|Principle|Process|Series|Curve|Index|Jail|Resolution|Agreement|Case|Movement|Corps|Program|Line|Wall|Crisis)$/;

const firstNames: ReadonlySet<string> = new Set(
  `Aaron Abigail Abraham Ada Adam Adolf Agatha Alan Albert Alejandro Alexander Alexandre Alfred Alice Amelia Amy Ana Anatoly Andrew Anders Andrei Angela Ann Anna Anne
  Anthony Anton Antoine Antonio Archibald Aretha Aristotle Arnold Arthur August Auguste Augustus Barack Barbara Barry Benito Benjamin Bernard Bertrand Betty Bill Bob Booker Boris Brian
  Carl Carlos Caroline Catherine Cesar César Charles Charlotte Chester Chinua Chris Christiaan Christine Christopher Clara Claude Colin Cornelius Dante Daniel David Dean Deborah Denis Diana Diego Dmitri Dolores Donald
  Dorothy Dwight Earl Edgar Edith Edmund Eduard Edward Edwin Eleanor Elie Elizabeth Ella Ellen Emil Emile Émile Emily Emma Enrico Ernest Ernst Erwin Eugene Ezra Federico Felix Ferdinand Fidel Florence Frances
  Francis Francisco Franciszek François Frank Franklin Franz Fred Frederick Friedrich Fritz Fyodor Gabriel Galileo Gene Geoffrey Georg George Georges Georgi Gerald Gertrude Giovanni Giuseppe Gloria Gordon Gottfried Grace Gregor Grigori Guglielmo
  Gustav Gustave Guy Hannah Hans Harold Harriet Harry Heinrich Helen Henri Henrik Henry Herbert Herman Hermann Homer Honoré Horace Howard Hubert Hugo Ida Igor Immanuel Ira Irene Isaac Isaiah Ivan Jack Jackie Jacob Jacques James Jan Jane
  Janet Jean Jeannette Jennifer Jeremy Jesse Jim Jimmy Jo Joan Joe Johann Johannes John Jonas Jonathan Jorge José Josef Joseph Josiah Joyce Juan Judith Jules Julia Julian Julius Karl Kate Katherine Katharine Ken Kenneth Kurt Langston
  Larry Laura Lech Leo Leon Leonard Leonardo Leonhard Leonid Lewis Li Lillian Linda Linus Lisa Lise Louis Louisa Louise Lucy Ludwig Luigi Lyndon Mahatma Malcolm Mao Marcus Margaret Maria Marie Mario Mark Martin Mary Matthew Maurice
  Max Maya Medgar Mercy Michael Michelangelo Miguel Mikhail Mildred Milton Mohandas Muhammad Nancy Napoleon Nathaniel Neil Nelson Niccolò Nicholas Nicolas Nicolaus Niels Nikita Nikola Nikolai Noam Octavio Oliver Orville Oscar Otto Pablo Pat Patricia
  Patrick Paul Pedro Peter Phillis Philip Phillip Pierre Pythagoras Rachel Ralph Ray Rebecca Rene René Ricardo Richard Robert Roger Roland Ron Ronald Rosa Rosalind Ross Roy Rudolf Rudyard Russ Ruth Salvador Samuel Sandra Sarah Scott Sergei Sigmund
  Simón Simone Sojourner Sonia Sophie Stanley Stephen Steve Steven Susan Sylvia T. Tecumseh Ted Theodor Theodore Thomas Thurgood Tim Tim Tom Toni Tycho Ulysses Ursula Vasily Victor Vincent Virginia Vladimir Voltaire Walt Walter Warren Wassily Werner
  Wilbur Wilhelm William Willa Winston Wolfgang Woodrow Yuri Zora`
    .split(/\s+/)
    .filter(
      (name) => !['T.', 'Virginia', 'Florence', 'August', 'Grace', 'Mercy', 'Mark', 'Guy'].includes(name),
    ),
);

/** Names inside a sentence: what makes an event one of its kind. “Germany suffered inflation” may be true of many and of other years. */
export const innerNames = (sentence: string): readonly string[] =>
  anchorsOf(sentence).filter((text) => /^\p{Lu}/u.test(text) && !monthNames.has(text));

const monthNames: ReadonlySet<string> = new Set(months.split('|'));

/** Any capitalised word inside a sentence, and any number: what ties a fact to one thing. */
export const anchorsOf = (sentence: string): readonly string[] => {
  const found = sentence.match(/(?<=\S )\p{Lu}[\p{L}\p{M}]+|\b\d[\d,.]*\d\b|\b\d+\b/gu) ?? [];
  return found.filter((text) => !/^(?:I|The|A|An|It|In|On)$/.test(text));
};

const title =
  /\b(?:President|Senator|Secretary|Governor|Justice|General|Premier|Prime Minister|Chancellor|King|Queen|Emperor|Pope|Dr\.|Mr\.|Mrs\.|Ms\.|Professor|Sir|Lady|Lord|Judge|Captain|Colonel) (\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)/gu;

/** The single words of persons’ names, first names and those behind a title; which names the text holds is known. */
export const personWordsIn = (text: string, names: readonly Name[]): readonly string[] => [
  ...names.flatMap((name) => name.text.split(' ')),
  ...[...text.matchAll(title)].map(([, name = '']) => name.replace(/['’]s?$/, '')),
];

export const isFirstName = (word: string): boolean => firstNames.has(word);

export const startsWithFirstName = (name: string): boolean => isFirstName(name.split(' ')[0] ?? '');
