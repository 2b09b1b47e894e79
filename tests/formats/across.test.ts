import { describe, expect, it } from 'vitest';
import { differsAcross, pairsOfFormats } from '../support/across.ts';
import { fixtureCourse } from '../support/fixture-course.ts';

describe('from any format of questions to any other and back', { timeout: 120_000 }, () => {
  it.each(pairsOfFormats.map(([from, to]) => [from.id, to.id, from, to] as const))(
    '%s by way of %s: what is right stays so, but for what the formats can not say',
    async (_, __, from, to) => {
      expect(await differsAcross(fixtureCourse, from, to)).toEqual([]);
    },
  );
});
