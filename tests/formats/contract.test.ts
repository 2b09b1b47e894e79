import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { exampleCourse } from '../support/example-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { all, readXml } from '../support/read-xml.ts';
import { controlDocument, writePackage } from '../support/write-package.ts';

/** What every format owes, whatever it writes. A new format is in here by its line in `formats/index.ts`. */
const writing = formats.filter(({ write }) => write);

const optionSets = (options: (typeof formats)[number]['options']): readonly Record<string, string>[] => [
  {},
  ...Object.entries(options).flatMap(([name, { values }]) =>
    typeof values === 'string' ? [] : values.map((value) => ({ [name]: value })),
  ),
];

const courses = { fixture: fixtureCourse, example: await exampleCourse() };

const cases = writing.flatMap((format) =>
  optionSets(format.options).flatMap((options) =>
    Object.entries(courses).map(([name, course]) => ({ format, options, name, course })),
  ),
);

const named = cases.map(
  (one) => [`${one.format.id} ${JSON.stringify(one.options)} of the ${one.name} course`, one] as const,
);

describe.each(named)('%s', (_, { format, options, course }) => {
  const written = writePackage(course, format, options);

  it('writes the same files with the same content in the same order again', async () => {
    const again = await writePackage(course, format, options);
    expect([...again.files]).toEqual([...(await written).files]);
  });

  it('gives files names that every LMS takes', async () => {
    const { files } = await written;
    for (const path of files.keys()) {
      if (path === controlDocument) continue;
      expect(path).toMatch(/^(?:[a-z0-9_][a-z0-9._-]*\/)*[a-z0-9_][a-z0-9._-]*$/i);
      expect(path.length).toBeLessThan(100);
      if (format.id !== 'markdown') expect(path).toBe(path.toLowerCase());
    }
  });

  it('writes XML that a strict parser reads', async () => {
    for (const [path, data] of (await written).files) if (path.endsWith('.xml')) readXml(data);
  });

  it('lists every file but the schema documents in its manifest, and no other', async () => {
    const { files } = await written;
    const source = files.get('imsmanifest.xml');
    if (source === undefined) return;
    expect([...files.keys()][0]).toBe('imsmanifest.xml');
    const listed = new Set(all(readXml(source), 'file').map(({ attrs }) => attrs.href));
    const packed = [...files.keys()].filter((path) => path !== 'imsmanifest.xml' && path !== controlDocument);
    expect([...listed].sort()).toEqual(packed.sort());
  });

  it('gives each identifier of its manifest once and refers to no other', async () => {
    const source = (await written).files.get('imsmanifest.xml');
    if (source === undefined) return;
    const manifest = readXml(source);
    const ids = all(manifest, 'resource').map(({ attrs }) => attrs.identifier ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attrs } of all(manifest, 'dependency')) expect(ids).toContain(attrs.identifierref);
  });

  it('does not leave an address of the course in any document', async () => {
    for (const [path, data] of (await written).files) {
      if (format.id !== 'markdown')
        expect(data, path).not.toMatch(/(?:href|src|data)=(?:"|&quot;)(?:asset|item|term):/);
    }
  });
});
