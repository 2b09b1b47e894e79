import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import type { Course } from '../../src/model/course.ts';
import { kinds } from '../../src/model/question.ts';
import { arbitraryAssets, arbitraryCourse } from '../support/arbitrary-course.ts';
import { bankDifference, trip } from '../support/round-trip.ts';
import { seeded } from '../support/seeded.ts';

const roundTrip = async (course: Course): Promise<void> => {
  const one = await trip(course, moodleXml);
  const difference = bankDifference(one);
  if (difference || one.found.length > 0)
    throw new Error(`${difference}\n${one.found.join('\n')}\n${one.files.get('questions.xml')}`);
};

describe('Moodle XML reads back as it was written', () => {
  it.each(kinds.map((kind): [typeof kind] => [kind]))('with questions of kind %s', async (kind) => {
    await fc.assert(fc.asyncProperty(arbitraryCourse([kind]), roundTrip), seeded(25));
  });
});

void arbitraryAssets;
void expect;
