import { describe, expect, it } from 'vitest';
import { courseOf, ids, itemAt, questionsIn, quizAt, titles, yml } from './support/course-of.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const page = '# A page\n\nWords.\n';
const bank = '## When?\n\n= 1948\n';

describe('the order of modules and pages', () => {
  it('is the number of their names, as a number; what has none comes last', async () => {
    const course = await courseOf({
      '10-late/1-x.md': page,
      '2-early/10-c.md': page,
      '2-early/9-b.md': page,
      '2-early/appendix.md': page,
      '2-early/010-d.md': page,
      'extra/x.md': page,
    });
    expect(ids(course)).toEqual(['early-b', 'early-d', 'early-c', 'early-appendix', 'late-x', 'extra-x']);
  });

  it('is that of the explicit lists, with or without number and extension', async () => {
    const course = await courseOf({
      'course.yml': `${yml}modules: [late, 01-early/]\n`,
      '01-early/module.yml': 'items:\n  - 02-b.md\n  - c\n  - 01-a\n',
      '01-early/01-a.md': page,
      '01-early/02-b.md': page,
      '01-early/03-c.quiz.md': bank,
      '02-late/x.md': page,
    });
    expect(ids(course)).toEqual(['late-x', 'early-b', 'early-c-quiz', 'early-a']);
  });

  it('tells two pages of one name apart in a list by their extension', async () => {
    const { found, course } = await readCourseFiles({
      'course.yml': yml,
      '01-m/module.yml': 'items: [a.quiz.md, a.md]\n',
      '01-m/a.md': page,
      '01-m/a.quiz.md': bank,
    });
    expect(found).toEqual([]);
    expect(ids(course)).toEqual(['m-a-quiz', 'm-a']);
  });
});

describe('ids', () => {
  it('of pages and banks come from module and name', async () => {
    const course = await courseOf({
      '01-early-cold-war/01-containment.term.md':
        '---\nterm: Containment\n---\n\n## Definition\n\nA policy.\n',
      '01-early-cold-war/02-berlin-airlift.lesson.md': page,
      '01-early-cold-war/03-checkpoint.quiz.md': bank,
      '01-early-cold-war/cold-war.bank.md': bank,
      'banks/02-cells.bank.md': bank,
    });
    expect(course.modules.map(({ id }) => id)).toEqual(['early-cold-war']);
    expect(ids(course)).toEqual([
      'early-cold-war-containment',
      'early-cold-war-berlin-airlift',
      'early-cold-war-checkpoint-quiz',
    ]);
    expect(course.banks.map(({ id, module }) => [id, module])).toEqual([
      ['early-cold-war-cold-war-bank', 'early-cold-war'],
      ['cells-bank', undefined],
    ]);
  });

  it('are those that the author wrote, where there are any', async () => {
    const course = await courseOf({
      '01-m/module.yml': 'id: First\n',
      '01-m/01-a.md': `---\nid: Start_1\n---\n\n${page}`,
      '01-m/02-q.quiz.md': '## When? {#when-then}\n\n= 1948\n',
    });
    expect(course.modules[0]?.id).toBe('First');
    expect(ids(course)).toEqual(['Start_1', 'm-q-quiz']);
    expect(questionsIn(course, '01-m/02-q.quiz.md')[0]?.id).toBe('when-then');
  });

  it.each([
    ['3. Où est le café?', 'ou-est-le-cafe'],
    ['2) Where?', 'where'],
    ['What is {{ATP}}?', 'what-is'],
    ['什么是细胞?', 'q-6dcf1f49'],
    ['1948', 'q-03b0bd36'],
    [
      'Which of the many treaties that were signed after the war is in force to this day?',
      'which-of-the-many-treaties-that-were-signed-after-th-1b9da8d',
    ],
  ])('of a question come from its heading: %s', async (heading, id) => {
    const answer = heading.includes('{{') ? '' : '= x\n';
    const course = await courseOf({ '01-m/q.quiz.md': `## ${heading}\n\n${answer}` });
    expect(questionsIn(course, '01-m/q.quiz.md').map((one) => one.id)).toEqual([id]);
  });

  it('of questions are unique in their file only', async () => {
    const course = await courseOf({ '01-m/a.quiz.md': bank, '01-m/b.quiz.md': bank });
    expect(questionsIn(course, '01-m/a.quiz.md')[0]?.id).toBe('when');
    expect(questionsIn(course, '01-m/b.quiz.md')[0]?.id).toBe('when');
  });
});

