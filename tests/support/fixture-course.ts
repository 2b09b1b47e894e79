import type { Asset, Bank, Course, Item, Module, Quiz, QuizPart } from '../../src/model/course.ts';
import type { Choice, Num, Question, QuestionBase } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';

/** A course that holds every kind of question and item, and text that breaks careless writers. */

export const pos = { file: 'fixture.quiz.md', line: 3, column: 1 };

export const hostile =
  'a < b & c > d "quoted" \'single\' &nbsp; &amp; &#65; ]]> <script>alert(1)</script> é 什么 🚀 \u0001 [x] {=y}';

const p = (...children: Rich): Rich => [element('p', {}, children)];
const words = (value: string): Rich => [text(value)];
const num = (value: number): Num => ({ value, text: String(value) });

const base = (id: string, prompt: string): QuestionBase => ({
  id,
  prompt: words(prompt),
  body: [],
  points: 1,
  scoring: 'all',
  feedback: {},
  hints: [],
  tags: [],
  pos,
});

const choices = (...list: readonly (readonly [string, boolean])[]): readonly Choice[] =>
  list.map(([label, right], index) => ({
    text: words(label),
    right,
    ...(index === 0 && { feedback: p(text(`About ${label}.`)) }),
    pos,
  }));

const everywhere = {
  always: p(text('Always said.')),
  correct: p(text('Well done.')),
  incorrect: p(text('Look again.')),
  solution: p(text('This is why.')),
};

const everyElement: Rich = [
  ...p(
    text('Before '),
    element('mark', {}, words('marked')),
    text(' '),
    element('del', {}, words('gone')),
    element('br'),
  ),
  element('pre', {}, [element('code', { class: 'language-js' }, words('if (a < b) {\n  go();\n}\n'))]),
  element('details', {}, [element('summary', {}, words('More')), ...p(text('Hidden.'))]),
  element('figure', { class: 'wide' }, [
    element('img', { src: 'asset:early/images/map.png', alt: 'A "map" & legend', width: '10', height: '10' }),
    element('figcaption', {}, words('Caption')),
  ]),
  element('aside', { class: 'callout note', 'data-callout': 'note' }, p(text('A note.'))),
  element('ol', { start: '3' }, [
    element('li', {}, [text('three'), element('ul', {}, [element('li', {}, words('inner'))])]),
  ]),
  element('table', {}, [
    element('caption', {}, words('Table')),
    element('tbody', {}, [element('tr', {}, [element('td', { colspan: '2' }, words('cell'))])]),
  ]),
  element('dl', {}, [element('dt', {}, words('term')), element('dd', {}, words('meaning'))]),
  element('audio', { src: 'asset:early/images/talk.mp3', controls: '' }),
  ...p(
    element('a', { href: 'https://example.org/?a=1&b=2' }, words('out')),
    text(' '),
    element('a', { href: 'item:lesson-one' }, words('in')),
  ),
  ...p({ type: 'math', tex: 'a < \\frac{1}{2}', display: false }),
  ...p(
    element('kbd', {}, words('Ctrl')),
    element('sub', {}, words('2')),
    element('span', { lang: 'fr' }, words('oui')),
  ),
  element('blockquote', {}, words('bare text in a quote')),
  element('hr'),
];

