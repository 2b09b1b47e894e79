import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/build/read/detect.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { createEmbedded } from '../../src/package/embedded.ts';
import { BadArchive, openZip } from '../../src/package/open-zip.ts';
import { rightAnswers } from '../support/right-answers.ts';
import { leastTime } from '../support/time-used.ts';

/** Packages of other programs lie beside the repository where the project's machines build it; they are not ours to commit. */
const samples = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
const isThere = existsSync(join(samples, 'INDEX.tsv'));

const all = isThere
  ? ['qti-instructure', 'qti-vosslab', 'qti2x-tao', 'qti30', 'cc'].flatMap((folder) =>
      readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`),
    )
  : [];

/** The format that a package is taken for, and what it is read as; no format for one without questions. */
const read = async (name: string) => {
  const files = await openZip(join(samples, name));
  const format = await detectFormat(files);
  if (!format?.read) return undefined;
  const report = createReport();
  const course = await format.read(files, { report, embed: createEmbedded(files).embed });
  const questions = [...questionsOf(course)].map(({ question }) => question);
  return { format: format.id, course, questions, diagnostics: report.list() };
};

/** Nothing in them can be asked here: one sentence says so, or there are none. */
const withoutQuestions: Readonly<Record<string, readonly string[]>> = {
  'cc/wk-modules.imscc': [],
  'qti-instructure/test_qti_1.2_canvas_extended_2.zip': [],
  'qti2x-tao/pcisample.zip': ['read/question-left-out i14383502529780964/qti.xml:2'],
  'qti30/pci_item_examples.zip': [],
  'qti30/pci_simple_example.zip': ['read/question-left-out measuring_ph.xml:17'],
  'qti30/usageData.zip': ['read/no-questions imsmanifest.xml:1'],
};

const theaters = ["Demetrius = A Midsummer-Night's Dream", "Lysander = A Midsummer-Night's Dream"];
const luggage = ['You must stay with your luggage at all times.'];
const tao = [
  ['A commercial-grade, open-source assessment platform.'],
  ['A building-block game we are not allowed to say the name'],
  ['Gran Turismo'],
];
const integers = [['-20, -17, -3, 0, 4, 8'], ['-8 > -7'], ['-81']];

/** One of each of Canvas's kinds; the file says 0 where its text says 42. */
const canvasKinds = [
  ['C'],
  ['true'],
  ['Blank', 'blank'],
  ['Multiple or multiple', 'Blanks or blanks'],
  ['A', 'B', 'C'],
  ['C'],
  ['A = 1', 'B = 2'],
  ['0', '41.5 to 42.5', '41.995 to 42.005'],
  [],
  [],
  [],
  [],
];

/** The same in a bank, sorted by their titles: 1, 10, 11, 12, 2. */
const canvasBank = [...canvasKinds.slice(0, 1), ...canvasKinds.slice(9), ...canvasKinds.slice(1, 9)];

/** The right answers of each question, in its order; none for questions that learners answer in their own words. */
const checked: Readonly<Record<string, readonly [string, readonly (readonly string[])[]]>> = {
  'qti-instructure/test_qti_1.2_canvas.zip': ['qti12', [['true'], ['True'], ['ssdsd', 'asdsad'], []]],
  'qti-instructure/with_banks.zip': ['qti12', [['true'], [], [], ['Y', 'Z'], [], ['E'], ['true'], ['true']]],
  'qti-instructure/canvas_cartridge.zip': ['qti12', [...canvasKinds, ...canvasBank]],
  'qti2x-tao/qti20.zip': [
    'qti21',
    [
      ['Earth Earth = Moon Moon', 'Jupiter Jupiter = Ganymede Ganymede', 'Neptune Neptune = triton Triton'],
      ['Atlantis'],
    ],
  ],
  'cc/course-with-associated-content-assignments.zip': ['qti12', [['Yep'], ['Yep'], ['Yep']]],
  'qti-instructure/imsqti_2.2_package.zip': ['qti22', [luggage]],
  'qti-instructure/items_2.1.zip': [
    'qti21',
    [
      ['true'],
      ['Capulet = Romeo and Juliet', ...theaters, 'Prospero = The Tempest'],
      luggage,
      [],
      [],
      ['winter', 'summer'],
      ['Antonio = Prospero', 'Capulet = Montague', 'Demetrius = Lysander'],
      ['Weißeritz = Dresden', 'Mulde = Leipzig', 'Saale = Halle', 'Spree = Bautzen'],
      ['Michael Schumacher', 'Rubens Barrichello', 'Jenson Button'],
      ['York'],
    ],
  ],
  'qti-instructure/test_qti_2.1.zip': [
    'qti21',
    [
      ['true'],
      ['1 3'],
      [
        'The majority of students voted for Red.',
        'Twice as many students voted for Red a voted for Blue.',
        'Red received more votes than any other color.',
      ],
      ['Lake Michigan or lake michigan or lake Michigan or Lake michigan'],
      [],
    ],
  ],
  'qti-vosslab/minimal_qti_2.1_sample.zip': ['qti21', [['blue'], ['orange', 'banana', 'apple']]],
  'qti2x-tao/package.zip': ['qti21', [luggage]],
  'qti2x-tao/package2.zip': ['qti21', [['Hydrogen', 'Oxygen']]],
  'qti2x-tao/qti22.zip': ['qti22', tao],
  'qti2x-tao/qti221.zip': ['qti22', tao],
  'qti2x-tao/scaledscoring.zip': ['qti21', [['DeLorean'], ['16']]],
  'qti2x-tao/apip_v1p0_final.zip': ['qti22', [['3']]],
  'qti30/CASE.zip': ['qti3', integers],
  'qti30/externalMetadata.zip': ['qti3', integers],
  'qti30/ccPackage.zip': [
    'qti3',
    [
      ['true'],
      ['Skinner Box'],
      ['Behaviorism', 'Functionalism', 'Structuralism'],
      ['true'],
      ['hierarchy of needs'],
      [],
      ['the scientific study of behavior and mental processes'],
      ['using a representative sample'],
      ['conscious experience'],
      ['eclectic'],
      ['clinical'],
    ],
  ],
  'qti30/metaData.zip': ['qti3', [luggage]],
  'qti30/simple.zip': ['qti3', [luggage]],
  'qti30/svg.zip': ['qti3', [['Red']]],
  'qti30/maxfiles.zip': [
    'qti3',
    [
      [],
      ['Always switch to the other closed door when Monty offers you the chance.'],
      luggage,
      ['Hydrogen', 'Oxygen'],
      ['Place 1'],
    ],
  ],
};

describe.skipIf(!isThere)('packages that other programs wrote', () => {
  it.each(all.filter((name) => name !== 'qti2x-tao/InvalidArchive.zip'))('%s', async (name) => {
    expect(await leastTime(() => read(name), 2000)).toBeLessThan(2000);
    const found = await read(name);
    if (!found) {
      expect(name).toMatch(/^cc\/|unsupported_version/);
      return;
    }
    const { questions, diagnostics } = found;
    const expected = withoutQuestions[name];
    if (expected) {
      expect(questions).toEqual([]);
      const said = diagnostics.map(({ code, at }) => `${code} ${at?.file}:${at?.line}`);
      expect(said).toEqual(expect.arrayContaining([...expected]));
    } else {
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(questions.length).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(checked))(
    '%s: questions and right answers as counted by hand',
    async (name, [format, answers]) => {
      const found = await read(name);
      expect(found?.format).toBe(format);
      expect(found?.questions.map(rightAnswers)).toEqual(answers);
    },
  );

  it('a file that is no archive is refused in one sentence', async () => {
    const opened = openZip(join(samples, 'qti2x-tao/InvalidArchive.zip'));
    await expect(opened).rejects.toThrow(BadArchive);
    await expect(opened).rejects.toThrow(/^it is no zip archive/);
  });
});
