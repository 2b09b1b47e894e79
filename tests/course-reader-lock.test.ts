import { describe, expect, it } from 'vitest';
import { lockOf } from '../src/formats/markdown/lock/lock-of.ts';
import { courseOf, questionsIn, yml } from './support/course-of.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const file = '01-m/q.quiz.md';
const question = (heading: string): string => `## ${heading}\n\n= x\n`;
const quiz = (...headings: readonly string[]): string => headings.map(question).join('\n');

/** The course after a change, read with the lock of what was before. */
const changed = async (before: string, after: string, moved = file) => {
  const lock = lockOf(await courseOf({ [file]: before }));
  const { course, found } = await readCourseFiles({
    'course.yml': yml,
    'course.lock.json': lock,
    [moved]: after,
  });
  return { ids: questionsIn(course, moved).map(({ id }) => id), found, course };
};

describe('with course.lock.json', () => {
  it('nothing is said of a course that has not changed', async () => {
    const text = quiz('One?', 'Two?', 'Three? {#third}');
    expect(await changed(text, text)).toMatchObject({ ids: ['one', 'two', 'third'], found: [] });
  });

  it('a mended heading keeps its id between the same neighbours, with a note', async () => {
    expect(
      await changed(quiz('One?', 'Two?', 'Three?'), quiz('One?', 'The second?', 'Three?')),
    ).toMatchObject({
      ids: ['one', 'two', 'three'],
      found: [`lock/kept ${file}:5:1`],
    });
  });

  it('so do the first and the last', async () => {
    expect((await changed(quiz('One?', 'Two?'), quiz('First?', 'Two?'))).ids).toEqual(['one', 'two']);
    expect((await changed(quiz('One?', 'Two?'), quiz('One?', 'Last?'))).ids).toEqual(['one', 'two']);
  });

  it('two mended side by side are not guessed at', async () => {
    const { ids, found } = await changed(quiz('One?', 'Two?', 'Three?'), quiz('First?', 'Second?', 'Three?'));
    expect(ids).toEqual(['first', 'second', 'three']);
    expect(found).toEqual([`lock/question-gone ${file}:1:1`, `lock/question-gone ${file}:1:1`]);
  });

  it('two mended apart are both kept', async () => {
    const { ids } = await changed(quiz('One?', 'Two?', 'Three?'), quiz('First?', 'Two?', 'Third?'));
    expect(ids).toEqual(['one', 'two', 'three']);
  });

  it('a new question gets its own id, and nothing is said', async () => {
    expect(await changed(quiz('One?', 'Two?'), quiz('One?', 'And this?', 'Two?'))).toMatchObject({
      ids: ['one', 'and-this', 'two'],
      found: [],
    });
  });

  it('a question that is gone is a warning', async () => {
    expect(await changed(quiz('One?', 'Two?'), quiz('One?'))).toMatchObject({
      ids: ['one'],
      found: [`lock/question-gone ${file}:1:1`],
    });
  });

  it('questions may change places', async () => {
    expect(await changed(quiz('One?', 'Two?', 'Three?'), quiz('Three?', 'One?', 'Two?'))).toMatchObject({
      ids: ['three', 'one', 'two'],
      found: [],
    });
  });

  it('an explicit id wins, with a warning', async () => {
    expect(await changed(quiz('One?', 'Two?'), quiz('One? {#new}', 'Two?'))).toMatchObject({
      ids: ['new', 'two'],
      found: [`lock/explicit-wins ${file}:1:1`],
    });
  });

  it('an explicit id that is taken away stays', async () => {
    expect(await changed(quiz('One? {#own}'), quiz('One?'))).toMatchObject({ ids: ['own'], found: [] });
  });

  it('an explicit id keeps a question whose heading was changed', async () => {
    expect(await changed(quiz('One? {#own}', 'Two?'), quiz('Two?', 'Other? {#own}'))).toMatchObject({
      ids: ['two', 'own'],
      found: [],
    });
  });

  it('the lock has authority over derived ids, of pages and pools too', async () => {
    const lock = {
      lock: 1,
      files: {
        [file]: {
          id: 'old-page',
          questions: [
            { id: 'old-pool', heading: 'cells' },
            { id: 'old-question', heading: 'One?' },
          ],
        },
      },
    };
    const { course, found } = await readCourseFiles({
      'course.yml': yml,
      'course.lock.json': JSON.stringify(lock),
      [file]: `# Pool: cells\n\n${question('One?')}`,
      '01-m/a.md': '# A\n\n[The quiz](q.quiz.md)\n',
    });
    expect(found).toEqual([]);
    expect(course.modules[0]?.items.map(({ id }) => id)).toEqual(['m-a', 'old-page']);
    expect(questionsIn(course, file).map(({ id }) => id)).toEqual(['old-question']);
    expect(JSON.stringify(course)).toContain('"old-pool"');
    expect(JSON.stringify(course)).toContain('"item:old-page"');
  });

  it('a new question cannot take an id that the lock gives to another', async () => {
    const lock = {
      lock: 1,
      files: { [file]: { id: 'm-q-quiz', questions: [{ id: 'two', heading: 'One?' }] } },
    };
    const { found } = await readCourseFiles({
      'course.yml': yml,
      'course.lock.json': JSON.stringify(lock),
      [file]: quiz('One?', 'Two?'),
    });
    expect(found).toEqual([`ids/question-twice ${file}:5:1`]);
  });

  it('a renamed page is a warning that says what to do', async () => {
    const { found } = await changed(quiz('One?'), quiz('One?'), '01-m/r.quiz.md');
    expect(found).toEqual(['lock/file-gone course.lock.json:1:1']);
  });

  it('an explicit id of a page wins, with a warning where it is written', async () => {
    const { course, found } = await changed(quiz('One?'), `---\ntitle: Q\nid: mine\n---\n\n${quiz('One?')}`);
    expect(course.modules[0]?.items[0]?.id).toBe('mine');
    expect(found).toEqual([`lock/explicit-wins ${file}:3:1`]);
  });

  it.each([
    '',
    '[]',
    '{"lock": 2, "files": {}}',
    '{"lock": 1, "files": {"a.md": {"id": "../x", "questions": []}}}',
  ])('one that cannot be read is an error: %s', async (lock) => {
    const { found } = await readCourseFiles({
      'course.yml': yml,
      'course.lock.json': lock,
      [file]: quiz('One?'),
    });
    expect(found).toEqual(['lock/unreadable course.lock.json:1:1']);
  });
});