/** One question of each kind, most with everything that it can carry. */
export const everyKind = (): readonly Question[] => [
  {
    ...base('one-right', hostile),
    kind: 'choice',
    body: everyElement,
    points: 1.5,
    difficulty: 'easy',
    outcome: 'LO-1',
    feedback: everywhere,
    hints: [p(text('A hint.'))],
    tags: ['tag one', 'two'],
    shuffle: 'fixed-last',
    choices: choices([hostile, true], ['Wrong', false], ['None of these', false]),
  },
  {
    ...base('several', 'Several are right'),
    kind: 'multi',
    points: 2,
    scoring: 'partial',
    feedback: everywhere,
    none: false,
    choices: choices(['A', true], ['B', true], ['C', false]),
  },
  {
    ...base('several-all', 'All or nothing'),
    kind: 'multi',
    none: false,
    choices: choices(['A', true], ['B', false], ['C', true]),
  },
  {
    ...base('none-right', 'None is right'),
    kind: 'multi',
    none: true,
    choices: choices(['A', false], ['B', false]),
  },
  {
    ...base('credits', 'With credits'),
    kind: 'choice',
    choices: [
      { text: words('full'), right: true, credit: 1, pos },
      { text: words('half'), right: false, credit: 0.5, pos },
      { text: words('minus'), right: false, credit: -0.25, pos },
    ],
  },
  {
    ...base('true-false', 'True or false'),
    kind: 'boolean',
    feedback: everywhere,
    choices: [
      { text: words('True'), right: false, value: true, pos },
      { text: words('False'), right: true, value: false, feedback: words('No.'), pos },
    ],
  },
  {
    ...base('short', 'Short answer'),
    kind: 'text',
    matchCase: true,
    feedback: everywhere,
    answers: [
      { texts: ['Paris', 'Lutetia & co <x>'], credit: 1, pos },
      { texts: ['paris'], credit: 0.5, feedback: p(text('Spell it.')), pos },
    ],
  },
  {
    ...base('number', 'A number'),
    kind: 'number',
    feedback: everywhere,
    answers: [
      {
        accept: { type: 'tolerance', value: num(1.2), tolerance: num(0.05), relative: false },
        unit: 'ng',
        credit: 1,
        pos,
      },
      {
        accept: { type: 'range', low: num(2), high: num(3) },
        credit: 0.5,
        feedback: p(text('Nearly.')),
        pos,
      },
      { accept: { type: 'exact', value: num(6.02e23) }, credit: 1, pos },
    ],
  },
  {
    ...base('match', 'Match'),
    kind: 'match',
    points: 3,
    scoring: 'partial',
    feedback: everywhere,
    pairs: [
      { left: words('left one'), right: [text('right '), element('em', {}, words('one'))], pos },
      {
        left: [element('img', { src: 'asset:early/images/map.png', alt: 'map' })],
        right: words('right & two'),
        pos,
      },
      { left: words('left three'), right: words('right & two'), pos },
    ],
    distractors: [words('nothing')],
  },
  {
    ...base('order', 'Order'),
    kind: 'order',
    scoring: 'partial',
    items: ['first', 'second', 'third'].map(words),
  },
  {
    ...base('sort', 'Sort'),
    kind: 'categorize',
    categories: [
      { title: words('Even'), items: [words('2'), words('4')], pos },
      { title: words('Odd'), items: [words('1')], pos },
    ],
  },
  {
    ...base('cloze', 'Fill in'),
    kind: 'cloze',
    matchCase: false,
    points: 3,
    scoring: 'partial',
    body: p(
      text('Plants are '),
      { type: 'gap', gap: 0 },
      text(', animals '),
      { type: 'gap', gap: 1 },
      text(' and '),
      { type: 'gap', gap: 2 },
    ),
    gaps: [
      { type: 'text', texts: ['autotrophs', 'producers'], hint: 'self', pos },
      {
        type: 'choice',
        options: [
          { text: 'consumers', right: true },
          { text: 'producers', right: false },
        ],
        pos,
      },
      { type: 'number', accept: { type: 'exact', value: num(6) }, pos },
    ],
  },
  {
    ...base('cloze-one', 'One blank'),
    kind: 'cloze',
    matchCase: false,
    body: p(text('Say '), { type: 'gap', gap: 0 }),
    gaps: [{ type: 'text', texts: ['this'], pos }],
  },
  {
    ...base('essay', 'Explain'),
    kind: 'essay',
    points: 4,
    lines: 8,
    answers: [p(text('A model answer.')), p(text('Another.'))],
    rubric: [{ points: 4, text: words('says why'), pos }],
  },
  { ...base('upload', 'Upload'), kind: 'upload', types: ['.pdf', '.docx'], answers: [], rubric: [] },
  {
    ...base('spot', 'Click the nucleus'),
    kind: 'hotspot',
    image: { asset: 'early/images/map.png', alt: 'Cell', width: 100, height: 80 },
    multiple: false,
    areas: [
      { text: words('Nucleus'), right: true, shape: { type: 'circle', x: 10, y: 10, r: 5 }, pos },
      { text: words('Wall'), right: false, shape: { type: 'rect', x1: 0, y1: 0, x2: 9, y2: 9 }, pos },
      {
        text: words('Side'),
        right: false,
        shape: {
          type: 'poly',
          points: [
            [0, 0],
            [5, 5],
            [0, 9],
          ],
        },
        pos,
      },
    ],
  },
  {
    ...base('force', 'What force?'),
    kind: 'formula',
    vars: [{ type: 'range', name: 'm', low: num(1), high: num(9), step: num(1) }],
    answers: [{ expression: 'm * 2', credit: 1, pos }],
  },
  { ...base('read-this', 'Read this first'), kind: 'stimulus', points: 0, body: p(text('A text.')) },
];

