import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import type { Course } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { element, text } from '../../src/model/rich.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { wildQuestion } from '../support/arbitrary-questions.ts';
import { exampleCourse } from '../support/example-course.ts';
import { everyKind, fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import { moodleComplaints } from '../support/moodle-import.ts';
import { all, first, readXml, type XmlElement } from '../support/read-xml.ts';
import { seeded } from '../support/seeded.ts';
import { writePackage } from '../support/write-package.ts';

/** Moodle imports all of a file or nothing: a single question that it does not take costs the whole bank. */

const written = async (course: Course): Promise<string> => {
  const { files } = await writePackage(course, moodleXml);
  expect([...files.keys()]).toEqual(['questions.xml']);
  return files.get('questions.xml') ?? '';
};

const courseOf = (questions: readonly Question[]): Course => ({
  ...fixtureCourse,
  banks: [],
  modules: fixtureCourse.modules.map((one) => ({ ...one, items: [quiz('asked', questions.map(single))] })),
});

const fixture = (id: string): Question => {
  const found = everyKind().find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

const questionOf = async (question: Question): Promise<XmlElement> => {
  const root = readXml(await written(courseOf([question])));
  const found = root.children.find(({ attrs }) => attrs.type !== 'category');
  if (!found) throw new Error(`${question.id} was not written`);
  return found;
};

const field = (question: XmlElement, name: string): string | undefined =>
  question.children.find((child) => child.name === name)?.text;

describe('Moodle takes', () => {
  it('the fixture course, with every kind and trait', async () => {
    expect(moodleComplaints(await written(fixtureCourse))).toEqual([]);
  });

  it('the example course', async () => {
    expect(moodleComplaints(await written(await exampleCourse()))).toEqual([]);
  });

  it('whatever courses hold', async () => {
    const takes = async (course: Course) => {
      expect(moodleComplaints(await written(course))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(arbitraryCourse(), takes), seeded(15));
  });

  it('questions that no author would write', async () => {
    const questions = fc.array(wildQuestion, { minLength: 1, maxLength: 8 });
    const takes = async (wild: readonly Question[]) => {
      const numbered = wild.map((question, index) => ({ ...question, id: `wild-${index}` }));
      expect(moodleComplaints(await written(courseOf(numbered)))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(questions, takes), seeded(40));
  });
});

describe('each kind is of the type that asks just this', () => {
  it.each([
    ['one-right', 'multichoice'],
    ['several', 'multichoice'],
    ['true-false', 'truefalse'],
    ['short', 'shortanswer'],
    ['number', 'numerical'],
    ['match', 'matching'],
    ['order', 'ordering'],
    ['sort', 'matching'],
    ['cloze', 'cloze'],
    ['essay', 'essay'],
    ['upload', 'essay'],
    ['spot', 'ddmarker'],
    ['force', 'calculated'],
    ['read-this', 'description'],
  ])('%s is %s', async (id, type) => {
    expect((await questionOf(fixture(id))).attrs.type).toBe(type);
  });

  it('random numbers in a choice make it calculatedmulti', async () => {
    const force = fixture('force');
    const { vars } = force;
    const choices = fixture('one-right');
    if (choices.kind !== 'choice' || !vars) throw new Error('the fixture has changed');
    const [variable] = vars;
    const asked: Question = {
      ...choices,
      vars,
      choices: choices.choices.map((choice, index) => ({
        ...choice,
        text: [{ type: 'value', expression: `${variable?.name}+${index}` }],
      })),
    };
    const question = await questionOf(asked);
    expect(question.attrs.type).toBe('calculatedmulti');
    expect(moodleComplaints(await written(courseOf([asked])))).toEqual([]);
  });

  it('random numbers in formulas are wildcards there, and no other brace opens one', async () => {
    const force = fixture('force');
    const name = force.vars?.[0]?.name ?? '';
    const tex = `\\frac{{=${name}}}{2}`;
    const question = await questionOf({
      ...force,
      prompt: [{ type: 'math', tex, display: false, values: true }],
    });
    expect(first(first(question, 'questiontext'), 'text').text).toContain(
      `\\(\\frac&#123;{${name}}}&#123;2}\\)`,
    );
  });

  it('drop-downs alone are gapselect, with the options of each gap in a group', async () => {
    const cloze = fixture('cloze');
    if (cloze.kind !== 'cloze') throw new Error('the fixture has changed');
    const gap = cloze.gaps.find(({ type }) => type === 'choice');
    if (!gap) throw new Error('the fixture has changed');
    const asked: Question = {
      ...cloze,
      prompt: [text('Take '), { type: 'gap', gap: 0 }],
      body: [element('p', {}, [text('And '), { type: 'gap', gap: 1 }])],
      gaps: [gap, gap],
    };
    const question = await questionOf(asked);
    expect(question.attrs.type).toBe('gapselect');
    expect(new Set(all(question, 'group').map((group) => group.text))).toEqual(new Set(['1', '2']));
  });
});

describe('what is written of a question', () => {
  it('its id is the idnumber, its tags are tags, its points the mark', async () => {
    const question = await questionOf({
      ...fixture('several'),
      points: 2.5,
      tags: ['maps'],
      difficulty: 'hard',
    });
    expect(field(question, 'idnumber')).toBe('several');
    expect(field(question, 'defaultgrade')).toBe('2.5');
    expect(all(question, 'tag').map((tag) => first(tag, 'text').text)).toContain('maps');
  });

  it('fractions are those of Moodle’s list: a third is 33.33333', async () => {
    const several = fixture('several');
    if (several.kind !== 'multi') throw new Error('the fixture has changed');
    const choices = [true, true, true, false].map((right, index) => ({
      text: [text(`choice ${index}`)],
      right,
      pos: several.pos,
    }));
    const question = await questionOf({ ...several, scoring: 'partial', choices });
    const shares = all(question, 'answer').map(({ attrs }) => attrs.fraction);
    expect(shares.slice(0, 3)).toEqual(['33.33333', '33.33333', '33.33333']);
    expect(Number(shares[3])).toBeLessThan(0);
  });

  it('pictures stand in the file, at the text that shows them', async () => {
    const picture = element('p', {}, [
      element('img', { src: 'asset:images/cell.png', alt: 'A <cell> & more' }),
    ]);
    const question = await questionOf({ ...fixture('essay'), body: [picture] });
    const stem = first(question, 'questiontext');
    expect(first(stem, 'text').text).toContain('src="@@PLUGINFILE@@/images/cell.png"');
    const file = first(stem, 'file');
    expect(file.attrs).toEqual({ name: 'cell.png', path: '/images/', encoding: 'base64' });
    expect(Buffer.from(file.text, 'base64').toString()).toBe('bytes of images/cell.png');
  });

  it('markup is escaped text, so that an answer can be about it', async () => {
    const question = await questionOf({ ...fixture('essay'), prompt: [text('What does <b> & ]]> do?')] });
    expect(first(first(question, 'questiontext'), 'text').text).toContain(
      'What does &lt;b&gt; &amp; ]]&gt; do?',
    );
  });

  it('each quiz and each bank is a category of the course', async () => {
    const root = readXml(await written(fixtureCourse));
    const categories = all(root, 'category').map((category) => first(category, 'text').text);
    expect(categories.length).toBeGreaterThan(3);
    for (const path of categories) expect(path).toMatch(/^\$course\$\/top\/./);
    expect(new Set(categories).size).toBe(categories.length);
  });

  it('a variable has the same values in every build, at most a hundred of them', async () => {
    const force = courseOf([fixture('force')]);
    expect(await written(force)).toBe(await written(force));
    const sizes = all(readXml(await written(force)), 'itemcount').map((one) => Number(one.text));
    for (const size of sizes) expect(size).toBeLessThanOrEqual(100);
    expect(sizes.length).toBeGreaterThan(0);
  });
});