describe('titles', () => {
  it('are the key, else the first heading, else the name made readable', async () => {
    const course = await courseOf({
      '01-m/01-a.md': '---\ntitle: By key\n---\n\nWords.\n',
      '01-m/02-b.md': '# By *heading*\n\nWords.\n',
      '01-m/03-by-name.md': 'Words.\n',
      '01-m/04-a_quiz.quiz.md': '# Part one\n\n## When?\n\n= 1948\n',
    });
    expect(titles(course)).toEqual(['By key', 'By heading', 'By name', 'A quiz']);
    expect(course.modules[0]?.title).toBe('M');
  });

  it('are not repeated in the page', async () => {
    const course = await courseOf({ '01-m/a.md': '# Title\n\n## Part\n' });
    const lesson = itemAt(course, '01-m/a.md');
    expect(JSON.stringify(lesson)).toContain('"h2"');
    expect(JSON.stringify(lesson)).not.toContain('"h1"');
  });
});

describe('files of a course folder', () => {
  it('index.md and syllabus.md are no lessons of a module', async () => {
    const course = await courseOf({
      'index.md': '# Welcome\n\nWords.\n',
      'syllabus.md': page,
      '01-m/a.md': page,
    });
    expect(course.front).toMatchObject({ kind: 'lesson', title: 'Welcome' });
    expect(course.syllabus).toMatchObject({ title: 'A page' });
    expect(ids(course)).toEqual(['m-a']);
  });

  it('README.md, templates and names that begin with _ or . are ignored', async () => {
    const course = await courseOf({
      'README.md': page,
      '01-m/README.md': page,
      '01-m/a.md': page,
      '01-m/_draft.md': '[nowhere](x.md)',
      '_old/a.md': '[nowhere](x.md)',
      '01-m/.a.md': '[nowhere](x.md)',
      'templates/notes.md': page,
    });
    expect(ids(course)).toEqual(['m-a']);
  });

  it('a folder that holds only banks is no module', async () => {
    const course = await courseOf({
      '01-m/a.md': page,
      'banks/x.bank.md': bank,
      'banks/deep/y.bank.md': bank,
    });
    expect(course.modules.map(({ id }) => id)).toEqual(['m']);
    expect(course.banks.map(({ id }) => id)).toEqual(['y-bank', 'x-bank']);
  });

  it('a page is a lesson unless its name or its type says something else', async () => {
    const course = await courseOf({
      '01-m/1.md': page,
      '01-m/2.lesson.md': page,
      '01-m/3.term.md': '---\nterm: T\n---\n\nWords.\n',
      '01-m/4.md': '---\ntype: term\nterm: U\n---\n\nWords.\n',
      '01-m/5.md': '---\ntype: discussion\npoints: 5\n---\n\nTalk.\n',
      '01-m/6.md': '---\ntype: assignment\nsubmit: file .pdf .docx\n---\n\nWrite.\n',
      '01-m/7.md': '---\ntype: link\nurl: https://example.org/\n---\n\nSee.\n',
      '01-m/8.quiz.md': bank,
    });
    expect([...(course.modules[0]?.items ?? [])].map(({ kind }) => kind)).toEqual([
      'lesson',
      'lesson',
      'term',
      'term',
      'discussion',
      'assignment',
      'link',
      'quiz',
    ]);
  });
});

