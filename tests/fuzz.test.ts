import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzedBytes, fuzzedCourse, hugePage, wholeCourse } from './support/fuzzed-courses.ts';
import { readPage } from './support/read-page.ts';
import { seeded } from './support/seeded.ts';
import { faultsOf } from './support/survives.ts';
import { timeUsed } from './support/time-used.ts';

/** A short run, the same each time. `npm run fuzz` goes on for ten minutes with other courses. */
describe('a course with changes at random places', () => {
  it('is sound before it is changed', async () => {
    expect(await faultsOf(wholeCourse)).toEqual([]);
  });

  it('is read, its pages are well-formed, and what is written from it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(fuzzedCourse, async (course) => {
        expect(await faultsOf(course)).toEqual([]);
      }),
      seeded(150),
    );
  });

  it('is read whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fuzzedBytes, async (course) => {
        expect(await faultsOf(course)).toEqual([]);
      }),
      seeded(50),
    );
  });

  it('is read in time, however often the same signs come', () => {
    fc.assert(
      fc.property(hugePage(50_000), fc.constantFrom('lesson', 'quiz', 'term', 'bank'), (text, kind) => {
        const start = timeUsed();
        readPage(kind, text);
        expect(timeUsed() - start).toBeLessThan(5000);
      }),
      seeded(40),
    );
  });
});
