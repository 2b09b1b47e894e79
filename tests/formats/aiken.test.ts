import { describe, expect, it } from 'vitest';
import { aiken } from '../../src/formats/aiken/index.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { everyKind, fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import { readForeign } from '../support/read-foreign.ts';
import { writePackage } from '../support/write-package.ts';

const fixture = (id: string): Question => {
  const found = everyKind().find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

const written = async (question: Question): Promise<string> => {
  const modules = fixtureCourse.modules.map((one) => ({
    ...one,
    items: [quiz('asked', [single(question)])],
  }));
  const { files } = await writePackage({ ...fixtureCourse, banks: [], modules }, aiken);
  return [...files.values()].join('\n');
};

describe('a file of Aiken', () => {
  it('asks with choices by letters', async () => {
    expect(await written(fixture('true-false'))).toBe('True or false\nA. True\nB. False\nANSWER: B\n');
  });

  it('keeps a text apart from choices and answers that it looks like', async () => {
    const choice = { ...fixture('true-false'), prompt: [text('A. or ANSWER: B?')] };
    const { markdown } = await readForeign(aiken, await written(choice));
    expect(markdown).toBe('## A. or ANSWER: B?\n\n- ( ) True\n- (x) False\n');
  });

  it('is written for each quiz and bank', async () => {
    const { files } = await writePackage(fixtureCourse, aiken);
    expect([...files.keys()]).toContain('cells-more.txt');
    expect(files.size).toBeGreaterThan(3);
  });
});

describe('what people write in Aiken', () => {
  it.each([
    [
      'as documented',
      'Which?\nA. a\nB. b\nANSWER: B\n\nThat?\nA) x\nB) y\nANSWER: A\n',
      '## Which?\n\n- ( ) a\n- (x) b\n\n## That?\n\n- (x) x\n- ( ) y\n',
    ],
    [
      'small letters, indented, brackets, lines of Windows, nothing between',
      '\uFEFFWhich one?\r\n\r\n a) first\r\n b) second\r\n answer: b\r\nNext?\r\n(A) x\r\n(B) y\r\nAnswer:a.',
      '## Which one?\n\n- ( ) first\n- (x) second\n\n## Next?\n\n- (x) x\n- ( ) y\n',
    ],
    [
      'a text of several lines',
      'Read this.\nWhich?\nA. a\nB. b\nANSWER: A\n',
      '## Read this.\n\nWhich?\n\n- (x) a\n- ( ) b\n',
    ],
    [
      'several answers',
      'Which?\nA. a\nB. b\nC. c\nANSWER: A, C\n',
      '## Which?\n\n- [x] a\n- [ ] b\n- [x] c\n',
    ],
    [
      'signs that mean something elsewhere',
      'Is <b> *bold*?\nA. 2 < 3\nB. $5 & $6\nANSWER: A\n',
      '## Is \\<b> \\*bold\\*?\n\n- (x) 2 < 3\n- ( ) $5 & $6\n',
    ],
  ])('%s', async (_, source, markdown) => {
    const read = await readForeign(aiken, source);
    expect(read.found).toEqual([]);
    expect(read.markdown).toBe(markdown);
  });

  it.each([
    ['no answer', 'Which?\nA. a\nB. b\n\nThat?\nA. x\nB. y\nANSWER: A', 'read/question-left-out 1:1', 1],
    ['a letter too far', 'Which?\nA. a\nB. b\nANSWER: D\n', 'read/question-left-out 4:1', 0],
    ['one choice', 'Which?\nA. a\nANSWER: A\n', 'read/question-left-out 3:1', 0],
    ['no question', 'ANSWER: A\n', 'read/question-left-out 1:1', 0],
    ['no questions', 'Dear all,\n', 'read/no-questions 1:1', 0],
  ])('with %s', async (_, source, expected, count) => {
    const { found, questions } = await readForeign(aiken, source);
    expect(found).toContain(expected);
    expect(questions).toHaveLength(count);
  });
});
