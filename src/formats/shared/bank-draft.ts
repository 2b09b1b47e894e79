import type { Bank } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { deriveId } from './derive-id.ts';
import { type TakenIds, takeId } from './take-id.ts';

/** A bank while its questions are read. */
export interface BankDraft {
  readonly title: string;
  /** As the other system has it. */
  readonly id?: string;
  readonly intro: Rich;
  readonly questions: Question[];
  readonly ids: TakenIds;
  readonly pos: Pos;
}

export const createBank = (
  title: string,
  pos: Pos,
  more: Partial<Pick<BankDraft, 'id' | 'intro'>> = {},
): BankDraft => ({
  intro: [],
  ...more,
  title,
  questions: [],
  ids: new Set(),
  pos,
});

/** Banks that hold anything. One without an id of its own has that which a file of its title would have. */
export const finishBanks = (drafts: Iterable<BankDraft>, taken: TakenIds): readonly Bank[] =>
  [...drafts]
    .filter(({ questions }) => questions.length > 0)
    .map(({ title, id, intro, questions, pos }) => ({
      kind: 'bank',
      id: takeId(id ?? `${deriveId(title)}-bank`, taken),
      title,
      authors: [],
      tags: [],
      intro,
      questions,
      pos,
    }));

/** A title from the name of a file: `unit-1.gift.txt` is "Unit 1". */
export const titleOfFile = (path: string): string => {
  const name = path.split('/').at(-1) ?? path;
  const words = name
    .replace(/(?:\.[A-Za-z0-9]{1,10}){1,2}$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Questions' : words.charAt(0).toUpperCase() + words.slice(1);
};
