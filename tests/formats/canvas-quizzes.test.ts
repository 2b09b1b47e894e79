import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { packageId } from '../../src/formats/shared/qti12/names.ts';
import type { Course, Quiz } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { candidates, itemsOf } from '../../src/model/walk.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import {
  type CanvasImport,
  type CanvasPart,
  expectedInCanvas,
  importIntoCanvas,
  wrongSets,
} from '../support/canvas-quizzes.ts';
import { exampleCourse } from '../support/example-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { seeded } from '../support/seeded.ts';
import { writePackage } from '../support/write-package.ts';

/** Every question as Canvas has it after an import, beside what was sent. */

const check = async (course: Course): Promise<number> => {
  const { files } = await writePackage(course, qti12);
  const arrived = importIntoCanvas(files);
  const lowered = lower(course, qti12, createReport());
  const quizzes = [...itemsOf(lowered)].filter((item) => item.kind === 'quiz');
  expect(arrived.quizzes.map(({ ident }) => ident)).toEqual(quizzes.map(({ id }) => packageId(id)));
  let count = 0;
  for (const [index, quiz] of quizzes.entries()) {
    const found = arrived.quizzes[index];
    if (!found) throw new Error(quiz.id);
    expect(found.title).toBe(quiz.title);
    checkSettings(quiz, found.settings);
    count += checkParts(quiz, found.parts, { lowered, arrived });
  }
  for (const bank of lowered.banks) {
    if (bank.questions.length === 0) continue;
    const found = arrived.banks.get(packageId(bank.id));
    expect(found?.title).toBe(bank.title);
    count += checkQuestions(bank.questions, found?.questions.map(({ arrived: one }) => one) ?? []);
  }
  return count;
};

const checkSettings = (quiz: Quiz, settings: Readonly<Record<string, string>>): void => {
  expect(settings).toMatchObject({
    quiz_type: quiz.graded ? 'assignment' : 'practice_quiz',
    allowed_attempts: quiz.attempts === 'unlimited' ? '-1' : String(quiz.attempts),
    shuffle_answers: String(/answers|all/.test(quiz.shuffle)),
    scoring_policy: quiz.keep === 'latest' ? 'keep_latest' : 'keep_highest',
    ...(quiz.time !== undefined && { time_limit: String(quiz.time) }),
    ...(quiz.due !== undefined && { due_at: new Date(quiz.due).toISOString().slice(0, 19) }),
    ...(quiz.feedbackWhen === 'none' && { hide_results: 'always' }),
  });
  if (quiz.time === undefined) expect(settings.time_limit).toBeUndefined();
};

interface Both {
  readonly lowered: Course;
  readonly arrived: CanvasImport;
}

/** Texts of sections and pools are items of their own, which no question has to match. */
const checkParts = (quiz: Quiz, parts: readonly CanvasPart[], { lowered, arrived }: Both): number => {
  const own = parts.filter((part) => part.type === 'group' || !part.question.ident.includes('__text__'));
  let at = 0;
  let count = 0;
  const single = (questions: readonly Question[]): void => {
    const found = own.slice(at, at + questions.length);
    at += questions.length;
    count += checkQuestions(
      questions,
      found.flatMap((one) => (one.type === 'question' ? [one.question.arrived] : [])),
    );
  };
  for (const part of quiz.sections.flatMap((section) => section.parts)) {
    if (part.type === 'question') {
      single([part.question]);
      continue;
    }
    const bank = part.type === 'draw' ? lowered.banks.find(({ id }) => id === part.bank) : undefined;
    const questions = part.type === 'pool' ? part.questions : bank ? candidates(bank, part) : [];
    if (questions.length === 0) continue;
    const pick = Math.min(part.pick ?? questions.length, questions.length);
    if (pick === questions.length && part.points === undefined) {
      single(questions);
      continue;
    }
    const group = own[at++];
    if (group?.type !== 'group') throw new Error('no group');
    expect(group).toMatchObject({ pick, points: part.points ?? questions[0]?.points });
    const given =
      group.bank === undefined ? group.questions : (arrived.banks.get(group.bank)?.questions ?? []);
    count += checkQuestions(
      questions,
      given.map(({ arrived: one }) => one),
    );
  }
  expect(at).toBe(own.length);
  return count;
};

const checkQuestions = (
  questions: readonly Question[],
  arrived: readonly CanvasImportedQuestion[],
): number => {
  expect(arrived.length).toBe(questions.length);
  for (const [index, question] of questions.entries()) {
    const found = arrived[index];
    if (question.kind === 'formula') {
      expect(found?.answers.length).toBeGreaterThan(0);
      expect(wrongSets(question, found?.answers ?? [])).toEqual([]);
      expect(found).toEqual({ ...expectedInCanvas(question), answers: found?.answers });
    } else expect(found).toEqual(expectedInCanvas(question));
  }
  return questions.length;
};

type CanvasImportedQuestion = ReturnType<typeof expectedInCanvas>;

describe('what Canvas has after an import', () => {
  it('is every question of every kind, with its points, answers, feedback and pictures', async () => {
    expect(await check(fixtureCourse)).toBeGreaterThan(30);
  });

  it('is every question of the example course', async () => {
    expect(await check(await exampleCourse())).toBeGreaterThan(100);
  });

  it('is every question of generated courses', async () => {
    const property = async (course: Course): Promise<void> => {
      await check(course);
    };
    await fc.assert(fc.asyncProperty(arbitraryCourse(), property), seeded(25));
  }, 240_000);
});
