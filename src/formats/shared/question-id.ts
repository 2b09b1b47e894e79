import type { Question } from '../../model/question.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Notes } from './notes.ts';
import { promptId } from './prompt-id.ts';
import { keepId, nearestId, type TakenIds, takeId } from './take-id.ts';

interface Names {
  /** The identifier that the other system knows it by; empty: none. */
  readonly number: string;
  /** What it calls it; empty: nothing. */
  readonly title: string;
}

/** The id of a question that is read: the other system's, else from its title where that says more than its text, else from that. */
export const questionId = (
  question: Question,
  { number, title }: Names,
  { ids, notes }: { readonly ids: TakenIds; readonly notes: Notes },
): string => {
  if (number !== '') return keepId(number, ids, { notes, at: question.pos });
  const prompt = toPlain(question.prompt);
  const isOwn = title !== '' && !prompt.startsWith(title.replace(/\s*(?:…|\.\.\.)$/, ''));
  return takeId(isOwn ? nearestId(title) : promptId(question.prompt), ids);
};
