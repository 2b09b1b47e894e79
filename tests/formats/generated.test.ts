import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { wildQuestion } from '../support/arbitrary-questions.ts';
import { fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import { readXml } from '../support/read-xml.ts';
import { complaints, hasSchemas } from '../support/validate.ts';
import { writePackage } from '../support/write-package.ts';

/** Two hundred questions with texts that nobody would write, always the same ones. */
const wild = fc
  .sample(wildQuestion, { numRuns: 200, seed: 1945 })
  .map((question, index) => ({ ...question, id: `wild-${index}` }));

const course = {
  ...fixtureCourse,
  banks: [],
  modules: fixtureCourse.modules.map((module) => ({
    ...module,
    items: [quiz('wild-quiz', wild.map(single))],
  })),
};

const targets = formats.filter(({ id }) => /^qti/.test(id)).map((format) => [format.id, format] as const);

describe.each(targets)('%s of two hundred wild questions', (_, format) => {
  const written = writePackage(course, format);

  it('is well-formed', async () => {
    for (const [path, data] of (await written).files) if (path.endsWith('.xml')) readXml(data);
  });

  it.skipIf(!hasSchemas)('is valid', async () => {
    expect(complaints((await written).files)).toEqual([]);
  });
});
