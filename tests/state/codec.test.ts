import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseData, QuestionEntry } from '../../src/model/package-data.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { type AnswerState, type CourseState, emptyState, newAnswer } from '../../src/state/course-state.ts';
import { worstCase } from '../../src/state/worst-case.ts';
import { seeded } from '../support/seeded.ts';
import { arbitraryState } from './arbitrary-state.ts';
import { blanks, closed, courseData, courseDataOf, laterEdition, quizEntry, typed } from './course-data.ts';

const plenty = 64_000;
const course = courseDataOf({ lessons: 5, terms: 6, questions: 17 });

const withTexts: CourseData = courseData(course.pages, [
  quizEntry(11, [
    { id: 'q.one', ...typed },
    { id: 'q.two', ...blanks },
    { id: 'q.three', ...closed.choice },
    { id: 'q.four', ...typed },
  ]),
]);

/** What of a state is kept: the order in which answers were typed is not. */
const lasting = (state: CourseState): unknown =>
  JSON.parse(JSON.stringify(state, (key, value) => (key === 'stamp' ? 0 : value)));

/** By the ids of questions: those that an edition has, with what is known of them. */
const answersById = ({ quizzes }: CourseData, state: CourseState): ReadonlyMap<string, AnswerState> =>
  new Map(
    quizzes.flatMap(({ questions }, quiz) =>
      questions.flatMap(({ id }, at): [string, AnswerState][] => {
        const answer = state.quizzes[quiz]?.attempt?.answers[at];
        return answer ? [[id, { ...answer, stamp: 0 }]] : [];
      }),
    ),
  );

const byPage = <T>(list: readonly T[], { pages }: CourseData): ReadonlyMap<string, T | undefined> =>
  new Map(pages.map(({ id }, page) => [id, list[page]]));

describe('the saved state', () => {
  it.each([
    ['of closed questions', course],
    ['with typed answers', withTexts],
  ])('comes back as it was, %s', (_, of) => {
    fc.assert(
      fc.property(arbitraryState(of), (state) => {
        const found = decode(encode(state, of, plenty), of);
        expect(found && lasting(found)).toEqual(lasting(state));
      }),
      seeded(200),
    );
  });

  it('holds letters that every LMS keeps, and nothing before anything is known', () => {
    fc.assert(
      fc.property(arbitraryState(withTexts), (state) => {
        expect(encode(state, withTexts, plenty)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
      seeded(50),
    );
    expect(encode(emptyState(course), course, plenty).length).toBeLessThan(20);
  });

  it('is found again by a later edition that has other pages and questions in another order', () => {
    const later = laterEdition(course);
    fc.assert(
      fc.property(arbitraryState(course), (state) => {
        const found = decode(encode(state, course, plenty), later);
        if (!found) throw new Error('not read');
        const seen = byPage(state.seen, course);
        const cards = byPage(state.cards, course);
        for (const [id, value] of byPage(found.seen, later)) expect(value, id).toBe(seen.get(id) ?? false);
        for (const [id, value] of byPage(found.cards, later)) expect(value, id).toEqual(cards.get(id));
        const before = answersById(course, state);
        for (const [id, answer] of answersById(later, found))
          expect(answer, id).toEqual(before.get(id) ?? newAnswer());
        found.quizzes.forEach(({ record }, at) => {
          expect(record).toEqual(state.quizzes[course.quizzes.length - 1 - at]?.record);
        });
      }),
      seeded(100),
    );
  });

  it('keeps the mark of a question that has another number of choices now', () => {
    const one = (options: number): CourseData =>
      courseData(course.pages, [quizEntry(11, [{ id: 'q', ...closed.choice, options }])]);
    const state = emptyState(one(5));
    const answer: AnswerState = { ...newAnswer(), checked: true, credit: 0.5, response: 3, tries: 2 };
    state.quizzes[0] = {
      record: { used: 1, highest: 1, latest: 1, total: 1 },
      attempt: { seed: 1, done: true, ends: 0, answers: [answer] },
    };
    const found = decode(encode(state, one(5), plenty), one(40))?.quizzes[0]?.attempt?.answers[0];
    expect(found).toEqual({ ...answer, response: undefined });
  });

  it('never throws, whatever an LMS gives back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[A-Za-z0-9_-]{0,200}$/)),
        (text) => {
          decode(text, course);
        },
      ),
      seeded(2000),
    );
  });

  it('is refused where something in its first part was changed', () => {
    fc.assert(
      fc.property(arbitraryState(course), fc.nat(15), fc.constantFrom('A', 'z', '9'), (state, at, letter) => {
        const text = encode(state, course, plenty);
        const mangled = text.slice(0, at) + letter + text.slice(at + 1);
        if (mangled !== text) expect(decode(mangled, course)).toBeUndefined();
      }),
      seeded(200),
    );
  });

  it('gives all that is whole of a text that was cut', () => {
    fc.assert(
      fc.property(arbitraryState(withTexts), fc.nat(300), (state, cut) => {
        const text = encode(state, withTexts, plenty);
        const found = decode(text.slice(0, text.length - cut), withTexts);
        if (found) expect(found.seen).toEqual(state.seen);
      }),
      seeded(200),
    );
  });
});

