// Reads courses with changes at random places, for ten minutes or as many as are given. Stops at the first that is read
// wrongly or too slowly, and prints the shortest course that shows it.
import fc from 'fast-check';
import { fuzzedBytes, fuzzedCourse, hugePage } from '../tests/support/fuzzed-courses.ts';
import { readPage } from '../tests/support/read-page.ts';
import { faultsOf } from '../tests/support/survives.ts';
import { timeUsed } from '../tests/support/time-used.ts';

const minutes = Number(process.argv[2] ?? 10);
const end = Date.now() + minutes * 60_000;

/** A million signs in two seconds, on a machine that does nothing else; and a start for the smallest. */
const slow = (size: number): number => 1000 + size / 250;

const course = fc.asyncProperty(fc.oneof(fuzzedCourse, fuzzedBytes), async (files) => {
  const faults = await faultsOf(files);
  if (faults.length > 0) throw new Error(faults.slice(0, 3).join('\n'));
});

const page = fc.property(
  hugePage(1_000_000),
  fc.constantFrom('lesson', 'quiz', 'term', 'bank'),
  (text, kind) => {
    const start = timeUsed();
    readPage(kind, text);
    const time = timeUsed() - start;
    if (time > slow(text.length))
      throw new Error(`${Math.round(time)} ms for ${JSON.stringify(text.slice(0, 40))}`);
  },
);

let runs = 0;
while (Date.now() < end) {
  await fc.assert(course, { numRuns: 50 });
  fc.assert(page, { numRuns: 2, endOnFailure: true });
  runs += 52;
}
console.log(`${runs} courses and pages in ${minutes} minutes, nothing wrong`);
