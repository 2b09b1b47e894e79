import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aiken } from '../../src/formats/aiken/index.ts';
import type { Format } from '../../src/formats/format.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { openZip } from '../../src/package/open-zip.ts';
import { judged } from '../support/gift-judge.ts';
import { readForeign } from '../support/read-foreign.ts';
import { rightAnswers } from '../support/right-answers.ts';
import { leastTime } from '../support/time-used.ts';

/** Files of other programs lie beside the repository where the project's machines build it; they are not ours to commit. */
const samples = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
const isThere = existsSync(join(samples, 'INDEX.tsv'));

const folders: Readonly<Record<string, Format>> = {
  gift,
  'moodle-gift': gift,
  'moodle-missingword': gift,
  'moodle-multianswer': gift,
  'moodle-aiken': aiken,
  'moodle-xml': moodleXml,
};

interface Sample {
  readonly name: string;
  readonly format: Format;
  readonly data: Uint8Array;
}

const loose = (): readonly Sample[] =>
  Object.entries(folders).flatMap(([folder, format]) =>
    readdirSync(join(samples, folder))
      .filter((name) => !name.endsWith('.zip'))
      .map((name) => ({
        name: `${folder}/${name}`,
        format,
        data: readFileSync(join(samples, folder, name)),
      })),
  );

const zipped = async (): Promise<readonly Sample[]> => {
  const zip = await openZip(join(samples, 'gift/gift-pegjs-tests.zip'));
  const paths = (await zip.list()).map(({ path }) => path).filter((path) => path.endsWith('.gift'));
  return Promise.all(paths.map(async (path) => ({ name: path, format: gift, data: await zip.read(path) })));
};

const all = isThere ? [...loose(), ...(await zipped())] : [];
const read = ({ name, format, data }: Sample) =>
  readForeign(format, { [name.split('/').at(-1) ?? name]: data });

/** One clear sentence, at its place, where there is nothing to read. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'questions/category1.gift': ['read/no-questions 1:1'],
  'questions/categorySpecialCharacter.gift': ['read/no-questions 1:1'],
  'moodle-multianswer/broken_multianswer_1.txt': ['read/no-questions 1:1', 'read/question-left-out 1:26'],
  'moodle-multianswer/broken_multianswer_2.txt': ['read/no-questions 1:1', 'read/question-left-out 1:26'],
};

/** It takes not all that Moodle takes. */
const parsed = (source: string): number | undefined => {
  try {
    return judged(source).length;
  } catch {
    return undefined;
  }
};

/** The right answers of each question, in its order; none for questions that learners answer in their own words. */
const checked: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'moodle-gift/questions.gift.txt': [
    [],
    [
      'An activity supporting asynchronous discussions. = Forum',
      'A teacher asks a question and specifies a choice of multiple responses. = Choice',
      'A bank of record entries which participants can add to. = Database',
      'A collection of web pages that anyone can add to or edit. = Wiki',
    ],
    ['yellow'],
    ['yellow', 'off-beige'],
    ['1 to 5'],
    ['Frog'],
    ['false'],
    ['true'],
    ['true'],
  ],
  'moodle-gift/questions_in_category.gift.txt': [
    [
      'An activity supporting asynchronous discussions. = Forum',
      'A teacher asks a question and specifies a choice of multiple responses. = Choice',
      'A bank of record entries which participants can add to. = Database',
      'A collection of web pages that anyone can add to or edit. = Wiki',
    ],
    ['French'],
    ['Moodler'],
    ['true'],
  ],
  'moodle-aiken/questions.aiken.txt': [['Martin Dougiamas'], ['True']],
  'moodle-missingword/question.missingword1.txt': [['anatomy and physiology']],
  'moodle-missingword/question.missingword2.txt': [['Lesson']],
  'moodle-multianswer/questions.multianswer.txt': [
    ['California', 'Arizona', 'California', 'Arizona', 'Paris'],
  ],
  'moodle-xml/multianswer.xml': [['California', 'Arizona', 'California', 'Arizona', 'Paris']],
  'moodle-xml/gapselect-testquestion.moodle.xml': [['cat', 'sat', 'mat']],
  'moodle-xml/match-testquestion.moodle.xml': [['frog = amphibian', 'cat = mammal', 'newt = amphibian']],
  'moodle-xml/numerical-testquestion.moodle.xml': [['6.2 to 6.3']],
  'moodle-xml/truefalse-testquestion.moodle.xml': [['true']],
  'moodle-xml/ddmarker-testquestion.moodle.xml': [
    ['OU', 'Railway station 1', 'Railway station 2', 'Railway station 3'],
  ],
  'moodle-xml/nested_categories_with_questions.xml': [['true'], [], ['true'], ['true'], ['true']],
  'gift/options1.gift': [
    ['4'],
    ['China'],
    ['fourth'],
    ['right answer'],
    ['no one', 'nobody'],
    ['no one', 'nobody'],
    ['false'],
    ['full credit answer'],
    ['Nazareth'],
    ['Nazareth'],
    ['Grant', "Grant's wife"],
    ['Grant', "Grant's wife"],
    ['= 2 + 3'],
    ['\\'],
  ],
  'questions/numerical1.gift': [
    ['1822'],
    ['-1'],
    ['3.141 to 3.142'],
    ['-3.143 to -3.141'],
    ['3.141 to 3.142'],
    ['-3.142 to -3.141'],
    ['1 to 5'],
    ['-5 to 5'],
    ['1822'],
    ['9'],
  ],
  'questions/giftFormatPhpExamples.gift': [
    ['no one'],
    ['entombed'],
    ['false'],
    ['no one', 'nobody'],
    ['1817 to 1827'],
    ['Canada = Ottawa', 'Italy = Rome', 'Japan = Tokyo'],
    ['entombed'],
    ['full credit answer'],
    ['Nazareth'],
    ['1822'],
  ],
  'questions/matching1.gift': [
    ['subquestion1 = subanswer1', 'subquestion2 = subanswer2', 'subquestion3 = subanswer3'],
    ['Canada = Ottawa', 'Italy = Rome', 'Japan = Tokyo', 'India = New Delhi'],
  ],
  'questions/multipleAnswersFloat.gift': [['Africa', 'Asia', 'Antarctica']],
};

describe.skipIf(!isThere)('files that other programs wrote', () => {
  it.each(all.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    expect(await leastTime(() => read(sample), 2000)).toBeLessThan(2000);
    const { found, diagnostics, questions } = await read(sample);
    if (broken[name]) expect(found).toEqual(broken[name]);
    else {
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(questions.length).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(checked))(
    '%s: questions and right answers as counted by hand',
    async (name, answers) => {
      const sample = all.find((one) => one.name === name);
      if (!sample) throw new Error(name);
      const { questions } = await read(sample);
      expect(questions.map(rightAnswers)).toEqual(answers);
    },
  );

  it('GIFT of others holds as many questions as another parser finds', async () => {
    const compared = all.filter(({ name, format }) => format === gift && !broken[name]);
    let count = 0;
    for (const sample of compared) {
      const theirs = parsed(Buffer.from(sample.data).toString());
      if (theirs === undefined) continue;
      expect((await read(sample)).questions.length, sample.name).toBe(theirs);
      count += 1;
    }
    expect(count).toBeGreaterThan(40);
  });
});
