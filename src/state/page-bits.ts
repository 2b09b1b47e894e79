import type { QuizEntry } from '../model/package-data.ts';
import type { QuizRecord } from '../scoring/course-score.ts';
import type { Bits } from './bits.ts';
import { type Attempt, newAttempt, noRecord, type QuizState } from './course-state.ts';
import type { Card } from './leitner.ts';

/** What is known of a page: of a key term its card, of a quiz its results and the attempt at hand. */
export interface PageState {
  readonly seen: boolean;
  readonly card?: Card | undefined;
  readonly quiz?: QuizState | undefined;
}

/** `entry`: of the page's quiz; none where the page is no quiz, or is gone: what was written of one is passed over. */
export const pageBits = (bits: Bits, page: PageState, entry: QuizEntry | undefined): PageState => {
  const { number, flag } = bits;
  const { card, quiz } = page;
  const seen = flag(page.seen);
  if (!flag(card !== undefined || quiz !== undefined)) return { seen };
  if (!flag(quiz !== undefined))
    return { seen, card: { box: number(card?.box ?? 0, 3), due: number(card?.due ?? 0, 9) } };
  const record = recordBits(bits, quiz?.record ?? noRecord);
  return { seen, quiz: { record, attempt: attemptBits(bits, quiz?.attempt, entry) } };
};

const recordBits = (bits: Bits, record: QuizRecord): QuizRecord => {
  const used = bits.number(Math.min(record.used, 63), 6);
  if (used === 0) return noRecord;
  const latest = points(bits, record.latest, 20);
  if (used === 1) return { used, latest, highest: latest, total: latest };
  return { used, latest, highest: points(bits, record.highest, 20), total: points(bits, record.total, 26) };
};

/** In hundredths: 2^20 of them are 10,485 points. */
const points = ({ number }: Bits, value: number, size: number): number =>
  number(Math.min(2 ** size - 1, Math.max(0, Math.round(value * 100))), size) / 100;

const attemptBits = (
  { number, flag }: Bits,
  attempt: Attempt | undefined,
  entry: QuizEntry | undefined,
): Attempt | undefined => {
  if (!flag(attempt !== undefined)) return undefined;
  const seed = number(attempt?.seed ?? 0, 16);
  const done = flag(attempt?.done ?? false);
  const ends = flag((attempt?.ends ?? 0) > 0) ? number(attempt?.ends ?? 0, 32) : 0;
  return entry && { ...newAttempt(entry, seed), done, ends };
};
