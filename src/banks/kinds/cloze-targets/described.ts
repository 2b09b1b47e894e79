import type { Asking } from '../../made.ts';
import { countriesIn, personsIn } from '../../text/names.ts';
import { otherNumber } from '../../text/other-number.ts';
import { lastWordOf, stemsOf, stopWords } from '../../text/words.ts';
import { isOnce, type Target } from './target.ts';

/** A name that the rest of its sentence describes, to be typed. */
export const describedTarget = (sentence: string, { entry, world }: Asking): Target | undefined => {
  const found = [called, subject, place].flatMap((find) => find(sentence) ?? []);
  if (found.length === 0) return undefined;
  const own = new Set(entry.names.flatMap(stemsOf));
  const fits = ({ name, at, text, description }: Described): boolean => {
    const described = stemsOf(world.marks.plain(description)).filter((stem) => !own.has(stem));
    const rest = new Set(
      stemsOf(world.marks.plain(`${sentence.slice(0, at)} ${sentence.slice(at + text.length)}`)),
    );
    const stems = stemsOf(name);
    return (
      // Of a longer word everybody knows a shorter form, which would not be accepted.
      name.split(' ').every((word) => word.length <= 15) &&
      new Set(described).size >= 3 &&
      stems.length > 0 &&
      // Of `NDM-1` nobody counts the letters, and `B` is no name of Sirius B.
      !/\d| \S$/.test(name) &&
      // Those have a question of their own.
      countriesIn(name).length === 0 &&
      // “High-alert drugs” are medications to others: of one word the letters can be counted, and a name is a name.
      (!name.includes(' ') || / \p{Lu}/u.test(name)) &&
      stems.every((stem) => !rest.has(stem) && !own.has(stem)) &&
      // A greenshoe is called after the Green Shoe Company.
      !joined(`${sentence.slice(0, at)} ${sentence.slice(at + text.length)}`).includes(joined(name)) &&
      isOnce(sentence.toLowerCase(), name.toLowerCase())
    );
  };
  const target = found.find(fits);
  if (!target) return undefined;
  const { name, text, at } = target;
  const names = [
    name,
    ...(/^\p{Lu}/u.test(name) ? familyNames(name) : isAdjective.test(name) ? [] : otherNumber(name)),
  ];
  const [, article] = /^(the|an?) /i.exec(text) ?? /\b(the) $/.exec(sentence.slice(0, at)) ?? [];
  return {
    text,
    at,
    options: [],
    accepts: [...names, ...(article === undefined ? [] : [`${article.toLowerCase()} ${name}`])],
    type: 'name',
  };
};

const joined = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');

const isAdjective = /(?:ic|al|ous|ive|ed|able|ible|less|ful|ine)$/;

/** Who is known by the last of some names is typed so: `Ostrom`, `Lake Superior`. */
const familyNames = (name: string): readonly string[] => (/ \p{Lu}/u.test(name) ? [lastWordOf(name)] : []);

interface Described {
  readonly name: string;
  /** With its article: that would tell how it begins. */
  readonly text: string;
  readonly at: number;
  readonly description: string;
}

/** “..., which is called lysis”, “folds called cristae”; not `also called`, by which a thing is no better described than by its first name. */
const called = (sentence: string): Described | undefined => {
  if (!calling.test(sentence)) return undefined;
  const found =
    /\b(?:(?:is|are|was|were) (?:then |therefore )?(?:called|termed|named|known as|referred to as)|\p{Ll}{3,}[^su]s? called) (?:the )?((?:an? )?["“]?(\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+){0,2}?)["”]?)(?=[.,;:)]|$| (?:and|but|because|while|when|if|after)\b)/u.exec(
      sentence,
    );
  const [all = '', text = '', name = ''] = found ?? [];
  // “Whom the government called security risks”: somebody calls them so.
  if (
    !found ||
    stopWords.has(name.split(' ')[0] ?? '') ||
    // “Smoked near drums because they were called empty”.
    /\b(?:it|they) $/.test(sentence.slice(0, found.index)) ||
    (!/^(?:is|are|was|were)\b/.test(all) &&
      /\b(?:whom|who|which|that|what) /.test(sentence.slice(0, found.index)))
  )
    return undefined;
  const description = sentence.slice(0, found.index).split(/[;:]/).at(-1) ?? '';
  return { name, text, at: found.index + all.lastIndexOf(text), description };
};

/** Quick to see that most sentences hold none of these. */
const calling = /called|termed|named|known as|referred to as/;

/** “Rubisco, the enzyme that fixes carbon dioxide, is ...”, “The Calvin cycle, which occurs in the stroma, uses ...”. */
const subject = (sentence: string): Described | undefined => {
  const found =
    /^((?:The )?(\p{Lu}[\p{L}\p{N}-]{3,}(?: (?:\p{Lu}[\p{L}-]*|\p{Ll}+)){0,2})), ((?:an?|the|which) [^,;:]{12,}), (?:is|was|has|can|uses|\p{Ll}{3,}s|\p{Ll}{2,}ed)\b/u.exec(
      sentence,
    ) ??
    /^((?:The )?(\p{Lu}[\p{L}\p{N}-]{3,})) ((?:is|was) the (?:main|only|largest|smallest|longest|shortest|highest|lowest|principal|primary|chief) [^,;:]{12,})/u.exec(
      sentence,
    );
  const [, text = '', name = '', description = ''] = found ?? [];
  const isName = !text.startsWith('The ') || / \p{Lu}|^\p{Lu}[\p{L}]+ \p{Ll}/u.test(name);
  const isPerson = personsIn(sentence).some(({ at }) => at < text.length);
  if (!found || !isName || isPerson || noName.test(name)) return undefined;
  return { name, text, at: 0, description: `${description} ${sentence.slice(found[0].length)}` };
};

/** Words that begin a sentence before a comma and name nothing. */
const noName =
  /ly$|ing$|^(?:However|Therefore|Instead|Moreover|Otherwise|Today|Tomorrow|Finally|Often|Sometimes|Likewise|Nevertheless|Meanwhile|Indeed|Hence|Still|Then|Together|Alone|First|Second|Third|Once|Here|There|This|That|These|Those|Another|Others|Both|Each|Either|Neither|Most|Some|Many|After|Before|When|While|Since|Until|Under|With|From|Into|Like|Unlike|They|What|Whoever|Such|Every)\b/;

/** “In the chloroplasts, where carbon dioxide is turned into glucose”. */
const place = (sentence: string): Described | undefined => {
  if (!sentence.includes(', where ')) return undefined;
  // `The` says nothing of the name, and stays.
  const found = /\b(?:in|on|at|to|into) (?:the )?((?:an? )?(\p{Ll}{4,})), where ([^,;:.]{20,})/u.exec(
    sentence,
  );
  const [all = '', text = '', name = '', description = ''] = found ?? [];
  return found && / (?:the|an?) /.test(all)
    ? { name, text, at: found.index + all.indexOf(text), description }
    : undefined;
};