describe('where room is short', () => {
  const text = (length: number, stamp: number): AnswerState => ({
    ...newAnswer(),
    response: 'x'.repeat(length),
    credit: 0.5,
    stamp,
  });
  const filled = (): CourseState => {
    const state = emptyState(withTexts);
    state.seen.fill(true);
    const answers = [
      text(100, 1),
      { ...newAnswer(), response: ['one', 'two'], stamp: 2 },
      newAnswer(),
      text(100, 3),
    ];
    state.quizzes[0] = {
      record: { used: 1, highest: 2, latest: 2, total: 2 },
      attempt: { seed: 9, done: false, ends: 0, answers },
    };
    return state;
  };
  const kept = (limit: number) => {
    const found = decode(encode(filled(), withTexts, limit), withTexts);
    return found?.quizzes[0]?.attempt?.answers.map(({ response, credit }) => [
      response !== undefined,
      credit,
    ]);
  };
  const all = encode(filled(), withTexts, plenty).length;

  it('keeps typed answers, the newest first', () => {
    expect(kept(all)).toEqual([
      [true, 0.5],
      [true, undefined],
      [false, undefined],
      [true, 0.5],
    ]);
    expect(kept(all - 1)).toEqual([
      [false, 0.5],
      [true, undefined],
      [false, undefined],
      [true, 0.5],
    ]);
    expect(kept(all - 140)?.[3]).toEqual([true, 0.5]);
  });

  it('never needs more than it may, and drops answers before marks, marks before progress', () => {
    const full = courseDataOf({ lessons: 30, terms: 30, questions: 200 });
    const { needed, marks, pages } = worstCase(full);
    expect(pages).toBeLessThan(marks);
    expect(marks).toBeLessThan(needed);
    fc.assert(
      fc.property(arbitraryState(full), fc.integer({ min: pages, max: needed }), (state, limit) => {
        const written = encode(state, full, limit);
        expect(written.length).toBeLessThanOrEqual(limit);
        const found = decode(written, full);
        expect(found?.seen).toEqual(state.seen);
        expect(found?.cards).toEqual(state.cards);
        expect(found?.quizzes.map(({ record }) => record)).toEqual(state.quizzes.map(({ record }) => record));
        if (limit < marks) return;
        const credits = (one: CourseState) =>
          one.quizzes.map(({ attempt }) => attempt?.answers.map(({ credit }) => credit));
        if (found) expect(credits(found)).toEqual(credits(state));
      }),
      { ...seeded(10) },
    );
  });
});

describe('the size of a course', () => {
  it('of 120 lessons, 300 questions of closed kinds and 300 cards fits into SCORM 1.2', () => {
    const large = courseDataOf({ lessons: 120, terms: 300, questions: 300 });
    const { needed } = worstCase(large);
    expect(needed).toBeLessThanOrEqual(4096);
    fc.assert(
      fc.property(arbitraryState(large), (state) => {
        const text = encode(state, large, 4096);
        expect(text.length).toBeLessThanOrEqual(4096);
        const found = decode(text, large);
        expect(found && lasting(found)).toEqual(lasting(state));
      }),
      { ...seeded(3) },
    );
  });

  it('counts of a draw what is drawn', () => {
    const bank: readonly QuestionEntry[] = Array.from({ length: 5000 }, (_, n) => ({
      id: `q.${n}`,
      ...closed.choice,
    }));
    const drawing = courseData(course.pages, [quizEntry(11, bank, { asked: 10 })]);
    expect(worstCase(drawing).needed).toBeLessThan(150);
  });

  it('is needed by nobody who answers less', () => {
    const some = courseDataOf({ lessons: 20, terms: 20, questions: 60 });
    const { needed } = worstCase(some);
    fc.assert(
      fc.property(arbitraryState(some), (state) => {
        // The codes of fewer pages lie further apart: some bits of what the others do not need.
        expect(encode(state, some, plenty).length).toBeLessThanOrEqual(needed + 2);
      }),
      seeded(30),
    );
  });
});
