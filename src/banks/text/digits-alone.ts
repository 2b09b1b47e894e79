import { primaryLanguage } from '../../model/primary-language.ts';
import { mostLanguages, remembering } from '../remembering.ts';
import type { Unit } from '../source/term-source.ts';
import { functionWordsOf } from './function-words.ts';

/** Words of a language that make a number less than exact, and words that point at another sentence. */
interface Words {
  /** A year is rounded, a span, or one of several. */
  readonly vague: RegExp;
  /** A number is rounded or a limit. */
  readonly rounded: RegExp;
  readonly leaning: RegExp;
  /** Words of these that mean the term, where a fact begins with them. */
  readonly subject?: RegExp;
  /** How a year stands in a sentence, where that says more than four digits do. */
  readonly year?: RegExp;
  /** What the sentence holds that names one event, where names are not written with capital letters. */
  readonly named?: RegExp;
}

const wordsOf = (vague: string, rounded: string, leaning: string, subject?: string): Words => ({
  vague: wordIn(vague),
  rounded: wordIn(rounded),
  leaning: wordIn(leaning),
  ...(subject !== undefined && { subject: wordIn(subject) }),
});

const wordIn = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

/** In the scripts of Chinese and Japanese a sign says that it is a year. */
const ofSigns = /(?<![\d～〜–-])(?:1\d{3}|20[0-2]\d)(?=年)/gu;
const longName = /\p{Script=Han}{4,}|[\p{Script=Katakana}ー]{3,}|[「『“《]/u;

