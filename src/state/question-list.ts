import type { QuestionEntry } from '../model/package-data.ts';
import { answerBits, type Kept } from './answer-bits.ts';
import type { Bits } from './bits.ts';
import { responseBits } from './closed-response.ts';
import { codeList } from './code-list.ts';
import { type CourseLayout, type CourseState, isTouched } from './course-state.ts';
import { idCodes } from './id-codes.ts';

/** How much is told: answers of closed questions; only how they were marked; nothing of single questions. */
export type Detail = 'answers' | 'marks' | 'pages';

interface Told {
  readonly state: CourseState;
  readonly course: CourseLayout;
  readonly detail: Detail;
}

/** Bits of the length of a response, of which the longest stands for the end. */
const lengthBits = 10;
const end = 2 ** lengthBits - 1;

/**
 * The questions that were touched, in groups whose responses are equally long, so that those which a later edition does
 * not have can be passed over. Gives the answers in the order in which they stand.
 */
export const questionList = (bits: Bits, { state, course, detail }: Told): readonly (Kept | undefined)[] => {
  const all = course.quizzes.flatMap(({ questions }, quiz) =>
    questions.map((entry, at) => ({ entry, answer: state.quizzes[quiz]?.attempt?.answers[at] })),
  );
  const ids = all.map(({ entry }) => entry.id);
  const own = idCodes(ids);
  const groups = new Map<number, number[]>();
  all.forEach(({ entry, answer }, at) => {
    if (!answer || !isTouched(answer) || detail === 'pages') return;
    const length = detail === 'answers' ? lengthOf(entry) : 0;
    const group = groups.get(length) ?? [];
    group.push(own.codes[at] ?? 0);
    groups.set(length, group);
  });
  const written = [...groups];
  const listed: (Kept | undefined)[] = [];
  for (;;) {
    const [next = end, codes = []] = written.shift() ?? [];
    const length = bits.number(next, lengthBits);
    if (length === end) return listed;
    const list = codeList(bits, { codes: codes.sort((a, b) => a - b), bits: own.bits });
    const { indexOf } = idCodes(ids, list.bits);
    for (const code of list.codes) {
      const { entry, answer } = all[indexOf(code) ?? -1] ?? {};
      const kept = entry && answer && { entry, answer };
      answerBits(bits, length, kept);
      listed.push(kept);
    }
  }
};

/** A response that is longer than can be said is not kept: only its mark is. */
const lengthOf = (entry: QuestionEntry): number => {
  const length = responseBits(entry);
  return length < end ? length : 0;
};
