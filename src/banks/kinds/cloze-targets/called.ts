import type { Asking } from '../../made.ts';
import { otherNumber } from '../../text/other-number.ts';
import { stemsOf, stopWords } from '../../text/words.ts';
import type { Target } from './target.ts';

/** “..., which is called lysis”; not `also called`, by which a thing is no better described than by its first name. */
const calling =
  /\b(?:is|are|was|were) (?:then |therefore )?(?:called|termed|named|known as|referred to as) ((?:(?:an?|the) )?["“]?(\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+){0,2}?)["”]?)(?=[.,;:)]|$| (?:and|but|because|while|when|if|after)\b)/u;

/** The name that a sentence gives to what it describes, to be typed. */
export const calledTarget = (sentence: string, { entry, world }: Asking): Target | undefined => {
  const found = calling.exec(sentence);
  const [all = '', text = '', name = ''] = found ?? [];
  if (!found || stopWords.has(name.split(' ')[0] ?? '')) return undefined;
  const at = found.index + all.lastIndexOf(text);
  const clause = sentence.slice(0, found.index).split(/[;:]/).at(-1) ?? '';
  const own = new Set(entry.names.flatMap(stemsOf));
  const described = stemsOf(world.marks.plain(clause)).filter((stem) => !own.has(stem));
  const rest = new Set(
    stemsOf(world.marks.plain(`${sentence.slice(0, at)} ${sentence.slice(at + text.length)}`)),
  );
  const isTold = stemsOf(name).some((stem) => rest.has(stem) || own.has(stem));
  if (new Set(described).size < 3 || isTold || stemsOf(name).length === 0) return undefined;
  const names = [name, ...otherNumber(name)];
  return {
    text,
    at,
    options: [],
    accepts: names.flatMap((one) => [one, `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`, `the ${one}`]),
    type: 'called',
  };
};
