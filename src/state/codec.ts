import type { Kept } from './answer-bits.ts';
import { type Bits, type BitWriter, createBitReader, createBitWriter, sumBits } from './bits.ts';
import { type CourseLayout, type CourseState, emptyState } from './course-state.ts';
import { pageList } from './page-list.ts';
import { type Detail, questionList } from './question-list.ts';
import { readTexts, writeTexts } from './typed-text.ts';

/**
 * The saved state as text: version (6 bits), save counter (18), the learner's seed (16), pages of which something is known,
 * a check sum; then the questions that were touched; then typed answers, newest first.
 * Pages and questions are named by codes of their ids: an edition of the course that has others, or has them in another
 * order, finds its own again. Where room is short, typed answers go first, then the answers to closed questions, whose
 * marks stay, then these marks; pages, scores and cards are never dropped.
 */
export const encode = (state: CourseState, course: CourseLayout, limit: number): string => {
  const most = limit * 6;
  for (const detail of ['answers', 'marks'] as const) {
    const { out, kept } = writeState(state, course, detail);
    if (out.size() > most) continue;
    writeTexts(out, kept, most);
    return out.text();
  }
  return writeState(state, course, 'pages').out.text();
};

export interface Written {
  readonly out: BitWriter;
  /** The answers in the order in which they stand. */
  readonly kept: readonly (Kept | undefined)[];
}

export const writeState = (state: CourseState, course: CourseLayout, detail: Detail): Written => {
  const out = createBitWriter();
  head(out, state, course);
  return { out, kept: questionList(out, { state, course, detail }) };
};

/** None where the text is no state of ours. What was cut off at its end is lost, what stands before it is not. */
export const decode = (text: string, course: CourseLayout): CourseState | undefined => {
  const bits = createBitReader(text);
  const state = emptyState(course);
  if (!untilEnd(() => head(bits, state, course))) return undefined;
  untilEnd(() => readTexts(bits, questionList(bits, { state, course, detail: 'answers' })));
  return state;
};

/** None where the text ended too early: an LMS has cut it. Better to begin anew than to lock the learner out. */
const untilEnd = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const version = 2;

/** The state but for single questions. `false`: it is of another version, or was mangled. */
const head = (bits: Bits, state: CourseState, course: CourseLayout): boolean => {
  if (bits.number(version, 6) !== version) return false;
  state.counter = bits.number(state.counter % 2 ** 18, 18);
  state.seed = bits.number(state.seed, 16);
  pageList(bits, state, course);
  const sum = bits.sum();
  return bits.number(sum, sumBits) === sum;
};
