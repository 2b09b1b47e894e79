// Reads files of questions with changes at random places, for ten minutes or as many as are given. Stops at the first that
// is read wrongly or too slowly, and prints the shortest that shows it.
import fc from 'fast-check';
import { bankFaults } from '../tests/support/bank-faults.ts';
import { type FuzzedFile, fuzzedFile, hugeFile } from '../tests/support/fuzzed-banks.ts';
import { timeUsed } from '../tests/support/time-used.ts';

const minutes = Number(process.argv[2] ?? 10);
const end = Date.now() + minutes * 60_000;

/** A million bytes, which may be a hundred thousand questions, in forty seconds of the processor, written five times too. */
const slow = (size: number): number => 2000 + size / 25;

const sound = async (file: FuzzedFile): Promise<void> => {
  const start = timeUsed();
  const faults = await bankFaults(file);
  const time = timeUsed() - start;
  const shown = JSON.stringify(new TextDecoder().decode(file.bytes).slice(0, 300));
  if (faults.length > 0) throw new Error(`${file.format.id} ${shown}\n${faults.slice(0, 3).join('\n')}`);
  if (time > slow(file.bytes.length) && time > 8 * (await timeOfQuarter(file)))
    throw new Error(`${file.format.id}: ${Math.round(time)} ms for ${shown}`);
};

/** Thousands of questions in a few bytes each take their time, but four times as many only four times as long. */
const timeOfQuarter = async (file: FuzzedFile): Promise<number> => {
  const start = timeUsed();
  await bankFaults({ ...file, bytes: file.bytes.slice(0, file.bytes.length / 4) });
  return timeUsed() - start;
};

let runs = 0;
while (Date.now() < end) {
  await fc.assert(fc.asyncProperty(fuzzedFile, sound), { numRuns: 100 });
  await fc.assert(fc.asyncProperty(hugeFile(200_000), sound), { numRuns: 2, endOnFailure: true });
  runs += 102;
}
console.log(`${runs} files in ${minutes} minutes, nothing wrong`);