describe('text', () => {
  it('may have CRLF line ends and a byte-order mark, and places stay right', async () => {
    const source = '\ufeff---\r\ntitle: T\r\n---\r\n\r\nWords and [nothing](x.md).\r\n';
    const { course, found } = await readCourseFiles({ 'course.yml': `\ufeff${yml}`, '01-m/a.md': source });
    expect(found).toEqual(['links/missing-page 01-m/a.md:5:11']);
    expect(titles(course)).toEqual(['T']);
    expect(JSON.stringify(course)).not.toContain('\\r');
  });

  it('has columns in UTF-16 units', async () => {
    const { found } = await readCourseFiles({ 'course.yml': yml, '01-m/a.md': '# A\n\n🚀 é [x](x.md)\n' });
    expect(found).toEqual(['links/missing-page 01-m/a.md:3:6']);
  });
});

describe('keys', () => {
  it('have their values as written', async () => {
    const course = await courseOf({
      'course.yml':
        'id: c\ntitle: 1984\ndescription: 1.10\nupdated: 2025\ntags: one\nauthors: [A. B, "C: D"]\n',
      '01-m/module.yml': 'title: yes\nsequence: yes\n',
      '01-m/a.quiz.md': `---\ntitle: 007\ngrade: False\n---\n\n${bank}`,
    });
    expect(course).toMatchObject({
      title: '1984',
      description: '1.10',
      updated: '2025',
      tags: ['one'],
      authors: ['A. B', 'C: D'],
    });
    expect(course.modules[0]).toMatchObject({ title: 'yes', sequence: true });
    expect(quizAt(course, '01-m/a.quiz.md')).toMatchObject({ title: '007', graded: false });
  });

  it('that are left out have the defaults', async () => {
    const course = await courseOf({ '01-m/a.quiz.md': bank });
    expect(course).toMatchObject({ language: 'en', version: '0.0.0', authors: [], tags: [] });
    expect(course.settings).toMatchObject({ glossary: 'auto', iri: 'urn:coursewright:c', banks: 'off' });
    expect(course.settings.targets.map(({ id }) => id)).toEqual(['scorm12', 'qti12', 'site']);
    expect(quizAt(course, '01-m/a.quiz.md')).toMatchObject({
      attempts: 1,
      shuffle: 'none',
      feedbackWhen: 'end',
      show: 'after-last',
      graded: true,
      keep: 'highest',
    });
    expect(quizAt(course, '01-m/a.quiz.md')).not.toHaveProperty('pass');
  });

  it.each([
    ['1.0.0-rc.1+build.5', []],
    ['01.0.0', ['course/bad-value course.yml:3:10']],
    ['1.0.0-', ['course/bad-value course.yml:3:10']],
    ['1.0.0-a..b', ['course/bad-value course.yml:3:10']],
  ])('of a version are those of semver: %s', async (version, wanted) => {
    const { found } = await readCourseFiles({
      'course.yml': `id: c\ntitle: C\nversion: ${version}\n`,
      '01-m/a.md': 'Words.\n',
    });
    expect(found).toEqual(wanted);
  });

  it('of a quiz: practice gives feedback after each question, the pass mark is the course’s', async () => {
    const course = await courseOf({
      'course.yml': `${yml}pass: 70%\n`,
      '01-m/a.quiz.md': `---\ngrade: no\nattempts: unlimited\n---\n\n${bank}`,
      '01-m/b.quiz.md': `---\npass: 85.5\ndue: 2026-03-01T18:00:00+01:00\ntime: 20\n---\n\n${bank}`,
    });
    expect(quizAt(course, '01-m/a.quiz.md')).toMatchObject({
      feedbackWhen: 'each',
      attempts: 'unlimited',
      pass: 70,
    });
    expect(quizAt(course, '01-m/b.quiz.md')).toMatchObject({
      pass: 85.5,
      due: '2026-03-01T18:00:00+01:00',
      time: 20,
    });
  });

  it('targets take options', async () => {
    const course = await courseOf({
      'course.yml': `${yml}targets:\n  - site\n  - scorm2004: { edition: 3 }\n`,
      '01-m/a.md': page,
    });
    expect(course.settings.targets).toEqual([
      { id: 'site', options: {}, pos: { file: 'course.yml', line: 4, column: 5 } },
      { id: 'scorm2004', options: { edition: '3' }, pos: { file: 'course.yml', line: 5, column: 5 } },
    ]);
  });

  it('prerequisites are modules by folder, with or without number', async () => {
    const course = await courseOf({
      '01-one/a.md': page,
      '02-two/a.md': page,
      '03-three/module.yml': 'prerequisites:\n  - one\n  - 02-two\n',
      '03-three/a.md': page,
    });
    expect(course.modules.map(({ prerequisites }) => prerequisites)).toEqual([[], [], ['one', 'two']]);
  });

  it('the language of a module is that of its pages', async () => {
    const quiz = '## ¿Sí?\n\n- (x) Verdadero\n- ( ) Falso\n';
    const course = await courseOf({
      '01-m/module.yml': 'language: es\n',
      '01-m/a.quiz.md': quiz,
      '02-n/a.quiz.md': quiz,
    });
    expect(questionsIn(course, '01-m/a.quiz.md')[0]?.kind).toBe('boolean');
    expect(questionsIn(course, '02-n/a.quiz.md')[0]?.kind).toBe('choice');
  });

  it('have places, in front matter too', async () => {
    const { found } = await readCourseFiles({
      'course.yml': yml,
      '01-m/a.md': '---\ntitle: T\n\nrelated:\n  - Nothing\nlanguage: Español\n---\n\nWords.\n',
    });
    expect(found).toEqual(['course/unknown-related 01-m/a.md:5:5', 'course/bad-value 01-m/a.md:6:11']);
  });
});