const item = (id: string, title: string) => ({ id, title, tags: [], authors: [], pos });

export const quiz = (id: string, parts: readonly QuizPart[], more: Partial<Quiz> = {}): Quiz => ({
  ...item(id, `Quiz ${id} & more`),
  kind: 'quiz',
  intro: p(text('Read with care.')),
  sections: [{ intro: [], parts, pos }],
  pass: 80,
  attempts: 2,
  shuffle: 'answers',
  feedbackWhen: 'end',
  show: 'after-last',
  graded: true,
  keep: 'highest',
  ...more,
});

export const single = (question: Question): QuizPart => ({ type: 'question', question });

const small = (id: string, points = 1): Question => ({
  ...base(id, `Question ${id}`),
  kind: 'choice',
  points,
  tags: ['membrane'],
  choices: choices(['Yes', true], ['No', false]),
});

const parts: readonly QuizPart[] = [
  ...everyKind().map(single),
  {
    type: 'pool',
    id: 'membranes',
    title: 'Membranes',
    pick: 1,
    points: 2,
    intro: p(text('One of these.')),
    questions: [small('pool-one'), small('pool-two')],
    pos,
  },
  { type: 'draw', bank: 'cells-bank', pick: 2, points: 1, tags: [], pos },
  { type: 'draw', bank: 'cells-bank', pick: 1, tags: ['membrane'], pos },
];

const bank: Bank = {
  kind: 'bank',
  id: 'cells-bank',
  title: 'Cells & more',
  authors: [],
  tags: [],
  intro: [],
  questions: [
    small('cell-one'),
    small('cell-two'),
    { ...small('cell-three'), tags: [] },
    ...everyKind().slice(0, 1),
  ],
  pos,
};

const sections: Quiz = {
  ...quiz('Second_Quiz', [single(small('q'))], {
    graded: false,
    attempts: 'unlimited',
    shuffle: 'all',
    feedbackWhen: 'each',
    show: 'always',
    time: 20,
    due: '2026-03-01T10:00:00+01:00',
  }),
  sections: [
    { intro: [], parts: [single(small('first'))], pos },
    { title: words('Part two'), intro: p(text('Now harder.')), parts: [single(small('second', 0.5))], pos },
  ],
};

const items: readonly Item[] = [
  {
    ...item('lesson-one', 'A lesson & its title'),
    kind: 'lesson',
    related: [],
    body: [
      { type: 'text', body: everyElement },
      { type: 'check', questions: [small('check')], pos },
    ],
  },
  {
    ...item('containment', 'Containment'),
    kind: 'term',
    term: 'Containment',
    tags: ['cold war'],
    aliases: [],
    related: [],
    definition: p(text('A policy.')),
    facts: [element('ol', {}, [element('li', {}, words('A fact.'))])],
    more: [],
    review: [{ ...base('why', 'Why?'), kind: 'essay', answers: [p(text('Because.'))], rubric: [] }],
  },
  quiz('first-quiz', parts),
  sections,
  { ...item('talk', 'Talk'), kind: 'discussion', body: p(text('Talk about it.')) },
  { ...item('do-it', 'Do it'), kind: 'assignment', body: p(text('Do it.')), points: 5 },
  { ...item('see', 'See'), kind: 'link', body: [], url: 'https://example.org/' },
];

const module: Module = {
  ...item('early', 'Early years'),
  prerequisites: [],
  sequence: false,
  items,
};

const asset = (path: string, type: string): Asset => ({
  path,
  type,
  digest: '0'.repeat(64),
  size: 4,
  width: 10,
  height: 10,
});

export const fixtureCourse: Course = {
  id: 'fixture',
  title: `Fixture & ${hostile}`,
  language: 'en',
  version: '1.2.3',
  description: 'Every kind of question.',
  authors: ['Ann Author'],
  tags: ['biology'],
  license: 'CC-BY-4.0',
  settings: {
    targets: [],
    glossary: 'auto',
    iri: 'urn:coursewright:fixture',
    grading: {},
    banks: 'auto',
    labels: {},
  },
  modules: [module],
  banks: [bank],
  assets: [asset('early/images/map.png', 'image/png'), asset('early/images/talk.mp3', 'audio/mpeg')],
  pos: { file: 'course.yml', line: 1, column: 1 },
};
