// Takes generated courses from each format of questions to each other and back, and prints what is lost beyond what lowering
// says: `node --import tsx scripts/across-banks.ts [count] [seed]`.
import fc from 'fast-check';
import { differsAcross, pairsOfFormats } from '../tests/support/across.ts';
import { arbitraryCourse } from '../tests/support/arbitrary-course.ts';

const count = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? 1945);
let found = 0;
for (const [index, course] of fc.sample(arbitraryCourse(), { numRuns: count, seed }).entries())
  for (const [from, to] of pairsOfFormats) {
    const differences = await differsAcross(course, from, to);
    if (differences.length === 0) continue;
    found += 1;
    console.log(`course ${index}, ${from.id} by way of ${to.id}:`);
    for (const line of differences) console.log(`  ${line}`);
  }
console.log(`${count} courses, ${pairsOfFormats.length} pairs, ${found} of them differ`);
if (found > 0) process.exitCode = 1;
