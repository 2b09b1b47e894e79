import { describe, expect, it } from 'vitest';
import { scorm12 } from '../../src/formats/scorm12/index.ts';
import { scorm2004 } from '../../src/formats/scorm2004/index.ts';
import type { Course, Quiz } from '../../src/model/course.ts';
import { fixtureCourse, quiz } from '../support/fixture-course.ts';
import { all, first, readXml } from '../support/read-xml.ts';
import { controlDocument, writePackage } from '../support/write-package.ts';

const courseOf = (...quizzes: readonly Quiz[]): Course => ({
  ...fixtureCourse,
  modules: fixtureCourse.modules.map((module) => ({ ...module, items: quizzes })),
});

const manifestOf = async (course: Course, format = scorm12, options: Record<string, string> = {}) =>
  readXml((await writePackage(course, format, options)).files.get('imsmanifest.xml') ?? '');

describe.each([scorm12, scorm2004].map((format) => [format.title, format] as const))('%s', (_, format) => {
  it('begins with the manifest, then the schema documents, then the launch page', async () => {
    const { files } = await writePackage(fixtureCourse, format);
    expect([...files.keys()].slice(0, 3)).toEqual(['imsmanifest.xml', controlDocument, 'index.html']);
  });

  it('is one SCO that lists every file', async () => {
    const manifest = await manifestOf(fixtureCourse, format);
    const resources = all(manifest, 'resource');
    expect(resources.map(({ attrs }) => attrs['adlcp:scormtype'] ?? attrs['adlcp:scormType'])).toEqual([
      'sco',
    ]);
    expect(first(manifest, 'item').attrs.identifierref).toBe(resources[0]?.attrs.identifier);
    expect(resources[0]?.attrs.href).toBe('index.html');
  });

  it('brings the bytes of the media, not their stand-ins', async () => {
    const { files } = await writePackage(fixtureCourse, format);
    expect(files.get('media/early--images--map.png')).toBe('bytes of early/images/map.png');
  });

  it('tells title, language, description, version and keywords', async () => {
    const manifest = await manifestOf(fixtureCourse, format);
    const text = first(manifest, 'metadata').text;
    for (const said of ['Every kind of question.', '1.2.3', 'biology', 'en', 'Fixture & a < b'])
      expect(text).toContain(said);
  });
});

describe('a pass mark in the manifest', () => {
  const marks = async (course: Course) => ({
    scorm12: all(await manifestOf(course), 'adlcp:masteryscore').map(({ text }) => text),
    scorm2004: all(await manifestOf(course, scorm2004), 'imsss:minNormalizedMeasure').map(({ text }) => text),
  });

  it('stands where one score means pass or fail', async () => {
    const course = courseOf(quiz('a', [], { pass: 80 }), quiz('practice', [], { graded: false }));
    expect(await marks(course)).toEqual({ scorm12: ['80'], scorm2004: ['0.8'] });
  });

  it('does not where two quizzes are graded, or none has a mark: an LMS would overrule the course', async () => {
    const none = { scorm12: [], scorm2004: [] };
    expect(await marks(courseOf(quiz('a', [], { pass: 80 }), quiz('b', [])))).toEqual(none);
    const { pass: _pass, ...unmarked } = quiz('a', []);
    expect(await marks(courseOf(unmarked))).toEqual(none);
    expect(await marks(courseOf())).toEqual(none);
  });
});

it('leaves completion and success to the course in SCORM 2004', async () => {
  const manifest = await manifestOf(fixtureCourse, scorm2004);
  expect(first(manifest, 'imsss:deliveryControls').attrs).toMatchObject({
    completionSetByContent: 'true',
    objectiveSetByContent: 'true',
  });
  expect(first(manifest, 'imsss:controlMode').attrs).toMatchObject({ flow: 'true' });
  expect(first(manifest, 'organization').attrs['adlseq:objectivesGlobalToSystem']).toBe('false');
});

it('writes the edition that is asked for', async () => {
  const version = async (edition: string) =>
    first(await manifestOf(fixtureCourse, scorm2004, { edition }), 'schemaversion').text;
  expect(await version('4')).toBe('2004 4th Edition');
  expect(await version('3')).toBe('2004 3rd Edition');
});

it('hands its options to the player', async () => {
  const { files } = await writePackage(fixtureCourse, scorm12, { onFail: 'failed', exit: 'normal' });
  expect(files.get('assets/course.js')).toContain('"onFail":"failed"');
  expect(files.get('assets/course.js')).toContain('"exit":"normal"');
});
