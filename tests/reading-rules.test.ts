import { describe, expect, it } from 'vitest';
import type { NumberRange, Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { ids, titles } from './support/course-of.ts';
import { readCourseFiles } from './support/read-course-files.ts';
import { places, questionsOf, readPage } from './support/read-page.ts';

/** The sentences of the authoring guide that say how unusual input is read: "Rules of reading" and around. */
const one = <K extends Question['kind']>(kind: K, text: string): Extract<Question, { kind: K }> => {
  const [question] = questionsOf(text);
  if (question?.kind !== kind) throw new Error(`a ${question?.kind}, not a ${kind}`);
  return question as Extract<Question, { kind: K }>;
};

const html = (text: string): string => {
  const { page, found } = readPage('lesson', text);
  expect(places(found)).toEqual([]);
  return toXhtml(page.body.flatMap((section) => (section.type === 'text' ? section.body : [])));
};

const written = (accept: NumberRange): string => {
  if (accept.type === 'exact') return accept.value.text;
  if (accept.type === 'range') return `${accept.low.text}..${accept.high.text}`;
  return `${accept.value.text}±${accept.tolerance.text}${accept.relative ? '%' : ''}`;
};

const answer = (line: string) => one('number', `## Q\n\n= ${line}\n`).answers[0];

describe('numbers', () => {
  it.each([
    ['3.14 ± 0.01', '3.14±0.01', undefined],
    ['.5', '.5', undefined],
    ['\u22125', '\u22125', undefined],
    ['6.02e23', '6.02e23', undefined],
    ['1e5 +- 1e2', '1e5±1e2', undefined],
    ['5 ± 2 %', '5±2%', undefined],
    ['50% ± 2%', '50±2', '%'],
    ['50 ± 2% kg', '50±2%', 'kg'],
    ['4.9..5.1', '4.9..5.1', undefined],
    ['\u22122 .. \u22121', '\u22122..\u22121', undefined],
    ['5 .. 6 kg', '5..6', 'kg'],
    ['5 kg .. 6 kg', '5..6', 'kg'],
    ['20°C', '20', '°C'],
    ['$5 .. $6', '5..6', '$'],
    ['€ 5.50 ± 0.10', '5.50±0.10', '€'],
    ['9.8 m/s2', '9.8', 'm/s2'],
    ['10 N m', '10', 'N m'],
    ['3 m s^-1', '3', 'm s^-1'],
    ['5 J/(kg K)', '5', 'J/(kg K)'],
  ])('reads %s', (line, accept, unit) => {
    const found = answer(line);
    expect([found && written(found.accept), found?.unit]).toEqual([accept, unit]);
  });

  it.each(['5 ±', '5 ± lots', '5 ± -1', '5 g ± 2 mg', '5 .. many', '4.9...5.1', '5 ± 2% %', '1e999'])(
    'never guesses at %s',
    (line) => {
      expect(places(readPage('quiz', `## Q\n\n= ${line}\n`).found)).toEqual(['number/unreadable 3:1']);
    },
  );

  it.each(['12 kgs', '12kg', '1,000', '1/2', '5.', '+5', '\u20135', '5 +/- 1', '2024-01-31', '3 | three'])(
    'notes that %s is a text',
    (line) => {
      const { page, found } = readPage('quiz', `## Q\n\n= ${line}\n`);
      expect(page.sections[0]?.parts[0]).toMatchObject({ question: { kind: 'text' } });
      expect(places(found)).toEqual(['number/read-as-text 3:1']);
    },
  );

  it.each(['"1984"', '"12 kg" | "twelve"', 'one', '∞'])('takes %s for a text without a note', (line) => {
    expect(one('text', `## Q\n\n= ${line}\n`).answers).toHaveLength(1);
  });

  it('lets nothing but quotes stand beside numbers', () => {
    const found = (text: string) => places(readPage('quiz', `## Q\n\n${text}\n`).found);
    expect(found('= 3\n= drei | trois')).toEqual(['quiz/mixed-answers 4:1']);
    expect(found('= 12 kg\n= 12 kgs')).toEqual(['quiz/mixed-answers 4:1']);
    expect(found('= "3"\n= "drei"')).toEqual([]);
  });

  it('reads credits as decimals, without the noise of binary fractions', () => {
    expect(one('choice', '## Q\n\n- (x) a\n- (33.3%) b\n').choices[1]?.credit).toBe(0.333);
    expect(one('text', '## Q\n\n= a\n= b {credit=33.3%}\n').answers[1]?.credit).toBe(0.333);
  });
});

describe('answers and blanks are plain text', () => {
  const texts = (line: string) => one('text', `## Q\n\n= ${line}\n`).answers[0]?.texts;

  it.each([
    ['Paris | Lutetia', ['Paris', 'Lutetia']],
    ['a \\| b | c', ['a | b', 'c']],
    ['"a | b" | c', ['a | b', 'c']],
    ['say "hi" | hello', ['say "hi"', 'hello']],
    ['*a* `b` [c](d) $e$', ['*a* `b` [c](d) $e$']],
    ['\\= \\{x\\} \\\\', ['= {x} \\']],
    ['a {b}', ['a {b}']],
  ])('%s', (line, expected) => {
    expect(texts(line)).toEqual(expected);
  });

  const gaps = (text: string) =>
    one('cloze', `## Q\n\n${text}\n`).gaps.map((gap) => (gap.type === 'text' ? gap.texts : gap.type));

  it('in blanks too, where braces go in pairs', () => {
    expect(gaps('{{{1, 2}}} {{f{x}}} {{a { b}} {{\\}\\}}} {{"a|b"}} {{a?b}}')).toEqual([
      ['{1, 2}'],
      ['f{x}'],
      ['a { b'],
      ['}}'],
      ['a|b'],
      ['a?b'],
    ]);
  });

  it('on two lines as on one', () => {
    expect(gaps('The {{cold\nwar}} began')).toEqual([['cold war']]);
  });

  it('a blank that is not closed does not take in the next one', () => {
    const { page, found } = readPage('quiz', '## Q\n\nA {{b and {{c}} d\n');
    expect(places(found)).toEqual(['gap/open 3:3']);
    expect(page.sections[0]?.parts[0]).toMatchObject({ question: { gaps: [{ texts: ['c'] }] } });
  });

  it('keeps an escaped bar in the words of a link to a term, with tables and without', () => {
    const label = '[[Airlift|a\\|b]]';
    const table = '\n\n| a |\n|---|\n| [[Airlift|c]] |\n';
    expect(html(`${label}\n`)).toBe('<p><a href="term:Airlift">a|b</a></p>');
    expect(html(`${label}${table}`)).toContain('<a href="term:Airlift">a|b</a>');
  });
});

describe('what may stand anywhere', () => {
  const choices = (text: string) =>
    one('choice', text).choices.map(({ text: rich, pos }) => `${toPlain(rich)} ${pos.line}:${pos.column}`);

  it.each([
    ['a comment', '<!-- - ( ) old -->'],
    ['a rule', '---'],
    ['a definition of a link', '[x]: https://example.org'],
    ['variables', '```vars\nm = 1\n```'],
  ])('parts no list of choices: %s', (_name, between) => {
    const lines = between.split('\n').length;
    expect(choices(`## Q {=1}\n\n- (x) a\n\n${between}\n\n- ( ) b\n`.replace('m = 1', '# m'))).toEqual([
      'a 3:1',
      `b ${6 + lines}:1`,
    ]);
  });

  it('parts no answer lines', () => {
    expect(
      one('text', '## Q\n\n= a\n<!-- c -->\n= b\n\n---\n\n= d\n').answers.map(({ pos }) => pos.line),
    ).toEqual([3, 5, 9]);
  });

  it('parts no order whose numbers go on', () => {
    const text = '## Q\n\n1. a\n2. b\n<!-- half -->\n3. c\n';
    expect(one('order', text).items.map(toPlain)).toEqual(['a', 'b', 'c']);
  });

  it('but an empty comment keeps a list apart from the answer, as everywhere in Markdown', () => {
    const question = one('order', '## Q\n\n1. a\n2. b\n\n<!-- -->\n\n1. c\n2. d\n');
    expect(question.items.map(toPlain)).toEqual(['c', 'd']);
    expect(question.body).toHaveLength(1);
  });
});

describe('lists of pairs', () => {
  it('may break a line before or after the arrow', () => {
    const question = one('match', '## Q\n\n- a long left side\n  => b\n\n- c =>\n  d\n- => e\n');
    expect(question.pairs.map(({ left, right }) => [toPlain(left), toPlain(right)])).toEqual([
      ['a long left side', 'b'],
      ['c', 'd'],
    ]);
    expect(question.distractors.map(toPlain)).toEqual(['e']);
  });
});

describe('containers', () => {
  it('nest by longer fences and end lists without a blank line', () => {
    const { page, found } = readPage('lesson', '::::check\n## Q\n- (x) a\n- ( ) b\n::::\nMore\n');
    expect(found).toEqual([]);
    expect(page.body.map(({ type }) => type)).toEqual(['check', 'text']);
  });

  it('mean nothing in code and comments, and `<!--` in code begins none', () => {
    const text =
      'Use `<!--` here.\n\n```\n::: check\n```\n\n<!--\n::: check\n-->\n\n::: check\n## Q\n= a\n:::\n';
    const { page, found } = readPage('lesson', text);
    expect(found).toEqual([]);
    expect(page.body.map(({ type }) => type)).toEqual(['text', 'check']);
  });

  it('close a draw right after it or after what does not belong there', () => {
    const closed = (between: string) =>
      places(readPage('quiz', `## Q\n\n= a\n\n::: pool from=b.bank.md\n${between}:::\n`).found);
    expect(closed('')).toEqual([]);
    expect(closed('\n')).toEqual([]);
    expect(closed('Text\n')).toEqual(['quiz/text-after-draw 6:1']);
  });
});

describe('Markdown of a lesson', () => {
  it('strikes with two tildes, neither one nor three', () => {
    expect(html('~~a~~ ~~~b~~~ x~2~\n')).toBe('<p><del>a</del> ~~~b~~~ x<sub>2</sub></p>');
  });

  it('reads definitions below their term, with a blank line between or without', () => {
    expect(html('A\n: one\n: two\n\nB\n\n: three\n\nC\nD\n: four\n')).toBe(
      '<dl><dt>A</dt><dd>one</dd><dd>two</dd><dt>B</dt><dd>three</dd><dt>C</dt><dt>D</dt><dd>four</dd></dl>',
    );
  });

  it('lets a space stand before {decorative}', () => {
    expect(html('![](a.png) {decorative}\n\n![](b.png){decorative} text\n')).toBe(
      '<p><img src="a.png" alt=""/></p><p><img src="b.png" alt=""/> text</p>',
    );
  });

  it('takes a transcript below any recording', () => {
    expect(html('Hear: ![a talk](a.mp3)\n\n> [!TRANSCRIPT]\n> Words.\n')).toContain('callout transcript');
    expect(html('<audio src="a.mp3" controls></audio>\n\n> [!TRANSCRIPT]\n> Words.\n')).toContain(
      'callout transcript',
    );
  });

  it('tells of a drawing once', () => {
    const { found } = readPage('lesson', '<svg><g><path d="M0"/><circle r="1"/></g></svg>\n');
    expect(places(found)).toEqual(['html/unknown-element 1:1']);
  });
});

describe('a key-term page', () => {
  it('may underline the headings of its sections', () => {
    const text = 'Definition\n----------\n\nWords.\n\nReview questions\n---\n\n### Why?\n\n> [!ANSWER] So.\n';
    const { page, found } = readPage('term', text);
    expect(found).toEqual([]);
    expect([toPlain(page.definition ?? []), page.review.map(({ id }) => id)]).toEqual(['Words.', ['why']]);
  });
});

describe('one mistake gives one message', () => {
  it.each([
    ['a blank that is open', '## Q\n\nIt is {{a.\n', 'gap/open 3:7'],
    ['a misspelled callout', '## Q\n\n> [!ANSWR] a\n', 'quiz/unknown-callout 3:3'],
    ['a line under the answer', '## Q\n\n= a\n---\n', 'quiz/setext-heading 3:1'],
    ['code without an end', '## Q\n\n```\na\n\n= b\n', 'quiz/open-code 3:1'],
    ['feedback that is not indented', '## Q\n\n- ( ) a\n> no\n- (x) b\n', 'quiz/after-answer 4:1'],
    ['an unknown block after the answers', '## Q\n\n= a\n\n::: note\nb\n:::\n', 'markdown/unknown-fence 5:5'],
    [
      'a rubric with a line without points',
      '## Q {points=3}\n\n> [!ANSWER] a\n> [!RUBRIC]\n> - 1: b\n> - c\n',
      'rubric/form 6:3',
    ],
    ['a variable that cannot be read', '## Q\n\n```vars\nm = 2 to 9\n```\n\n= {=m}\n', 'vars/unreadable 4:1'],
    [
      'a name that is misspelled',
      '## Q\n\n```vars\nmass = 2 .. 9\n```\n\n= {=mas}\n',
      'vars/unknown-name 7:3',
    ],
    ['two questions without a prompt', '##\n\n= a\n', 'quiz/no-prompt 1:1'],
    ['a formula over a blank line', '## Q\n\n$$\na\n\nb$$\n\n= c\n', 'markdown/open-math 3:1'],
    ['a nested block', '## Q\n\n- (x) a\n\n  - ::: tabs\n- ( ) b\n', 'markdown/misplaced-fence 5:9'],
  ])('%s', (_name, text, finding) => {
    expect(places(readPage('quiz', text).found)).toEqual([finding]);
  });

  it('points at the line of the command that is wrong', () => {
    expect(places(readPage('quiz', '## Q\n\n@ upload .pdf\n@ upload doc\n').found)).toEqual([
      'upload/bad-extension 4:1',
    ]);
  });
});

describe('lists of pages', () => {
  const page = '# A\n\nWords.\n';
  const files = {
    'course.yml': 'id: c\ntitle: C\n',
    'm/01-a.md': page,
    'm/02-a.quiz.md': '## Q\n\n= a\n',
    'm/03-b.lesson.md': page,
  };

  it('find a name by as much of it as is written', async () => {
    const items = 'items: [b, a.quiz, 01-a]\n';
    const { course, found } = await readCourseFiles({ ...files, 'm/module.yml': items });
    expect([ids(course), found]).toEqual([['m-b', 'm-a-quiz', 'm-a'], []]);
  });

  it('take the page for a name that a quiz has too', async () => {
    const items = 'items: [a, a.quiz, b]\n';
    const { course, found } = await readCourseFiles({ ...files, 'm/module.yml': items });
    expect([titles(course), found]).toEqual([['A', 'A', 'A'], []]);
    expect(ids(course)[0]).toBe('m-a');
  });
});
