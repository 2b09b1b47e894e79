import fc from 'fast-check';
import type { CourseData, QuestionEntry, QuizEntry } from '../../src/model/package-data.ts';
import type { Response } from '../../src/scoring/response.ts';
import type { AnswerState, CourseState, QuizState } from '../../src/state/course-state.ts';

const response = ({ form, kind, options, parts }: QuestionEntry): fc.Arbitrary<Response> => {
  switch (form) {
    case 'one':
      return fc.nat(options - 1);
    case 'set':
      return fc.subarray(Array.from({ length: options }, (_, index) => index));
    case 'each': {
      const part = fc.integer({ min: -1, max: options - 1 });
      const list = fc.array(part, { minLength: parts, maxLength: parts });
      return kind === 'cloze' ? list.map((all) => all.map((one) => (one < 0 ? '' : String(one)))) : list;
    }
    case 'order': {
      const all = Array.from({ length: parts }, (_, index) => index);
      return fc.shuffledSubarray(all, { minLength: parts });
    }
    case 'typed': {
      const text = fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((one) => one.trim() !== '' && !/\n/.test(one));
      return kind === 'cloze' ? fc.array(text, { minLength: parts, maxLength: parts }) : text;
    }
  }
};

const answer = (entry: QuestionEntry): fc.Arbitrary<AnswerState> =>
  fc.record({
    response: fc.option(response(entry), { nil: undefined }),
    checked: fc.boolean(),
    tries: fc.nat(7),
    hints: fc.nat(3),
    credit: fc.option(
      fc.nat(100).map((percent) => percent / 100),
      { nil: undefined },
    ),
    stamp: fc.nat(1000),
  });

const points = fc.nat(100_000).map((cents) => cents / 100);

const quizState = (quiz: QuizEntry): fc.Arbitrary<QuizState> =>
  fc.record({
    record: fc.oneof(
      fc.constant({ used: 0, highest: 0, latest: 0, total: 0 }),
      points.map((one) => ({ used: 1, highest: one, latest: one, total: one })),
      fc.record({ used: fc.integer({ min: 2, max: 63 }), highest: points, latest: points, total: points }),
    ),
    attempt: fc.option(
      fc.record({
        seed: fc.nat(65_535),
        done: fc.boolean(),
        ends: fc.constantFrom(0, 1_800_000_000),
        answers: fc.tuple(...quiz.questions.map(answer)),
      }),
      { nil: undefined },
    ),
  });

/** Any state that a course can be in. */
export const arbitraryState = (course: CourseData): fc.Arbitrary<CourseState> =>
  fc.record({
    counter: fc.nat(2 ** 18 - 1),
    seed: fc.nat(65_535),
    seen: fc.tuple(...course.pages.map(() => fc.boolean())),
    cards: fc.tuple(
      ...course.pages.map(({ kind }) =>
        kind === 'term'
          ? fc.option(fc.record({ box: fc.integer({ min: 1, max: 5 }), due: fc.nat(511) }), {
              nil: undefined,
            })
          : fc.constant(undefined),
      ),
    ),
    quizzes: fc.tuple(...course.quizzes.map(quizState)),
  });
