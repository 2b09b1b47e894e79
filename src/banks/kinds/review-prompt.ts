import type { Question } from '../../model/question.ts';
import { type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { names } from '../text/mentions.ts';
import { innerNames } from '../text/names.ts';
import { leansOnOthers } from '../text/stands-alone.ts';
import { stemsOf, wordsOf } from '../text/words.ts';
import { wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';

/**
 * The prompt of a review question as it stands alone in a bank: its term comes before it, unless it names that, or stands alone
 * and the term would answer it or another one.
 */
export const reviewPrompt = (
  review: Question,
  entry: Entry,
  world: World,
): { readonly rich: Rich } | { readonly reason: string } => {
  const asked = toPlain([...review.prompt, ...review.body]);
  if (names(asked, entry.names)) return { rich: review.prompt };
  const leans = entry.english ? leansAlone(asked, world) : undefined;
  const said = toPlain((review.kind === 'essay' && review.answers[0]) || []);
  const isTold = names(said, entry.names);
  const isAtMost = (words: number): boolean => wordsOf(said).length <= words;
  if (
    leans === undefined &&
    (isTold ? isAtMost(longAnswer) : entry.english && (isGeneral(asked) || holdsName(asked, world)))
  )
    return { rich: review.prompt };
  if (leans !== undefined && isTold && isAtMost(shortAnswer))
    return { reason: `the term is its answer, and without it ${leans}` };
  return { rich: [text(`${entry.item.term}${wordingOf(entry.language).colon}`), ...review.prompt] };
};

/** Words of an answer that is a name, not an explanation, and of one that explains one thing. */
const shortAnswer = 15;
const longAnswer = 40;

/** “Why does ice float?” asks about the world, “Why was writing thought better?” about what a page tells. */
const isGeneral = (asked: string): boolean =>
  /\b(?:is|are|does|do|can)\b|^(?:Who|What|Which \p{Ll}+(?: \p{Ll}+)?) \p{Ll}+s\b/u.test(asked) &&
  !/\b(?:did|was|were|had|could|would)\b/.test(asked);

/** A person or an abbreviation says enough of what is asked about. */
const holdsName = (asked: string, { personWords }: World): boolean =>
  innerNames(asked).some((name) => personWords.has(name) || /^\p{Lu}{2,}$/u.test(name));

/** Why it can not be asked without its page. */
const leansAlone = (asked: string, { personWords }: World): string | undefined => {
  const leans = leansOnOthers(asked, { known: new Set(), led: false, persons: personWords });
  if (leans !== undefined) return leans;
  const loose = pointing.exec(asked);
  if (loose) return `“${loose[0]}” is not explained`;
  return stemsOf(asked).length >= fewestStems ? undefined : 'it does not say what it is about';
};

/** In a question more is loose than in a statement: “the line”, “one party”, “it”. */
const pointing =
  /\b(?:it|its|they|them|their|he|she|him|his|her)\b|\b(?:when|if|do|does|did|in) one \p{Ll}+|\bthe \p{Ll}+ of \d+|\bthe \p{Ll}+(?! of\b)(?= |\?)/u;

const fewestStems = 2;
