import { primaryLanguage } from '../../model/primary-language.ts';
import { mostLanguages, remembering } from '../remembering.ts';
import { functionWordsOf } from './function-words.ts';
import { fold } from './words.ts';

/** Languages that write no common noun with a capital letter and begin a sentence about a person with the name. */
const written: ReadonlySet<string> = new Set(['es', 'fr', 'it', 'pt']);

const particle = /^(?:de|del|della|di|da|do|dos|du|van|von|de['’])$/;

/** A name, a title or a year: of what else the sentence tells it is true of one person alone. */
const anchor = /(?<=.)\p{Lu}\p{Ll}|[«“"]|\b1\d{3}\b/u;

/**
 * The name of two words and more with which a sentence begins, where a word without a capital follows that goes on with what
 * somebody did: `Niccolò Copernico lo espose`. Undefined in languages where a noun would look the same.
 */
export const subjectName = (
  sentence: string,
  language: string,
  isCommon: (word: string) => boolean,
): string | undefined => {
  const code = primaryLanguage(language);
  if (!written.has(code)) return undefined;
  const words = sentence.split(' ');
  const end = words.findIndex((word, index) => !isPart(word, index));
  const name = words.slice(0, Math.max(0, end));
  const [first = ''] = name;
  const next = words[end] ?? '';
  const capitals = name.filter((word) => /\p{Lu}/u.test(word));
  if (capitals.length < 2 || name.length > 5 || !/^\p{Ll}{2,}$/u.test(next) || joins.test(next))
    return undefined;
  if (
    particle.test(name.at(-1) ?? '') ||
    isCommon(first.toLowerCase()) ||
    functionWordsOf(code).has(fold(first))
  )
    return undefined;
  if (!anchor.test(words.slice(end).join(' '))) return undefined;
  return regionsOf(code).has(name.join(' ')) ? undefined : name.join(' ');
};

const isPart = (word: string, index: number): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(word) ||
  (index > 0 && (/^\p{Lu}\.$/u.test(word) || /^[dDO]['’]\p{Lu}\p{Ll}+$/u.test(word) || particle.test(word)));

/** Two subjects, or one that something is said of in between. */
const joins = /^(?:y|e|et|ou|o|ed|que|qui|che)$/;

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries, which do things as well. */
const regionsOf = remembering((code): ReadonlySet<string> => {
  const names = new Intl.DisplayNames(code, { type: 'region' });
  return new Set(alphabet.flatMap((one) => alphabet.map((other) => names.of(one + other) ?? '')));
}, mostLanguages);
