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
 * The prompt of a review question as it stands alone in a bank: its term comes before it only where it needs that, because a
 * term that is named may answer this question or another one.
 */
export const reviewPrompt = (
  review: Question,
  entry: Entry,
  world: World,
): { readonly rich: Rich } | { readonly reason: string } => {
  const asked = toPlain([...review.prompt, ...review.body]);
  if (names(asked, entry.names)) return { rich: review.prompt };
  const leans = entry.english ? leansAlone(asked, world) : undefined;
  if (entry.english && leans === undefined) return { rich: review.prompt };
  if (isAnswer(entry, review))
    return leans === undefined
      ? { rich: review.prompt }
      : { reason: `the term is its answer, and without it ${leans}` };
  return { rich: [text(`${entry.item.term}${wordingOf(entry.language).colon}`), ...review.prompt] };
};

/** Why it can not be asked without its page. */
const leansAlone = (asked: string, { personWords }: World): string | undefined => {
  const leans = leansOnOthers(asked, { known: new Set(), led: false, persons: personWords });
  if (leans !== undefined) return leans;
  const single = /\b(?:when|if|do|does|did) one \p{Ll}+|\bthe \p{Ll}+ of \d+/u.exec(asked);
  if (single) return `“${single[0]}” is not explained`;
  return stemsOf(asked).length >= fewestStems || innerNames(asked).length > 0
    ? undefined
    : 'it does not say what it is about';
};

const fewestStems = 3;

/** A short answer that names the term: to say what the question is about would answer it. */
const isAnswer = (entry: Entry, review: Question): boolean => {
  const said = toPlain((review.kind === 'essay' && review.answers[0]) || []);
  return wordsOf(said).length <= shortAnswer && names(said, entry.names);
};

/** Words of an answer that is a name, not an explanation. */
const shortAnswer = 15;
