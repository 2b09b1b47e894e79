import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { kinds } from '../../src/model/question.ts';
import { exampleCourse } from '../support/example-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { judgeGenerated } from '../support/generated-packages.ts';
import { complaints, hasSchemas, hasXmllint, xmllintComplaints } from '../support/validate.ts';
import { controlDocument, writePackage } from '../support/write-package.ts';

const judged = ['scorm12', 'scorm2004', 'cmi5', 'qti12', 'qti12-ims', 'qti21', 'qti22', 'qti3'];

const editions = formats
  .filter(({ id }) => judged.includes(id))
  .flatMap((format) => [
    { format, options: {} },
    ...(format.options.edition ? [{ format, options: { edition: '3' } }] : []),
  ]);

const courses = { fixture: async () => fixtureCourse, example: exampleCourse };

const cases = editions.flatMap((edition) =>
  Object.entries(courses).map(
    ([name, course]) =>
      [
        `${edition.format.id} ${JSON.stringify(edition.options)} of the ${name} course`,
        { ...edition, course },
      ] as const,
  ),
);

describe.skipIf(!hasSchemas)('the official schemas', () => {
  it.each(cases)('accept every document of %s', async (_, { format, options, course }) => {
    const { files } = await writePackage(await course(), format, options);
    const documents = new Map([...files].filter(([path]) => path !== controlDocument));
    expect(complaints(documents)).toEqual([]);
    if (hasXmllint) expect(xmllintComplaints(documents)).toEqual([]);
  });

  it('accept what is written of generated courses with hostile text: the short form of scripts/validate-banks.ts', async () => {
    const { found, documents, kinds: asked } = await judgeGenerated(12, 7);
    expect(found).toEqual([]);
    expect(documents).toBeGreaterThan(300);
    expect([...asked].sort()).toEqual([...kinds].sort());
  }, 240_000);

  it('would refuse a document that is not valid', async () => {
    const broken = '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a"/>';
    expect(complaints(new Map([['item.xml', broken]]))).not.toEqual([]);
  }, 240_000);
});