const anyYear = /(?<![\p{L}\p{N}.,/–-])(?:1\d{3}|20[0-2]\d)(?![\p{L}\p{N}/–-]|[.,]\d)/gu;
const capitals = /\p{Lu}[\p{L}\p{M}’'-]+ (?:(?:de|von|van|du|di) )?\p{Lu}[\p{L}\p{M}’'-]+|[«„“"]/u;

/** Where none are known, nothing is asked. */
const languages: Readonly<Record<string, Words>> = {
  fr: wordsOf(
    "vers|environ|depuis|entre|jusqu['’]en|avant|après|dès|années|siècle|à partir",
    "environ|près|plus|moins|presque|quelque|jusqu['’]à|entre|ou|souvent|parfois",
    "ils?|elles?|ce|cet|cette|ces|cela|ceci|celui|celle|ceux|celles|c['’]est|lui|leur|leurs|son|sa|ses|y|mêmes?|en (?=\\p{L}{3,}(?:t|nt) )",
    'ils?|elles?|son|sa|ses|leurs?',
  ),
  de: wordsOf(
    'um|etwa|seit|zwischen|bis|vor|nach|ab|rund|ungefähr|jahre|jahren|jahrhundert',
    'um|etwa|rund|ungefähr|fast|knapp|gut|über|mehr|weniger|mindestens|höchstens|bis|zwischen|oder|oft|meist|manchmal',
    'er|sie|es|ihn|ihm|ihr|ihre|ihrer|ihrem|ihren|sein|seine|seiner|seinem|seinen|dies|dieser|diese|dieses|diesem|diesen|jener|jene|jenes|dort|dabei|dadurch|damit|damals|daraus|davon|dazu|d(?:er|ie|as|es|em|en)selben?',
    'er|sie|es|seine?|seine[rmn]|ihre?|ihre[rmn]',
  ),
  es: wordsOf(
    'hacia|desde|entre|hasta|antes|después|años|siglo|alrededor|a partir',
    'unos|unas|casi|cerca|más|menos|alrededor|aproximadamente|apenas|hasta|entre|o|a veces',
    'él|ella|ellos|ellas|ello|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel|aquella|su|sus|lo|le|les|allí|entonces|mism[oa]s?',
    'él|ella|ellos|ellas|su|sus',
  ),
  it: wordsOf(
    'verso|circa|dal|tra|fra|fino|prima|dopo|anni|secolo',
    'circa|quasi|oltre|più|meno|almeno|fino|tra|fra|o|talvolta',
    'egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quello|quella|suo|sua|suoi|sue|ne|vi|allora|stess[oaie]',
    'egli|ella|ess[oaie]|suo|sua|suoi|sue|il suo|la sua|loro',
  ),
  pt: wordsOf(
    'por volta|cerca|desde|entre|até|antes|depois|anos|século|a partir',
    'cerca|quase|mais|menos|aproximadamente|até|entre|ou|uns|umas',
    'ele|ela|eles|elas|este|esta|estes|estas|isto|esse|essa|isso|aquele|aquela|seu|sua|seus|suas|lhe|lhes|então|mesm[oa]s?',
    'eles?|elas?|seus?|suas?',
  ),
  ja: {
    vague: /頃|ごろ|ころ|約|以降|以来|以前|まで|から|年代|世紀|年間|年前|年後|以後/u,
    rounded: /約|およそ|ほど|以上|以下|以内|未満|程度|前後|から|まで|ぐらい|くらい/u,
    leaning: /この|その|これ|それ|あの|同年|当時|彼|ここ|そこ/u,
    year: ofSigns,
    named: longName,
  },
  zh: {
    vague: /大约|约|左右|以来|之前|以前|以后|之后|年代|世纪|至|到|自|从|期间|初|末/u,
    rounded: /大约|约|左右|以上|以下|超过|不足|近|至|到|多|几|余/u,
    leaning: /这|那|此|其|他|她|它|该|当时/u,
    year: ofSigns,
    named: longName,
  },
  ar: {
    ...wordsOf(
      'نحو|حوالي|تقريبا|منذ|بعد|قبل|حتى|بين|القرن|إلى|حدود',
      'نحو|حوالي|تقريبا|أكثر|أقل|قرابة|حتى|بين|أو',
      'هذا|هذه|ذلك|تلك|هؤلاء|هو|هي|هم|هناك|هنا|فيه|فيها|منه|منها|عنه|عنها|له|لها',
    ),
    year: /(?<=(?:سنة|عام) )(?:1\d{3}|20[0-2]\d|[3-9]\d\d)(?![\p{N}/–-])/gu,
    named: /(?:\S+ ){4}/u,
  },
};

const wordsIn = (language: string): Words | undefined => languages[primaryLanguage(language)];

/** A number that stands in a sentence, as it is written. */
export interface Digits {
  readonly text: string;
  readonly at: number;
}

type Found = Digits | { readonly reason: string };

const unknown = { reason: 'the language’s grammar is not known' };
const leans = { reason: 'it points at something that the sentence does not name' };

/** Whether a sentence in another language than English speaks of something that it does not name, as far as single words tell. */
export const pointsElsewhere = (sentence: string, language: string): boolean =>
  wordsIn(language)?.leaning.test(sentence) ?? true;

/**
 * The sentence without the pronoun that means its term, with as many signs in its place: that with which a fact begins, and any
 * of the second sentence of a definition.
 */
export const withoutSubject = (
  { text, from, leads, second }: Pick<Unit, 'text' | 'from' | 'leads' | 'second'>,
  language: string,
): string => {
  const subject = wordsIn(language)?.subject;
  const found = subject?.exec(text);
  const isOwn = (leads && found?.index === 0) || (from === 'definition' && second);
  return found && isOwn
    ? `${text.slice(0, found.index)}${'_'.repeat(found[0].length)}${text.slice(found.index + found[0].length)}`
    : text;
};

/** The only year of a sentence in another language than English, where nothing makes it vague and a name ties it to one event. */
export const yearAlone = (sentence: string, language: string): Found => {
  const words = wordsIn(language);
  if (!words) return unknown;
  const [found, ...more] = [...sentence.matchAll(words.year ?? anyYear)];
  const others = words.year ? (sentence.match(/\d{3,}/g) ?? []).length - 1 : more.length;
  if (!found || others > 0) return { reason: 'it has no year, or none that is alone' };
  if (words.vague.test(sentence)) return { reason: 'its year is not exact' };
  if (words.leaning.test(sentence)) return leans;
  if (!(words.named ?? capitals).test(sentence))
    return { reason: 'it names nothing that would make it one of its kind' };
  return { text: found[0], at: found.index };
};

/** The only number of a sentence in another language than English, with what it counts or its unit behind it; no year, no date, nothing rounded. */
export const numberAlone = (sentence: string, language: string): Found => {
  const words = wordsIn(language);
  if (!words) return unknown;
  const none = { reason: 'it has no number of something, or none that is alone' };
  const [found, ...more] = [...sentence.matchAll(/\d+(?:[.,\u00a0\u202f ]\d+)*/g)];
  if (!found || more.length > 0 || !/^(?:[2-9]|[1-9]\d{1,3})$/.test(found[0])) return none;
  const [before, after] = [sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)];
  if (
    /^(?:1\d{3}|20[0-2]\d)$/.test(found[0]) ||
    /[\p{L}\p{N}/–-]$/u.test(words.year === ofSigns ? '' : before)
  )
    return none;
  if (!isCounted(before, after, language)) return none;
  if (words.rounded.test(sentence) || words.vague.test(sentence))
    return { reason: 'its number is not exact' };
  return words.leaning.test(sentence) ? leans : { text: found[0], at: found.index };
};

/** A unit or a noun behind it: no month, no part of a name, `artículo 27 de la Constitución`, and no ordinal. */
const isCounted = (before: string, after: string, language: string): boolean => {
  if (/^ ?(?:%|°)/.test(after)) return true;
  if (wordsIn(language)?.year === ofSigns)
    return !/第$/.test(before) && /^(?![年月日時时分秒世番号代度目つ点])[\p{L}]/u.test(after);
  const noun = /^[ \u00a0\u202f](\p{L}[\p{L}\p{M}²³]*)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  return noun !== '' && !functionWordsOf(language).has(noun) && !monthsOf(language).has(noun);
};

/** Months, as they stand behind the number of a day. */
const monthsOf = remembering((language): ReadonlySet<string> => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dates = Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2001, month, 15)));
  return new Set(dates.map((parts) => parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''));
}, mostLanguages);
