import type { QuestionEntry } from '../model/package-data.ts';
import type { Bits } from './bits.ts';
import { closedResponse, responseBits } from './closed-response.ts';
import { type AnswerState, newAnswer } from './course-state.ts';

/** An answer and the question that it is an answer to. */
export interface Kept {
  readonly entry: QuestionEntry;
  readonly answer: AnswerState;
}

/**
 * An answer, its response with so many bits: 0 where it is typed, or where there is no room for it. One to a question that
 * is gone is passed over, and a response whose length is another now.
 */
export const answerBits = (bits: Bits, length: number, kept: Kept | undefined): void => {
  const { number, flag, reading } = bits;
  const { checked, tries, hints, credit, response } = kept?.answer ?? newAnswer();
  const found: Partial<AnswerState> = {
    checked: flag(checked),
    tries: number(Math.min(tries, 7), 3),
    hints: number(Math.min(hints, 3), 2),
    credit: creditOf(number(creditCode(credit), 7)),
  };
  if (length > 0 && flag(response !== undefined)) {
    if (kept && responseBits(kept.entry) === length)
      found.response = closedResponse(bits, kept.entry, response);
    else number(0, length);
  }
  if (kept && reading) Object.assign(kept.answer, found);
};

/** In percent and one more, 0 for none. What is not whole stays so. */
const creditCode = (credit: number | undefined): number => {
  if (credit === undefined) return 0;
  return credit >= 1 ? 101 : credit <= 0 ? 1 : 1 + Math.min(99, Math.max(1, Math.round(credit * 100)));
};

const creditOf = (code: number): number | undefined => (code === 0 ? undefined : (code - 1) / 100);
