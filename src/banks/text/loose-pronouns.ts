import { isPast } from './dates.ts';
import { isFirstName } from './names.ts';
import type { Beside } from './stands-alone.ts';
import { stopWords } from './words.ts';

/** A pronoun among the words of a sentence that means nothing in it, unless that is what the sentence is about. */
export const loosePronoun = (
  list: readonly string[],
  { led, isPlural: isMany, persons: known }: Pick<Beside, 'led' | 'isPlural' | 'persons'>,
): string | undefined => {
  const before: string[] = [];
  for (const word of list) {
    const low = word.toLowerCase();
    if (persons.has(low) && !isSubject(before, known)) return `“${word}” has nobody to stand for`;
    const stands = standsFor(low, before);
    // “It does not aim to remove them”: no single thing is meant by `them`.
    const isLed = led && !(plurals.has(low) && isMany === false);
    if (!isLed && (!stands || (/^(?:it|them)$/.test(low) && isObject(before))))
      return `“${word}” has nothing to stand for`;
    before.push(word);
  }
  return undefined;
};

/** “The Academy of Sciences wants no more of them”, “the last patient to catch it”: neither its name nor the verb is meant. */
const standsFor = (low: string, before: readonly string[]): boolean => {
  if (plurals.has(low))
    return before.some((one, at) => isPlural(one) && !(before[at - 1] === 'of' && /^\p{Lu}/u.test(one)));
  if (!things.has(low)) return true;
  return (low === 'it' && before.at(-2) === 'to' ? before.slice(0, -2) : before).some(isThing);
};

const persons: ReadonlySet<string> = new Set('he she him her his hers himself herself'.split(' '));
const plurals: ReadonlySet<string> = new Set('they them their theirs themselves'.split(' '));
const things: ReadonlySet<string> = new Set('it its itself'.split(' '));

/** A person is named where the sentence, or its last clause, begins. */
const isSubject = (before: readonly string[], known: ReadonlySet<string> | undefined): boolean => {
  const clause = before.slice(before.lastIndexOf(';') + 1);
  return (
    [before, clause].some((list) =>
      list.slice(0, 5).some((one) => isFirstName(one) || known?.has(one.replace(/['’]s?$/, ''))),
    ) || fullName.test(before.slice(0, 6).join(' '))
  );
};

/** “Jean-Philippe Rameau explained”: two names and what the person did. */
const fullName =
  /^(?!The |An? |In |On |At |It )(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}) (?:\. )?(?:\p{Lu}\.? )*(?:(?:de|van|von) )?\p{Lu}[\p{L}\p{M}-]+ (?:already |first |later |also )?(?:\p{Ll}+ed|wrote|built|gave|made|found|took)\b/u;

/** A word that `they` can mean. */
export const isPlural = (word: string): boolean =>
  (/^\p{L}*[^su]s$/u.test(word) && word.length > 3 && !stopWords.has(word.toLowerCase())) ||
  /^(?:people|men|women|children|cells|species|mice|bacteria|data|and)$/i.test(word);

/** “Leo Stein and his family bought it”: no family buys itself, and nothing else stands before the verb. */
const isObject = (before: readonly string[]): boolean => {
  const verb = before.at(-1) ?? '';
  const subject = before.slice(0, -1);
  return (
    isPast(verb) &&
    subject.length <= 6 &&
    subject.every((word) => /^\p{L}/u.test(word) && !joins.has(word.toLowerCase()) && !isPast(word))
  );
};

const joins: ReadonlySet<string> = new Set(
  'that which who whom whose when where while because if as although so but than in on at of by with for from to into over under'.split(
    ' ',
  ),
);

/** “The last patient to catch it”: no person is `it`, and no order. */
const noThing =
  /^(?:last|first|next|only|same|such|most|many|(?:wo)?m[ae]n|people|persons?|child(?:ren)?|patients?|doctors?|nurses?|workers?|writers?|authors?|kings?|queens?|soldiers?|students?|teachers?|scientists?|researchers?)$/;

/** Lower-case words that are no verbs at the beginning: there is something that `it` can be. */
const isThing = (word: string, index: number): boolean =>
  index > 0 &&
  /^\p{Ll}/u.test(word) &&
  word.length > 3 &&
  !stopWords.has(word) &&
  !isPast(word) &&
  !noThing.test(word) &&
  !/(?:ed|ly)$|^(?:together|also|already|perhaps|almost)$/.test(word);
