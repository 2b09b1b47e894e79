import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileId, partId } from '../../src/formats/shared/ids.ts';

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);
const underscored = fc.stringMatching(/^[ab][ab_]{0,5}$/);

it('says an item and its question', () => {
  expect(partId('early-cold-war-checkpoint-quiz', 'which-alliance')).toBe(
    'early-cold-war-checkpoint-quiz__which-alliance',
  );
});

it('is an NCName that Canvas takes, and never the same for two questions', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.oneof(id, underscored), fc.oneof(id, underscored)), { selector: String }),
      (pairs) => {
        const ids = pairs.map(([item, part]) => partId(item, part));
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of ids) expect(one).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
      },
    ),
    { numRuns: 500 },
  );
});

it('makes file names lower case and short, and keeps them apart', () => {
  expect(fileId('plain-id')).toBe('plain-id');
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,120}$/)), (ids) => {
      const names = ids.map((one) => fileId(one, 44));
      expect(new Set(names).size).toBe(ids.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9_-]{1,44}$/);
    }),
  );
});
