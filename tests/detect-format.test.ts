import { describe, expect, it } from 'vitest';
import { detectFormat } from '../src/build/read/detect.ts';
import { formats } from '../src/formats/index.ts';
import { memoryFiles } from '../src/package/memory.ts';
import { exampleCourse } from './support/example-course.ts';
import { writePackage } from './support/write-package.ts';

const detected = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string | undefined> =>
  (await detectFormat(memoryFiles(files)))?.id;

const moodle = '<quiz><question type="essay"></question></quiz>';

describe('the format of a file is told from its name and its beginning', () => {
  it.each([
    ['Moodle XML', 'a.xml', `<?xml version="1.0"?>\n<!-- hello -->\n${moodle}`, 'moodle-xml'],
    ['Moodle XML in UTF-16', 'a.xml', Buffer.from(`\ufeff${moodle}`, 'utf16le'), 'moodle-xml'],
    ['Moodle XML by the name of GIFT', 'a.gift', `<?xml version="1.0"?>\n${moodle}`, 'moodle-xml'],
    ['XML by the name of GIFT', 'a.gift', '<?xml version="1.0"?><html/>', undefined],
    ['another XML', 'a.xml', '<html><body/></html>', undefined],
    ['GIFT', 'a.gift', 'Anything', 'gift'],
    ['GIFT by its braces', 'a.txt', '// comment\n::Q::Is it? {T}\n', 'gift'],
    ['GIFT with choices on lines', 'a.txt', 'Which?\n{\n =a\n ~b\n}\n', 'gift'],
    ['a missing word', 'a.txt', 'The {=cat ~dog} meows.\n', 'gift'],
    ['embedded answers', 'a.txt', 'Rome is in {1:SA:=Italy}.', 'gift'],
    ['Aiken', 'a.txt', 'Which?\nA. a\nB. b\nANSWER: A\n', 'aiken'],
    ['Aiken of Windows', 'a.txt', 'Which?\r\nA) a\r\nB) b\r\nAnswer: a\r\n', 'aiken'],
    ['text2qti', 'a.txt', 'Quiz title: Q\n\n1. Which?\n*a) x\nb) y\n', 'text2qti'],
    ['text2qti without a title', 'a.txt', '1. Which?\n[*] x\n[ ] y\n', 'text2qti'],
    ['CSV', 'a.csv', 'question,answer\nWho?,Ada\n', 'csv'],
    ['TSV', 'a.tsv', 'question\tanswer\n', 'csv'],
    ['Blackboard’s upload', 'a.txt', 'MC\tWhich?\ta\tcorrect\tb\tincorrect\n', 'csv'],
    ['prose', 'a.txt', 'Dear all,\n\nsee you at 5.\n', undefined],
    ['a program', 'a.txt', 'int main() { return 0; }\n', undefined],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50]), undefined],
    ['nothing', 'a.txt', '', undefined],
  ])('%s', async (_, name, data, expected) => {
    const found = await detected({ [name]: data });
    // A page of a study guide is whatever text is left.
    expect(found === 'review-page' ? undefined : found).toBe(expected);
  });

  it.each([
    ['braces of GIFT', 'The empty set is written {}, one of two numbers {=1, 2}.'],
    ['lines of Aiken', 'A. is no answer\nB. neither\nANSWER: A'],
    ['a question of text2qti', '1. Which?\n*a) x\nb) y'],
  ])('a page of a study guide stays one with %s in its text', async (_, inside) => {
    const page = `Sets\n\nDefinition\n\n${inside}\n\nReview\u00a0Questions\n\n  • Why?\n    • So.\n`;
    expect(await detected({ 'a.txt': page })).toBe('review-page');
  });

  it('a folder with course.yml is Markdown, whatever else lies in it', async () => {
    expect(await detected({ 'course.yml': 'id: a\n', '01-m/01-a.md': '# A\n', 'old/bank.xml': moodle })).toBe(
      'markdown',
    );
  });

  it('what a format writes is told to be of that format', async () => {
    const course = await exampleCourse();
    const both = formats.filter(({ read, write }) => read && write);
    for (const format of both) {
      const { files } = await writePackage(course, format);
      expect(await detected(Object.fromEntries(files)), format.id).toBe(format.id);
    }
    expect(both.map(({ id }) => id)).toEqual(expect.arrayContaining(['moodle-xml', 'gift', 'aiken', 'csv']));
  });
});
