import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { shortId } from '../../src/formats/shared/short-id.ts';
import type { Course } from '../../src/model/course.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { exampleCourse } from '../support/example-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { moodleComplaints } from '../support/moodle-import.ts';
import { expectedInMoodle, importIntoMoodle } from '../support/moodle-questions.ts';
import { seeded } from '../support/seeded.ts';
import { writePackage } from '../support/write-package.ts';

/** Every question as Moodle's question bank has it after an import, beside what was sent. */

const check = async (course: Course): Promise<number> => {
  const { files } = await writePackage(course, moodleXml);
  const source = files.get('questions.xml') ?? '';
  expect(moodleComplaints(source)).toEqual([]);
  const categories = importIntoMoodle(source);
  const { banks } = lower(course, moodleXml, createReport());
  expect(categories.map(({ questions }) => questions.length)).toEqual(
    banks.map(({ questions }) => questions.length),
  );
  for (const [index, bank] of banks.entries())
    for (const [place, question] of bank.questions.entries()) {
      const found = categories[index]?.questions[place];
      const idnumber = shortId(question.id, 100);
      expect(found).toEqual({ ...expectedInMoodle(question, found?.rows ?? []), idnumber });
    }
  return banks.flatMap(({ questions }) => questions).length;
};

describe('what Moodle has after an import', () => {
  it('is every question of every kind, with its points, shares, feedback, hints, tags and files', async () => {
    expect(await check(fixtureCourse)).toBeGreaterThan(20);
  });

  it('is every question of the example course', async () => {
    expect(await check(await exampleCourse())).toBeGreaterThan(100);
  });

  it('is every question of generated courses', async () => {
    const property = async (course: Course): Promise<void> => {
      await check(course);
    };
    await fc.assert(fc.asyncProperty(arbitraryCourse(), property), seeded(15));
  }, 240_000);
});
