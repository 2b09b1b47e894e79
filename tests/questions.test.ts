import { describe, expect, it } from 'vitest';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { places, questionsOf, readPage } from './support/read-page.ts';

/** The first question of a quiz, read without a finding, as one kind. */
const one = <K extends Question['kind']>(
  kind: K,
  text: string,
  settings = {},
): Extract<Question, { kind: K }> => {
  const [question] = questionsOf(text, settings);
  if (question?.kind !== kind) throw new Error(`a ${question?.kind}, not a ${kind}`);
  return question as Extract<Question, { kind: K }>;
};

const numberOf = (line: string) => one('number', `## Q\n\n= ${line}\n`).answers[0];

describe('kinds by shape', () => {
  it('reads one right answer with feedback', () => {
    const question = one('choice', '## Q\n\n- (x) a\n  > Yes,\n  > *indeed*.\n- ( ) b\n');
    expect(question.choices.map((choice) => [toPlain(choice.text), choice.right])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(toPlain(question.choices[0]?.feedback ?? [])).toBe('Yes, indeed.');
    expect(question.choices[1]?.pos).toEqual({ file: 'page.md', line: 6, column: 1 });
  });

  it('keeps several paragraphs, code and pictures in a choice', () => {
    const question = one(
      'choice',
      '## Q\n\n- (x) a\n\n  more\n\n  ```js\n  x => y\n  ```\n\n- ( ) ![p](p.png)\n',
    );
    expect(question.choices[0]?.text.map((node) => node.type === 'element' && node.name)).toEqual([
      'p',
      'p',
      'pre',
    ]);
    expect(question.choices[1]?.text).toMatchObject([{ type: 'element', name: 'img' }]);
  });

  it('reads an arrow in a marked choice as text', () => {
    expect(toPlain(one('choice', '## Q\n\n- (x) a => b\n- ( ) c => d\n').choices[0]?.text ?? [])).toBe(
      'a => b',
    );
  });

  it('reads several right answers, numbered lists and other bullets too', () => {
    expect(
      one('multi', '## Q\n\n1. [x] a\n2. [X] b\n3. [ ] c\n').choices.map((choice) => choice.right),
    ).toEqual([true, true, false]);
  });

  it('reads credits', () => {
    const question = one('choice', '## Q\n\n- (x) a\n- (50%) b\n- (-25%) c\n- (\u221225%) d\n');
    expect(question.choices.map((choice) => choice.credit)).toEqual([undefined, 0.5, -0.25, -0.25]);
  });

  it('lets boxes share what written credits leave', () => {
    expect(
      one('multi', '## Q\n\n- [50%] a\n- [x] b\n- [-10%] c\n').choices.map((choice) => choice.right),
    ).toEqual([true, true, false]);
  });

  it('lets no box be right where the author says so', () => {
    expect(one('multi', '## Q {none=yes}\n\n- [ ] a\n- [ ] b\n').none).toBe(true);
  });

  it.each([
    ['en', 'True', 'False'],
    ['de-AT', 'Richtig', 'Falsch'],
    ['fr', 'Vrai', 'Faux'],
    ['zh', '正确', '错误'],
    ['pl', 'Prawda', 'Fałsz'],
    ['he', 'נכון', 'לא נכון'],
    ['tr', 'Doğru', 'Yanlış'],
  ])('reads true and false in %s', (language, yes, no) => {
    const question = one('boolean', `## Q\n\n- ( ) ${no}\n- (x) ${yes}\n`, { language });
    expect(question.choices.map((choice) => choice.value)).toEqual([false, true]);
  });

  it('reads the words of another language as choices, those of the labels as true and false', () => {
    expect(one('choice', '## Q\n\n- (x) Vrai\n- ( ) Faux\n').kind).toBe('choice');
    const labels = { true: 'Aye | Yea', false: 'Nay' };
    expect(one('boolean', '## Q\n\n- (x) Yea\n- ( ) Nay\n', { labels }).kind).toBe('boolean');
  });

  it('reads short answers: bars, escapes, quotes, settings', () => {
    const question = one(
      'text',
      '## Q {case=yes}\n\n= Paris | Lut\\|etia\n\n= "a *b*" {credit=50% feedback="Close, *but*."}\n',
    );
    expect(question.answers.map((answer) => [answer.texts, answer.credit])).toEqual([
      [['Paris', 'Lut|etia'], 1],
      [['a *b*'], 0.5],
    ]);
    expect(question.matchCase).toBe(true);
    expect(toPlain(question.answers[1]?.feedback ?? [])).toBe('Close, but.');
  });

  it.each([
    [
      '3.14 ± 0.01',
      { type: 'tolerance', value: { value: 3.14 }, tolerance: { value: 0.01 }, relative: false },
      undefined,
    ],
    ['3.14 +- .01', { type: 'tolerance', tolerance: { value: 0.01 } }, undefined],
    ['5 ± 2%', { type: 'tolerance', relative: true }, undefined],
    ['60% ± 2%', { type: 'tolerance', relative: false }, '%'],
    ['60 % ± 2', { type: 'tolerance', relative: false }, '%'],
    ['4.9 .. 5.1', { type: 'range', low: { value: 4.9 }, high: { value: 5.1 } }, undefined],
    ['-1..1 m', { type: 'range', low: { value: -1 } }, 'm'],
    ['12 kg', { type: 'exact', value: { value: 12, text: '12' } }, 'kg'],
    ['6.02e23', { type: 'exact', value: { value: 6.02e23 } }, undefined],
    ['\u22125', { type: 'exact', value: { value: -5 } }, undefined],
    ['.5', { type: 'exact', value: { value: 0.5 } }, undefined],
    ['37°C', { type: 'exact' }, '°C'],
    ['€5', { type: 'exact' }, '€'],
    ['5 EUR', { type: 'exact' }, 'EUR'],
    ['9.81 m/s²', { type: 'exact' }, 'm/s²'],
    ['8.3 J/(mol·K)', { type: 'exact' }, 'J/(mol·K)'],
    ['3 m2', { type: 'exact' }, 'm2'],
    ['100 km/h ± 5%', { type: 'tolerance', relative: true }, 'km/h'],
  ])('reads the number %s', (line, accept, unit) => {
    expect(numberOf(line)?.accept).toMatchObject(accept);
    expect(numberOf(line)?.unit).toBe(unit);
  });

  it.each(['"1984"', '1984 | 1985', 'one', '1/2', '1984-1985'])('reads the text %s', (line) => {
    expect(readPage('quiz', `## Q\n\n= ${line}\n`).page.sections[0]?.parts[0]).toMatchObject({
      question: { kind: 'text' },
    });
  });

  it('takes numbers beside quoted texts as texts', () => {
    const { page, found } = readPage('quiz', '## Q\n\n= 5\n= "five"\n');
    expect(page.sections[0]?.parts[0]).toMatchObject({
      question: { kind: 'text', answers: [{ texts: ['5'] }, { texts: ['five'] }] },
    });
    expect(places(found)).toEqual(['number/read-as-text 3:1']);
  });

  it('matches, with arrows in code and maths as text', () => {
    const question = one('match', '## Q\n\n- `a => b` => c\n- $x => y$ => d\n- e \\=> f => g\n- => h\n');
    expect(question.pairs.map((pair) => [toPlain(pair.left), toPlain(pair.right)])).toEqual([
      ['a => b', 'c'],
      ['x => y', 'd'],
      ['e => f', 'g'],
    ]);
    expect(question.distractors.map(toPlain)).toEqual(['h']);
  });

  it('keeps plain lists before the answer block as content', () => {
    const question = one('text', '## Q\n\n- a => b\n- c\n\n1. d\n\n= e\n');
    expect(question.body.map((node) => node.type === 'element' && node.name)).toEqual(['ul', 'ol']);
  });

  it('orders the last numbered list only', () => {
    const question = one('order', '## Q\n\n- a\n- b\n\n1. c\n2. *d*\n');
    expect(question.items.map(toPlain)).toEqual(['c', 'd']);
    expect(question.body).toHaveLength(1);
  });

  it('reads blanks in the heading, in tables and in emphasis', () => {
    const question = one(
      'cloze',
      '## What is {{ATP}}?\n\n| a | b |\n|---|---|\n| {{x|y}} | *c {{d*e}} f* |\n',
    );
    expect(question.gaps).toMatchObject([{ texts: ['ATP'] }, { texts: ['x', 'y'] }, { texts: ['d*e'] }]);
    expect(question.id).toBe('what-is');
    expect(toPlain(question.body)).toBe('a b _____ c _____ f');
  });

  it('reads hints and escapes in blanks', () => {
    const question = one(
      'cloze',
      '## Q\n\n{{a\\|b ? Think ? hard}} {{what\\? ? c}} {{= 6 ± 0.1 m}} {{"5"}}\n',
    );
    expect(question.gaps).toMatchObject([
      { type: 'text', texts: ['a|b'], hint: 'Think ? hard' },
      { type: 'text', texts: ['what?'], hint: 'c' },
      { type: 'number', unit: 'm' },
      { type: 'text', texts: ['5'] },
    ]);
  });

  it('leaves blanks in code and maths alone', () => {
    const question = one('text', '## Q\n\n`{{a}}` and $x_{{2}}$ and <!-- {{b}} --> \\{{c}}\n\n= d\n');
    expect(toPlain(question.body)).toBe('{{a}} and x_{{2}} and {{c}}');
  });

  it('reads one model answer a callout, hints on one line, several callouts in a quote', () => {
    const question = one(
      'essay',
      '## Q {points=3}\n\n> [!ANSWER]\n> One.\n>\n> [!ANSWER]\n> Two.\n> [!RUBRIC]\n> - 1: a\n> - 2: b\n\n> [!HINT] Think.\n',
    );
    expect(question.answers.map(toPlain)).toEqual(['One.', 'Two.']);
    expect(question.rubric.map((criterion) => criterion.points)).toEqual([1, 2]);
    expect(question.hints.map(toPlain)).toEqual(['Think.']);
  });

  it('takes a model answer beside another answer block as the solution', () => {
    expect(toPlain(one('text', '## Q\n\n> [!ANSWER] So.\n\n= a\n').feedback.solution ?? [])).toBe('So.');
  });

  it('reads a text without a question, worth nothing', () => {
    const question = one('stimulus', '## Read this. {text}\n\n> A passage.\n\n1. a\n2. b\n');
    expect(question.points).toBe(0);
    expect(question.body).toHaveLength(2);
  });

  it('reads an upload of any file', () => {
    expect(one('upload', '## Q\n\n@ upload\n').types).toEqual([]);
  });

  it('reads several right areas under a picture', () => {
    const question = one(
      'hotspot',
      '## Q\n\n![p](p.png)\n\n- [x] a @ circle 1,2 r 3\n- [x] b @ rect 9,8 1,2\n',
    );
    expect(question).toMatchObject({ multiple: true, image: { asset: 'p.png', alt: 'p' }, body: [] });
    expect(question.areas[1]).toMatchObject({ shape: { x1: 1, y1: 2, x2: 9, y2: 8 } });
  });

  it('closes answers by a container without a blank line', () => {
    const { page, found } = readPage('lesson', 'Text\n\n::: check\n## Q\n- (x) a\n- ( ) b\n:::\nMore\n');
    expect(found).toEqual([]);
    expect(page.body.map((section) => section.type)).toEqual(['text', 'check', 'text']);
  });

  it('lets rules, comments, definitions and variables stand anywhere', () => {
    const question = one(
      'formula',
      '## Q {=m}\n\n= {=m * 2} ± 1% N\n\n---\n\n<!-- {{a}} -->\n\n```vars\nm = 2 .. 9\n```\n\n[x]: https://example.org\n',
    );
    expect(question.vars).toHaveLength(1);
    expect(question.answers).toMatchObject([
      { expression: 'm * 2', unit: 'N', tolerance: { relative: true } },
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['an unknown name', 'm = 2 .. 9', 'n', 'vars/unknown-name'],
    ['an unused variable', 'm = 2 .. 9\nn = 3', 'n', 'vars/unused'],
    ['a division by zero for some seeds', 'm = 0 .. 9\nn = 1 / m', 'n', 'vars/fails'],
    ['a root of a negative number', 'm = -3 .. 9', 'sqrt(m)', 'vars/fails'],
    ['a name before its definition', 'n = m\nm = 3', 'n + m', 'vars/unknown-name'],
    ['a formula that is none', 'm = 2 .. 9', 'm *', 'vars/bad-formula'],
  ])('reports %s', (_name, vars, formula, code) => {
    const { found } = readPage('quiz', `## Q\n\n\`\`\`vars\n${vars}\n\`\`\`\n\n= {=${formula}}\n`);
    expect(found.map((one) => one.code)).toContain(code);
  });
});

describe('a quiz', () => {
  const text = [
    'Welcome.',
    '## First\n= a',
    '# Part two {#two}',
    'About it.',
    '## Second\n= b',
    '::: pool from=../banks/x.bank.md pick=5 points=1 tags="a, b" difficulty=easy\n:::',
    '## Third\n= c',
    '# Pool: the pool {pick=1 points=2}',
    'Some.',
    '## Fourth\n= d',
    '## Fifth\n= e',
  ].join('\n\n');

  it('has sections, draws and pools in order', () => {
    const { page, found } = readPage('quiz', text);
    expect(found).toEqual([]);
    expect(toPlain(page.intro)).toBe('Welcome.');
    expect(page.sections.map((section) => [toPlain(section.title ?? []), toPlain(section.intro)])).toEqual([
      ['', ''],
      ['Part two', 'About it.'],
    ]);
    expect(page.sections[1]?.parts).toMatchObject([
      { type: 'question', question: { id: 'second' } },
      { type: 'draw', bank: '../banks/x.bank.md', pick: 5, points: 1, tags: ['a', 'b'], difficulty: 'easy' },
      { type: 'question', question: { id: 'third' } },
      {
        type: 'pool',
        id: 'the-pool',
        title: 'the pool',
        pick: 1,
        points: 2,
        questions: [{ id: 'fourth' }, { id: 'fifth' }],
      },
    ]);
    expect(page.notes.headings.map((heading) => heading.id)).toEqual([
      'first',
      'second',
      'third',
      'the-pool',
      'fourth',
      'fifth',
    ]);
  });

  it('reads every setting of a heading', () => {
    const [question] = questionsOf(
      '## Q {#x points=2.5 difficulty=hard outcome=LO1 attempts=2 shuffle=fixed-last scoring=partial tags="a, b"}\n\n- [x] a\n- [ ] b\n',
    );
    expect(question).toMatchObject({
      id: 'x',
      points: 2.5,
      difficulty: 'hard',
      outcome: 'LO1',
      attempts: 2,
      shuffle: 'fixed-last',
      scoring: 'partial',
      tags: ['a', 'b'],
    });
  });

  it('leaves other braces in a heading alone', () => {
    const [question] = questionsOf('## What is {a, b}?\n\n= a\n\n## A set {1, 2}\n\n= b\n');
    expect(toPlain(question?.prompt ?? [])).toBe('What is {a, b}?');
  });
});
