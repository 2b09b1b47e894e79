import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { qti12Ims } from '../../src/formats/qti12-ims/index.ts';
import { qti21 } from '../../src/formats/qti21/index.ts';
import { qti22 } from '../../src/formats/qti22/index.ts';
import type { Course } from '../../src/model/course.ts';
import { loadTemml } from '../../src/rich/math/temml.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { courseWithText } from '../support/course-of.ts';
import { qtiAlike, withoutDraws, withReviewBanks } from '../support/qti-alike.ts';
import { canvasAlike, imsAlike, withoutMarks } from '../support/qti12-alike.ts';
import { type Alike, bankDifference, quizDifference, trip } from '../support/round-trip.ts';
import { seeded } from '../support/seeded.ts';

interface Version {
  readonly format: Format;
  readonly alikeFor: (language: string) => Alike;
  readonly before?: (course: Course) => Course;
}

const versions = [
  { format: qti12, alikeFor: canvasAlike, before: withoutMarks },
  { format: qti12Ims, alikeFor: imsAlike },
  { format: qti21, alikeFor: qtiAlike },
  { format: qti22, alikeFor: qtiAlike },
  { format: qti3, alikeFor: qtiAlike },
].map((version: Version) => [version.format.title, version] as const);

describe.each(versions)('%s reads back as it was written', (_, { format, alikeFor, before }) => {
  // So formulas are written as MathML, as in every build.
  beforeAll(() => loadTemml(courseWithText([{ type: 'math', tex: 'x', display: false }])));

  const roundTrip = async (course: Course): Promise<void> => {
    const { lowered, read, ...rest } = await trip(before ? before(course) : course, format);
    const one = { ...rest, lowered: withoutDraws(withReviewBanks(lowered)), read: withoutDraws(read) };
    const alike = alikeFor(course.language);
    const differences = [bankDifference(one, alike), quizDifference(one, alike), ...one.found];
    const found = differences.filter((difference) => difference !== undefined);
    if (found.length > 0) throw new Error(found.join('\n'));
  };

  it('with banks and quizzes of every kind', async () => {
    await fc.assert(fc.asyncProperty(arbitraryCourse(), roundTrip), seeded(25));
  }, 240_000);
});
