import { describe, expect, it } from 'vitest';
import { csv } from '../../src/formats/csv/index.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { everyKind, fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import { readForeign } from '../support/read-foreign.ts';
import { rightAnswers } from '../support/right-answers.ts';
import { writePackage } from '../support/write-package.ts';

const fixture = (id: string): Question => {
  const found = everyKind().find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

const written = async (question: Question, options: Record<string, string> = {}): Promise<string> => {
  const modules = fixtureCourse.modules.map((one) => ({
    ...one,
    items: [quiz('asked', [single(question)])],
  }));
  const { files } = await writePackage({ ...fixtureCourse, banks: [], modules }, csv, options);
  return [...files.values()].join('\n');
};

describe('a table of questions', () => {
  const fixed = fixture('true-false');
  if (fixed.kind !== 'boolean') throw new Error('the fixture has changed');
  const question: Question = {
    ...fixed,
    prompt: [text('Is it "so",\nor not?')],
    feedback: {},
    choices: fixed.choices.map(({ feedback: _, ...choice }) => choice),
  };

  it('has a row of names and a row for each question, for spreadsheets', async () => {
    expect(await written(question)).toBe(
      '\uFEFFid,type,question,answer,points\r\ntrue-false,boolean,"Is it ""so"", or not?",false,1\r\n',
    );
  });

  it('has the sign between cells that is wanted', async () => {
    expect(await written(question, { separator: 'semicolon' })).toContain('id;type;question;answer;points');
    expect(await written(question, { separator: 'tab' })).toContain('id\ttype\tquestion\tanswer\tpoints');
  });

  it('holds no cell that a spreadsheet would compute', async () => {
    const table = await written({ ...question, prompt: [text('=HYPERLINK("a")')] });
    expect(table).toContain(`"'=HYPERLINK(""a"")"`);
    const { markdown } = await readForeign(csv, table);
    expect(markdown).toContain('## =HYPERLINK("a")');
  });

  it('for Blackboard has no names, no mark, and tabs', async () => {
    expect(await written(question, { preset: 'blackboard' })).toBe('TF\tIs it "so", or not?\tfalse\n');
    expect(await written(fixture('number'), { preset: 'blackboard' })).toMatch(
      /^NUM\tA number\t1\.2\t0\.05\n$/,
    );
    expect(await written(fixture('match'), { preset: 'blackboard' })).toMatch(
      /^MAT\tMatch\tleft one\tright one\t/,
    );
  });
});

describe('tables of other people', () => {
  it.each([
    [
      'our own columns',
      'id,type,question,answer,points,option 1,option 2,option 3\nq-a,choice,Which?,2,1,x,y,z\nq-b,multi,Which two?,"1,2",2,x,y,z\nq-c,boolean,Is it?,true,1,,,\nq-d,text,Who?,Ada | Lovelace,1,,,\nq-e,number,How many?,3 ± 0.5,1,,,\n',
      '## Which? {#q-a}\n\n- ( ) x\n- (x) y\n- ( ) z\n\n## Which two? {#q-b points=2}\n\n- [x] x\n- [x] y\n- [ ] z\n\n## Is it? {#q-c}\n\n- (x) True\n- ( ) False\n\n## Who? {#q-d}\n\n= Ada | Lovelace\n\n## How many? {#q-e}\n\n= 3 ± 0.5\n',
    ],
    [
      'other names, semicolons, letters for answers',
      'Question;Option A;Option B;Correct answer\r\nWhich?;x;y;B\r\nThat?;p;q;p\r\n',
      '## Which?\n\n- ( ) x\n- (x) y\n\n## That?\n\n- (x) p\n- ( ) q\n',
    ],
    ['tabs', 'question\tanswer\toption 1\toption 2\nWhich?\tA\tx\ty\n', '## Which?\n\n- (x) x\n- ( ) y\n'],
    [
      'quoted cells with commas, quotes and lines',
      'question,answer,option 1,option 2\n"Say ""hi"",\nthen?",1,"a, b",c\n',
      '## Say "hi",\n\nthen?\n\n- (x) a, b\n- ( ) c\n',
    ],
    [
      'Blackboard’s upload',
      'MC\tWhich?\tx\tcorrect\ty\tincorrect\nMA\tBoth?\tx\tcorrect\ty\tcorrect\tz\tincorrect\nTF\tIs it?\ttrue\nESS\tExplain.\tBecause.\nMAT\tMatch.\ta\t1\tb\t2\nFIB\tWho?\tAda\tLovelace\nNUM\tHow many?\t3\t0.5\nORD\tSort.\tone\ttwo\nFIL\tHand in.\nSR\tSay.\tWords\n',
      '## Which?\n\n- (x) x\n- ( ) y\n\n## Both?\n\n- [x] x\n- [x] y\n- [ ] z\n\n## Is it?\n\n- (x) True\n- ( ) False\n\n## Explain.\n\n> [!ANSWER]\n> Because.\n\n## Match.\n\n- a => 1\n- b => 2\n\n## Who?\n\n= Ada | Lovelace\n\n## How many?\n\n= 3 ± 0.5\n\n## Sort.\n\n1. one\n2. two\n\n## Hand in.\n\n@ upload\n\n## Say.\n\n> [!ANSWER]\n> Words\n',
    ],
  ])('%s', async (_, source, markdown) => {
    const read = await readForeign(csv, source);
    expect(read.found).toEqual([]);
    expect(read.markdown).toBe(markdown);
  });

  it('a column that is not known is named, and left out', async () => {
    const { found, diagnostics } = await readForeign(csv, 'question,answer,price\nWho?,Ada,5\n');
    expect(found).toContain('read/setting-left-out 1:1');
    expect(diagnostics.map(({ message }) => message).join()).toContain('price');
  });

  it.each([
    ['no column of questions', 'a,b\n1,2\n', 'read/no-question-column 1:1'],
    ['an unknown type', 'type,question,answer\nbanana,Which?,1\n', 'read/question-left-out 2:1'],
    [
      'an option that is not there',
      'question,answer,option 1,option 2\nWhich?,9,a,b\n',
      'read/question-left-out 2:1',
    ],
    ['no answer', 'question,answer,option 1,option 2\nWhich?,,a,b\n', 'read/no-right-answer 2:1'],
    ['nothing', '', 'read/no-questions 1:1'],
  ])('with %s', async (_, source, expected) => {
    expect((await readForeign(csv, source)).found).toContain(expected);
  });
});

describe('options that are numbers', () => {
  const chosen = fixture('one-right');
  if (chosen.kind !== 'choice') throw new Error('the fixture has changed');

  it.each([{}, { preset: 'blackboard' }])('stay right where they were right: %o', async (options) => {
    for (const right of [0, 1, 2]) {
      const choices = ['2', '3', '1'].map((one, index) => ({
        text: [text(one)],
        right: index === right,
        pos: chosen.pos,
      }));
      const table = await written({ ...chosen, choices, prompt: [text('Which?')], body: [] }, options);
      const { questions } = await readForeign(csv, table);
      expect(questions.map(rightAnswers)).toEqual([[['2', '3', '1'][right]]]);
    }
  });

  it('are called by what they say, by letters, or by `#2` for certain', async () => {
    const read = async (answer: string) =>
      (
        await readForeign(csv, `type,question,answer,option 1,option 2,option 3\nchoice,Q,${answer},2,3,1\n`)
      ).questions.map(rightAnswers);
    expect(await read('2')).toEqual([['2']]);
    expect(await read('b')).toEqual([['3']]);
    expect(await read('#2')).toEqual([['3']]);
  });
});
