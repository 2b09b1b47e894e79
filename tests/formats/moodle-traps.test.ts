import { beforeAll, describe, expect, it } from 'vitest';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import type { Question, QuestionOf } from '../../src/model/question.ts';
import { element, text } from '../../src/model/rich.ts';
import { everyKind, fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';
import { moodleComplaints } from '../support/moodle-import.ts';
import { writePackage } from '../support/write-package.ts';

/** What Moodle does with files that are slightly wrong, as tried on one: each is avoided, and would be noticed. */

const fixture = <K extends Question['kind']>(kind: K): QuestionOf<K> => {
  const found = everyKind().find((question): question is QuestionOf<K> => question.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

const num = (value: number, written = String(value)) => ({ value, text: written });

const written = async (questions: readonly Question[]): Promise<string> => {
  const items = [quiz('asked', questions.map(single))];
  const modules = fixtureCourse.modules.map((one) => ({ ...one, items }));
  const { files } = await writePackage({ ...fixtureCourse, banks: [], modules }, moodleXml);
  return files.get('questions.xml') ?? '';
};

const formula = fixture('formula');
const powers: Question = {
  ...formula,
  id: 'powers',
  vars: [{ type: 'range', name: 'a', low: num(1), high: num(3), step: num(0.5) }],
  answers: [{ expression: 'ln(a)^2 + pi', decimals: 2, credit: 1, pos }],
};

const number: Question = {
  ...fixture('number'),
  id: 'comma',
  answers: [
    {
      accept: { type: 'tolerance', value: num(3.5, '3,5'), tolerance: num(0.25, '0,25'), relative: false },
      credit: 1,
      pos,
    },
  ],
};

const signs: Question = {
  ...fixture('cloze'),
  id: 'signs',
  points: 3,
  prompt: [text('Say '), { type: 'gap', gap: 0 }, text(' or '), { type: 'gap', gap: 1 }],
  body: [],
  gaps: [
    { type: 'text', texts: ['a~b', '50% # more'], pos },
    { type: 'choice', options: ['x^{2}', '~'].map((one, index) => ({ text: one, right: index === 0 })), pos },
  ],
};

const pictured: Question = {
  ...fixture('essay'),
  id: 'pictured',
  body: [element('p', {}, [element('img', { src: 'asset:sub dir/my pic?.png', alt: 'a' })])],
};

let xml = '';

/** Their values take long to compute, and are right where nothing was changed. */
const withoutOldFormulas = (broken: string): string =>
  broken
    .split('\n')
    .filter((one) => !one.startsWith('<question type="calculated">') || !xml.includes(one))
    .join('\n');

beforeAll(async () => {
  xml = await written([...everyKind(), powers, number, signs, pictured]);
});

describe('a trap of Moodle', () => {
  it('none is met', () => {
    expect(moodleComplaints(xml)).toEqual([]);
  });

  it.each([
    [
      'an ordering question without shownumcorrect aborts the import',
      /<shownumcorrect>1</,
      '<shownumcorrect>0<',
      'shownumcorrect is not 1',
    ],
    [
      'a random choice of items leaves some out',
      /<selecttype>ALL</,
      '<selecttype>RANDOM<',
      'items are left out',
    ],
    ['equal items cannot be put in order', />second<\/text>/, '>first</text>', 'equal items'],
    [
      'one item ends the import in silence',
      /<answer format="html"><text>second.*?third<\/text><\/answer>/,
      '',
      'one item ends the import',
    ],
    ['a share that is not listed', /fraction="50"/, 'fraction="37"', 'the fraction 37 is not listed'],
    [
      'several right choices that come to less than a whole',
      /fraction="50" format="html"><text>B/,
      'fraction="25" format="html"><text>B',
      'right answers are worth 75',
    ],
    [
      'one right choice that is not wholly right',
      /fraction="100" format="html"><text>full/,
      'fraction="90" format="html"><text>full',
      'no answer is worth 100',
    ],
    [
      'a short answer none of which is wholly right',
      /fraction="100"( format="\w+"><text>(?:Paris|Lutetia))/g,
      'fraction="50"$1',
      'no answer is worth 100',
    ],
    ['a decimal comma parts thousands', /<text>3\.5<\/text>/, '<text>3,5</text>', '3,5 is no number'],
    [
      'without a type of tolerance every attempt crashes',
      /<tolerancetype>1</,
      '<tolerancetype><',
      'every attempt crashes',
    ],
    [
      'the right answer, rounded as it is shown, must be right',
      /<tolerance>0\.005<\/tolerance>/,
      '<tolerance>0.0001</tolerance>',
      'the right answer as shown',
    ],
    ['^ is refused in formulas', /pow\(log\(\{a\}\),2\)/, 'log({a})^2', 'a sign that is refused'],
    ['ln is log', /log\(\{a\}\)/, 'ln({a})', 'ln of 1'],
    ['pi is a function', /pi\(\)/, 'pi', 'is refused'],
    ['a variable needs its values', /<itemcount>\d+</, '<itemcount>0<', 'itemcount is wrong'],
    ['a status of a variable', /<status><text>private/, '<status><text>own', 'stops the import'],
    ['true and false by these words', />true<\/text>/, '>Yes</text>', 'the answers are'],
    [
      'a brace in an answer of a blank ends it',
      /x\^&amp;#123;2\\\}/,
      'x^&amp;#123;2}',
      'a gap has too few answers',
    ],
    ['an upload without places for files', /<attachments>-1</, '<attachments>0<', 'nothing can be handed in'],
    ['an unknown form of an essay crashes', /<responseformat>editor</, '<responseformat>rich<', 'crashes'],
    ['a text has no mark', /(<question type="description">.*<defaultgrade>)0</, '$11<', 'a text has a mark'],
    [
      'an id twice in a category is taken off the second',
      /<idnumber>several-all</,
      '<idnumber>several<',
      'given twice',
    ],
    ['an id that is too long', /<idnumber>several</, `<idnumber>${'x'.repeat(101)}<`, 'longer than 100'],
    [
      'a folder of a file stands between slashes',
      /path="\/early\/images\/"/,
      'path="early/images"',
      'is not between slashes',
    ],
    ['a sign that is taken out of names of files', /name="map.png"/, 'name="m:ap.png"', 'a bad file name'],
    ['markup that is not escaped is lost', /<text>full</, '<text><b>full</b><', 'not escaped'],
    ['a slash in a category begins another one', /top\/Quiz/, 'top//Quiz', 'a bad path'],
    ['a marker without a place', /<choice>1</, '<choice>2<', 'a place without a marker'],
    ['a place without a shape', /<shape>circle</, '<shape><', 'bad coordinates'],
    [
      'feedback that a type does not keep',
      /(<question type="numerical">.*?)<answer/,
      '$1<correctfeedback format="html"><text>Yes</text></correctfeedback><answer',
      'combined feedback is dropped',
    ],
    [
      'hints that a type does not keep',
      /(<question type="essay">.*?<\/idnumber>)/,
      '$1<hint format="html"><text>Think</text></hint>',
      'hints are dropped',
    ],
  ])('%s', (_, good, bad, complaint) => {
    const broken = xml.replace(good, bad);
    expect(broken, 'the good form was written').not.toBe(xml);
    expect(moodleComplaints(withoutOldFormulas(broken)).join('\n')).toContain(complaint);
  });

  it('the points of an embedded question are those of its blanks together', () => {
    const [question = ''] =
      /<question type="cloze">(?:(?!<\/question>).)*signs<.*?<\/question>/s.exec(xml) ?? [];
    const weights = [...question.matchAll(/\{(\d+):[A-Z]/g)].map(([, weight]) => Number(weight));
    expect(weights).toEqual([2, 1]);
    expect(question).toContain('<defaultgrade>3<');
  });

  it('a tag in the prompt stays in the name of a question, from which Moodle strips tags', async () => {
    const asked = { ...fixture('essay'), id: 'tagged', prompt: [text('What is <b>? And 1 < 2?')] };
    const broken = await written([asked]);
    expect(broken).toContain('<name><text>What is &lt; b&gt;? And 1 &lt; 2?</text></name>');
    expect(moodleComplaints(broken)).toEqual([]);
    expect(moodleComplaints(broken.replace('&lt; b', '&lt;b'))).toEqual([
      'essay “What is <b>? And 1 < 2?”: a tag is stripped from the name',
    ]);
  });

  it('a name that is cut behind a sign of a tag has no tag there', async () => {
    const asked = { ...fixture('essay'), id: 'tags', prompt: [text('b><'.repeat(60))] };
    expect(moodleComplaints(await written([asked]))).toEqual([]);
  });

  it('two files whose names Moodle would make one stay two', async () => {
    const shown = ['a:b.png', 'a|b.png'].map((path) => element('img', { src: `asset:${path}`, alt: 'a' }));
    const source = await written([{ ...pictured, body: [element('p', {}, shown)] }]);
    const names = [...source.matchAll(/<file name="([^"]*)"/g)].map((one) => one[1]);
    expect(new Set(names).size).toBe(2);
    expect(moodleComplaints(source)).toEqual([]);
  });

  it('a picture with blanks and other signs in its name is found', () => {
    expect(xml).toContain('@@PLUGINFILE@@/sub%20dir/my%20pic%3F.png');
    expect(xml).toContain('<file name="my pic?.png" path="/sub dir/" encoding="base64">');
  });
});
