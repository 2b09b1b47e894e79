import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankFaults } from '../support/bank-faults.ts';
import { fuzzedFile, hugeFile } from '../support/fuzzed-banks.ts';
import { seeded } from '../support/seeded.ts';

/** A short run, the same each time. `node --import tsx scripts/fuzz-banks.ts` goes on for ten minutes with other files. */
describe('a file of questions', () => {
  it('with changes at random places is read, and what was read can be written and imported', async () => {
    await fc.assert(
      fc.asyncProperty(fuzzedFile, async (file) => {
        expect(await bankFaults(file)).toEqual([]);
      }),
      seeded(120),
    );
  });

  it('of the same signs again and again comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(hugeFile(20_000), async (file) => {
        expect(await bankFaults(file)).toEqual([]);
      }),
      seeded(40),
    );
  });
});