describe('banks and draws', () => {
  it('a bank’s tags and outcome are its questions’, and its own are kept', async () => {
    const course = await courseOf({
      'banks/b.bank.md':
        '---\ntitle: Cells\ntags: [bio]\noutcome: B1\n---\n\n## When? {tags=cell}\n\n= 1\n\n## Where? {outcome=B2}\n\n= x\n',
    });
    expect(course.banks[0]).toMatchObject({ title: 'Cells', tags: ['bio'] });
    expect(questionsIn(course, 'banks/b.bank.md')).toMatchObject([
      { tags: ['bio', 'cell'], outcome: 'B1' },
      { tags: ['bio'], outcome: 'B2' },
    ]);
  });

  it('a draw names its bank by a path, with tags and difficulty', async () => {
    const course = await courseOf({
      'banks/b.bank.md':
        '## A? {tags="x, y" difficulty=easy}\n\n= 1\n\n## B? {tags=x difficulty=easy}\n\n= 1\n\n## C? {tags="x, y"}\n\n= 1\n',
      '01-m/q.quiz.md':
        'Intro.\n\n::: pool from=../banks/b.bank.md pick=1 points=2 tags="x, y" difficulty=easy\n:::\n',
    });
    const [part] = quizAt(course, '01-m/q.quiz.md').sections.flatMap(({ parts }) => parts);
    expect(part).toMatchObject({
      type: 'draw',
      bank: 'b-bank',
      pick: 1,
      points: 2,
      tags: ['x', 'y'],
      difficulty: 'easy',
    });
  });

  it('a pool has an id from its name, and takes part in the file’s unique ids', async () => {
    const { found } = await readCourseFiles({
      'course.yml': yml,
      '01-m/q.quiz.md': '## Cells\n\n= 1\n\n# Pool: cells {pick=1}\n\n## When?\n\n= 1\n',
    });
    expect(found).toEqual(['ids/question-twice 01-m/q.quiz.md:5:1']);
  });
});
