import type { Bits } from './bits.ts';
import { codeList } from './code-list.ts';
import type { CourseLayout, CourseState } from './course-state.ts';
import { idCodes } from './id-codes.ts';
import { type PageState, pageBits } from './page-bits.ts';

/** The pages of which something is known, by the codes of their ids. Those that are gone are passed over. */
export const pageList = (bits: Bits, state: CourseState, course: CourseLayout): void => {
  const ids = course.pages.map(({ id }) => id);
  const own = idCodes(ids);
  const known = new Map<number, PageState>();
  own.codes.forEach((code, page) => {
    const quiz = state.quizzes[quizOf(course, page)];
    const worth = quiz?.attempt || quiz?.record.used ? quiz : undefined;
    const card = state.cards[page];
    if (state.seen[page] || card || worth)
      known.set(code, { seen: state.seen[page] ?? false, card, quiz: worth });
  });
  const listed = codeList(bits, { codes: [...known.keys()].sort((a, b) => a - b), bits: own.bits });
  const { indexOf } = idCodes(ids, listed.bits);
  for (const code of listed.codes) {
    const page = indexOf(code) ?? -1;
    const quiz = quizOf(course, page);
    const found = pageBits(bits, known.get(code) ?? { seen: false }, course.quizzes[quiz]);
    if (page < 0 || !bits.reading) continue;
    state.seen[page] = found.seen;
    if (course.pages[page]?.kind === 'term') state.cards[page] = found.card;
    if (found.quiz && quiz >= 0) state.quizzes[quiz] = found.quiz;
  }
};

const quizOf = ({ quizzes }: CourseLayout, page: number): number =>
  quizzes.findIndex((quiz) => quiz.page === page);
