import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/model/key.ts';
import { kinds } from '../../src/model/question.ts';
import { drawn } from '../../src/scoring/formula/draw-values.ts';
import { grade } from '../../src/scoring/grade.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import type { Response } from '../../src/scoring/response.ts';
import { settleKey } from '../../src/scoring/settle-key.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { rightResponse } from '../support/right-response.ts';
import { seeded } from '../support/seeded.ts';

const options = { comma: false };

/** The key of any question, for the values of any seed. */
const arbitraryKey = fc
  .tuple(arbitraryQuestion(kinds), fc.nat(199))
  .map(([question, seed]) => settleKey(keyOf(question), drawn(question.vars ?? [], seed)));

const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.integer({ min: -1, max: 6 }),
  fc.string(),
  fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 8 }),
  fc.array(fc.oneof(fc.string(), fc.nat(4).map(String)), { maxLength: 4 }),
);

/** The parts that are answered right, all others left or wrong. */
const withParts = (key: Key, right: readonly boolean[]): Response | undefined => {
  const full = rightResponse(key);
  if (typeof full !== 'object') return undefined;
  const used = (index: number): boolean => right[index % right.length] ?? false;
  switch (key.kind) {
    case 'multi':
      return full.map(Number).filter((_, index) => used(index));
    case 'match':
    case 'categorize':
      return full.map((one, index) => (used(index) ? Number(one) : -1));
    case 'cloze':
      return full.map((one, index) => (used(index) ? String(one) : ''));
    default:
      return undefined;
  }
};

const isSubset = (a: readonly boolean[], b: readonly boolean[]): boolean =>
  a.every((one, index) => !one || b[index]);

describe('marking', () => {
  it('gives full marks to the key, and to no answer none', () => {
    fc.assert(
      fc.property(arbitraryKey, (key) => {
        const right = rightResponse(key);
        const none = grade(key, undefined, options);
        if (right === undefined) expect(none).toEqual({ credit: undefined, points: 0 });
        else {
          expect(grade(key, right, options)).toMatchObject({ credit: 1, points: key.points });
          expect(none).toEqual({ credit: 0, points: 0 });
        }
      }),
      seeded(500),
    );
  });

  it('never gives less than nothing or more than the points, whatever is answered', () => {
    fc.assert(
      fc.property(arbitraryKey, anyResponse, (key, response) => {
        const { credit, points } = grade(key, response, options);
        expect(credit ?? 0).toBeGreaterThanOrEqual(0);
        expect(credit ?? 0).toBeLessThanOrEqual(1);
        expect(points).toBe((credit ?? 0) * key.points);
      }),
      seeded(1000),
    );
  });

  it('gives no less for more right parts', () => {
    const parts = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryKey, parts, parts, (key, some, others) => {
        const more = some.map((one, index) => one || (others[index] ?? false));
        expect(isSubset(some, more)).toBe(true);
        const fewer = grade(key, withParts(key, some), options).points;
        expect(grade(key, withParts(key, more), options).points).toBeGreaterThanOrEqual(fewer);
      }),
      seeded(1000),
    );
  });

  it('gives full points only where every part is right, unless a part is to count', () => {
    fc.assert(
      fc.property(arbitraryKey, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (key, right) => {
        const response = withParts(key, right);
        if (response === undefined || !('scoring' in key) || key.scoring === 'partial') return;
        const { credit, parts } = grade(key, response, options);
        if (parts?.includes(false)) expect(credit).toBe(0);
      }),
      seeded(500),
    );
  });
});
