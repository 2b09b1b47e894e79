import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cmi5 } from '../../src/formats/cmi5/index.ts';
import { openZip } from '../../src/package/open-zip.ts';
import { type Around, checkStructure } from '../../src/preview/cmi5/check-structure.ts';
import { readXml } from '../../src/preview/package/read-xml.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { writePackage } from '../support/write-package.ts';

const check = (source: string, around: Around) =>
  checkStructure(readXml(source), around).map(({ section, problem }) => `${section} ${problem}`);

/** A course structure whose unit is written by the test. */
const structure = (unit: string, more = ''): string => `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/c"><title><langstring lang="en">C</langstring></title><description><langstring>C</langstring></description></course>
${more}
${unit}
</courseStructure>`;
const words =
  '<title><langstring>A</langstring></title><description><langstring>A</langstring></description>';
const au = (attrs = '', url = 'index.html') =>
  `<au id="https://example.org/a" ${attrs}>${words}<url>${url}</url></au>`;
const zip: Around = { files: new Set(['index.html', 'a b.html']) };

describe('a course structure', () => {
  it('that is right is let through', () => {
    expect(check(structure(au('moveOn="Passed" masteryScore="0.75"')), zip)).toEqual([]);
    expect(check(structure(au('', '\n  index.html?a=1#b\n ')), zip)).toEqual([]);
    expect(check(structure(au('', 'https://example.org/x.html')), 'alone')).toEqual([]);
  });

  const broken: readonly (readonly [string, string, Around, RegExp])[] = [
    [
      'has a unit without an id',
      structure(`<au>${words}<url>index.html</url></au>`),
      zip,
      /13\.2 au id: it is missing/,
    ],
    ['has a unit without an address', structure(`<au id="x:y">${words}</au>`), zip, /13\.2 au has no url/],
    ['has an empty address', structure(au('', ' ')), zip, /13\.2 url is empty/],
    [
      'has elements in another order',
      structure(`<au id="x:y"><url>index.html</url>${words}</au>`),
      zip,
      /wrong place/,
    ],
    ['has no unit', structure(''), zip, /courseStructure has no au or block/],
    ['moves on when it likes', structure(au('moveOn="Sometimes"')), zip, /moveOn: “Sometimes” is none of/],
    [
      'wants more than all',
      structure(au('masteryScore="80"')),
      zip,
      /masteryScore: “80” is not a number from 0 to 1/,
    ],
    [
      'is named by a word',
      structure(au().replace('https://example.org/a', 'unit-1')),
      zip,
      /13\.2 au id: “unit-1” is not an IRI/,
    ],
    ['has two units of one id', structure(au() + au()), zip, /13\.1\.4 the au id .* stands twice/],
    [
      'takes a parameter of the launch',
      structure(au('', 'index.html?fetch=1')),
      zip,
      /8\.1 .* parameter fetch/,
    ],
    ['leads to no file', structure(au('', 'other.html')), zip, /14\.1 the zip has no file other\.html/],
    ['leads nowhere without its zip', structure(au()), 'alone', /14\.2 “index\.html” is relative/],
    ['has an address with a space', structure(au('', 'http://a b')), zip, /13\.1\.4 .* is not an address/],
    [
      'refers to an objective that is not there',
      structure(au().replace('<url>', '<objectives><objective idref="x:o"/></objectives><url>')),
      zip,
      /13\.1\.3 there is no objective “x:o”/,
    ],
  ];
  it.each(broken)('that %s is told why', (_, source, around, problem) => {
    const found = check(source, around);
    expect(found[0] ?? '').toMatch(problem);
    // Nothing else is said than what is wrong.
    expect(new Set(found.map((one) => one.split(' ')[0])).size, found.join('\n')).toBe(1);
  });

  it('of ours is right', async () => {
    const { files } = await writePackage(fixtureCourse, cmi5);
    const found = check(files.get('cmi5.xml') ?? '', { files: new Set(files.keys()) });
    expect(found).toEqual([]);
  });
});

const samples = fileURLToPath(new URL('../../../shared/samples/cmi5-lts/', import.meta.url));
const examples = fileURLToPath(new URL('../../../shared/samples/cmi5/', import.meta.url));

// Cases of the conformance tests for LMSs: 0xx can be imported, 2xx must be refused, each for the requirement that it names.
describe.skipIf(!existsSync(samples))('the cases of the LMS test suite', () => {
  const sections: Readonly<Record<string, RegExp>> = {
    '202': /^14\.2/,
    '203': /^14\.1/,
    '204': /^8\.1/,
    '205': /^13\.1\.3/,
    '206': /^13\.1\.4/,
    '207': /^13\.2/,
  };
  const names = existsSync(samples) ? readdirSync(samples) : [];

  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(join(samples, name));
    const [source, around] = name.endsWith('.zip')
      ? await inZip(bytes)
      : [bytes.toString('utf8'), 'alone' as const];
    const found = check(source, around);
    const section = sections[name.slice(0, 3)];
    if (section)
      expect(
        found.some((one) => section.test(one)),
        found.join('\n'),
      ).toBe(true);
    else expect(found).toEqual([]);
  });

  it.each(existsSync(examples) ? readdirSync(examples).filter((name) => name.endsWith('.xml')) : [])(
    'the specification’s own example %s has the right shape',
    (name) => {
      const found = check(readFileSync(join(examples, name), 'utf8'), { files: new Set() });
      expect(found.filter((one) => !one.startsWith('14.1'))).toEqual([]);
    },
  );
});

/** The suite's build adds the page that each of its valid packages launches; the zips at hand are from before. */
const inZip = async (bytes: Uint8Array): Promise<[string, Around]> => {
  const archive = await openZip(bytes);
  const files = new Set((await archive.list()).map(({ path }) => path));
  if ([...files].some((path) => path.endsWith('.js'))) files.add('index.html');
  const source = new TextDecoder().decode(await archive.read('cmi5.xml'));
  archive.close();
  return [source, { files }];
};
