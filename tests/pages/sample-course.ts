import type { Course, Item, Lesson, Quiz, Term } from '../../src/model/course.ts';
import type { Question, QuestionBase } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { otherKinds } from './other-kinds.ts';

/** A small course that holds every kind of page, question and content. */
const pos = { file: 'course.yml', line: 1, column: 1 };
const itemBase = { tags: [], authors: [], pos };

export const p = (...children: (Rich[number] | string)[]): Rich[number] =>
  element(
    'p',
    {},
    children.map((one) => (typeof one === 'string' ? text(one) : one)),
  );

const base = (id: string, prompt: string, more: Partial<QuestionBase> = {}): QuestionBase => ({
  id,
  prompt: [text(prompt)],
  body: [],
  points: 1,
  scoring: 'all',
  feedback: {},
  hints: [],
  tags: [],
  pos,
  ...more,
});

const choice = (
  id: string,
  prompt: string,
  labels: readonly string[],
  more: Partial<QuestionBase> = {},
): Question => ({
  ...base(id, prompt, more),
  kind: 'choice',
  choices: labels.map((label, index) => ({
    text: [text(label)],
    right: index === 1,
    feedback: [p(`About “${label}”: this is what the author says about it.`)],
    pos,
  })),
});

export const questions: readonly Question[] = [
  {
    ...base('source', 'Read this passage before you answer the next question.', { points: 0 }),
    body: [
      element('blockquote', {}, [
        p(
          'From Stettin in the Baltic to Trieste in the Adriatic, an iron curtain has descended across the Continent.',
        ),
      ]),
    ],
    kind: 'stimulus',
  },
  choice(
    'curtain',
    'What does the “iron curtain” in the passage stand for?',
    [
      'A line of forts that the Soviet army had built',
      'The division between Soviet-controlled and other European countries',
      'The secrecy around the American atomic program',
    ],
    {
      hints: [[p('Think of a figure of speech.')], [p('Churchill lists capitals.')]],
      feedback: { always: [p('The image is older than the speech.')], solution: [p('It divides Europe.')] },
    },
  ),
  {
    ...base('marshall', 'Which two statements about the Marshall Plan are right?', {
      points: 2,
      scoring: 'partial',
    }),
    kind: 'multi',
    none: false,
    choices: [
      'Aid went to both halves of divided Europe',
      'Most of the aid was a gift, not a loan',
      'The countries that took part had to plan together',
    ].map((label, index) => ({ text: [text(label)], right: index > 0, pos })),
  },
  {
    ...base('truman', 'The speech asked Congress for aid to Greece and Turkey.'),
    kind: 'boolean',
    choices: [
      { text: [text('True')], right: true, value: true, pos },
      { text: [text('False')], right: false, value: false, feedback: [p('That was its occasion.')], pos },
    ],
  },
  {
    ...base('policy', 'Put a name to the policy that Kennan’s Long Telegram led to.'),
    kind: 'text',
    matchCase: false,
    answers: [
      { texts: ['containment', 'policy of containment'], credit: 1, pos },
      { texts: ['contain'], credit: 0.5, feedback: [p('That is the verb.')], pos },
    ],
  },
  {
    ...base('mass', 'How much aid, in millions?'),
    kind: 'number',
    answers: [
      {
        accept: {
          type: 'tolerance',
          value: { value: 400, text: '400' },
          tolerance: { value: 2, text: '2' },
          relative: true,
        },
        unit: 'USD',
        credit: 1,
        pos,
      },
    ],
  },
  {
    ...base('people', 'Match each person with what he or she is known for.', {
      points: 4,
      scoring: 'partial',
    }),
    kind: 'match',
    pairs: [
      { left: [text('George Kennan')], right: [text('wrote the Long Telegram')], pos },
      { left: [text('George Marshall')], right: [text('proposed aid for Europe at Harvard')], pos },
      {
        left: [text('Margaret Chase Smith')],
        right: [
          text(
            'criticized McCarthy in the Senate in 1950, in a speech with a very long name that does not fit',
          ),
        ],
        pos,
      },
    ],
    distractors: [[text('commanded the forces that took Berlin in 1945')]],
  },
  {
    ...base('essay', 'Explain how ideas of security led the two countries into conflict.', { points: 4 }),
    kind: 'essay',
    lines: 8,
    answers: [[p('Each step that one side took for its own safety made the other feel less safe.')]],
    rubric: [
      { points: 1, text: [text('states what the Soviet Union wanted and why')], pos },
      { points: 3, text: [text('gives one concrete event as evidence')], pos },
    ],
  },
];

const callouts: Rich = ['note', 'tip', 'warning', 'example', 'key'].map((kind) =>
  element('aside', { class: 'callout', 'data-callout': kind }, [
    p(`This is what a callout of the kind ${kind} says to a reader.`),
  ]),
);

const row = (name: 'th' | 'td', cells: readonly string[]) =>
  element(
    'tr',
    {},
    cells.map((cell) => element(name, name === 'th' ? { scope: 'col' } : {}, [text(cell)])),
  );

export const body: Rich = [
  p(
    'In April 1945 American and Soviet soldiers shook hands across a ',
    element('strong', {}, [text('broken bridge')]),
    ' on the Elbe. See ',
    element('a', { href: 'item:containment' }, [text('containment')]),
    ', ',
    element('a', { href: 'item:rivals#top' }, [text('the heading Top')]),
    ' and ',
    element('a', { href: 'https://example.org/' }, [text('a page elsewhere')]),
    '.',
  ),
  element('figure', {}, [
    element('img', { src: 'asset:01-early/images/Cold War.SVG', alt: 'Timeline of the Cold War' }),
    element('figcaption', {}, [text('Ten turning points of the Cold War.')]),
  ]),
  element('h2', { id: 'top' }, [text('Top')]),
  element('ul', {}, [
    element('li', {}, [text('Moscow had been invaded through Poland twice.')]),
    element('li', {}, [text('Washington blamed the Depression.')]),
  ]),
  ...callouts,
  element('h4', { id: 'skipped' }, [text('A heading that skips a level')]),
  element('table', {}, [
    element('caption', {}, [text('Five steps from alliance to rivalry')]),
    element('thead', {}, [row('th', ['Date', 'Event', 'Why it mattered'])]),
    element('tbody', {}, [
      row('td', [
        'February 1945',
        'Yalta Conference',
        'Stalin promised “free and unfettered elections” in Poland; the promise was not kept.',
      ]),
      row('td', [
        'March 1946',
        'Speech at Fulton, Missouri',
        'Winston Churchill said that an “iron curtain” had come down across Europe.',
      ]),
    ]),
  ]),
  element('pre', {}, [
    element('code', { class: 'language-js' }, [
      text(
        'const veryLongLine = "a line of code that is much longer than three hundred and twenty pixels allow, so that it scrolls";\nif (1 < 2 && 3 > 2) run();\n',
      ),
    ]),
  ]),
  element('dl', {}, [
    element('dt', {}, [text('Orthodox')]),
    element('dd', {}, [text('Soviet expansion caused the break.')]),
    element('dt', {}, [text('Revisionist')]),
    element('dd', {}, [text('American power threatened the Soviet Union.')]),
  ]),
  element('blockquote', {}, [p('We have it in our power to begin the world over again.')]),
  { type: 'math', tex: 'E=mc^2', display: true },
  element('details', {}, [element('summary', {}, [text('More')]), p('Text that opens.')]),
  p(
    'Adonaudaufseherdienstwagenfahrerhandschuhfachbeleuchtungsschalterhersteller https://example.org/a/very/long/address/without/any/space/in/it/at/all',
  ),
];

const lesson: Lesson = {
  ...itemBase,
  kind: 'lesson',
  id: 'rivals',
  title: 'From allies to rivals',
  related: [{ name: 'Containment', item: 'containment' }, { name: 'Détente' }],
  body: [
    { type: 'text', body },
    { type: 'check', questions: questions.slice(1, 4), pos },
    { type: 'text', body: [p('After the check.')] },
    { type: 'check', questions: [choice('one', 'One alone?', ['No', 'Yes'])], pos },
  ],
};

const term: Term = {
  ...itemBase,
  kind: 'term',
  id: 'containment',
  title: 'Containment',
  term: 'Containment',
  subject: 'US history, 1945 to the present',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  updated: '2025-09',
  aliases: [],
  related: [
    { name: 'From allies to rivals', item: 'rivals' },
    { name: 'Détente' },
    { name: 'Marshall Plan' },
  ],
  definition: [
    p(
      'Containment was the guiding idea of American policy toward the Soviet Union from 1947 on: do not try to roll communism back by war, but stop it from spreading.',
    ),
  ],
  facts: [
    element('ol', {}, [
      element('li', {}, [
        text('The diplomat George Kennan set out the idea in the Long Telegram of February 1946.'),
      ]),
      element('li', {}, [
        text('The Truman Doctrine and the Marshall Plan of 1947 were its first large applications.'),
      ]),
      element('li', {}, [text('NSC-68, a secret paper of 1950, gave containment a military turn.')]),
    ]),
  ],
  more: [{ title: [text('Historians’ views')], body: [p('They differ.')], pos }],
  review: [
    {
      ...base('r1', 'What did containment try to do, and what did it leave alone?'),
      hints: [[p('Think of a fence.')]],
      kind: 'essay',
      answers: [[p('It tried to keep Soviet power within its area.')]],
      rubric: [],
    },
    {
      ...base('r2', 'How did NSC-68 change the policy?'),
      kind: 'essay',
      answers: [[p('It made it military.')], [p('Another answer.')]],
      rubric: [],
    },
  ],
};

const quiz: Quiz = {
  ...itemBase,
  kind: 'quiz',
  id: 'Checkpoint-quiz',
  title: 'Checkpoint: the early Cold War',
  intro: [p('Take this checkpoint when you have read the module.')],
  sections: [
    { intro: [], parts: questions.map((question) => ({ type: 'question', question })), pos },
    {
      title: [text('From the bank')],
      intro: [p('These are drawn by chance.')],
      parts: [
        {
          type: 'pool',
          id: 'pool',
          title: 'Pool',
          pick: 1,
          points: 2,
          intro: [],
          questions: [choice('p1', 'Pool one?', ['a', 'b']), choice('p2', 'Pool two?', ['a', 'b'])],
          pos,
        },
        { type: 'draw', bank: 'bank', pick: 1, tags: ['x'], pos },
        { type: 'draw', bank: 'bank', pick: 2, tags: [], pos },
      ],
      pos,
    },
  ],
  attempts: 2,
  shuffle: 'answers',
  feedbackWhen: 'end',
  show: 'after-last',
  graded: true,
  keep: 'highest',
};

const others: readonly Item[] = [
  {
    ...itemBase,
    kind: 'discussion',
    id: 'talk',
    title: 'Who started it?',
    body: [p('Discuss.')],
    points: 5,
    due: '2026-03-01T23:59:00+01:00',
  },
  {
    ...itemBase,
    kind: 'assignment',
    id: 'hand-in',
    title: 'A short paper',
    body: [p('Write 500 words.')],
    submit: 'file .pdf .docx',
    points: 10,
  },
  {
    ...itemBase,
    kind: 'link',
    id: 'elsewhere',
    title: 'The telegram',
    body: [p('The source.')],
    url: 'https://example.org/telegram?x=1&y=2',
  },
  {
    ...quiz,
    id: 'open',
    title: 'Practice',
    graded: false,
    show: 'always',
    attempts: 'unlimited',
    time: 10,
    feedbackWhen: 'each',
  },
];

const arabic: Lesson = {
  ...itemBase,
  kind: 'lesson',
  id: 'arabic',
  title: 'الحرب الباردة',
  related: [],
  body: [
    {
      type: 'text',
      body: [
        p('بدأت الحرب الباردة بعد عام 1945.'),
        ...callouts,
        element('ol', {}, [element('li', {}, [text('أول')]), element('li', {}, [text('ثان')])]),
      ],
    },
    { type: 'check', questions: questions.slice(1, 2), pos },
  ],
};

const module = { tags: [], authors: [], prerequisites: [], sequence: false, pos };

export const sampleCourse: Course = {
  id: 'sample',
  title: 'US history, 1945 to the present',
  description: 'A survey of the United States since the Second World War.',
  language: 'en',
  version: '1.2.3',
  authors: ['Ada Lovelace'],
  tags: [],
  settings: {
    targets: [],
    pass: 70,
    glossary: 'auto',
    iri: 'urn:coursewright:sample',
    grading: {},
    banks: 'auto',
    labels: {},
  },
  front: {
    ...itemBase,
    kind: 'lesson',
    id: 'front',
    title: 'Welcome',
    related: [],
    body: [
      {
        type: 'text',
        body: [p('Welcome. Read the ', element('a', { href: 'item:#syllabus' }, [text('syllabus')]), '.')],
      },
    ],
  },
  syllabus: {
    ...itemBase,
    kind: 'lesson',
    id: 'syllabus',
    title: 'Syllabus',
    related: [],
    body: [{ type: 'text', body: [element('h1', {}, [text('Weeks')]), p('One a module.')] }],
  },
  modules: [
    {
      ...module,
      id: 'early',
      title: 'The early Cold War',
      description: 'How two allies became rivals.',
      items: [lesson, term, quiz],
    },
    {
      ...module,
      id: 'more',
      title: 'More',
      items: [...others, { ...lesson, id: 'checkpoint-quiz', title: 'A name that clashes', body: [] }],
    },
    { ...module, id: 'arabic', title: 'بالعربية', language: 'ar', items: [arabic] },
  ],
  banks: [
    {
      kind: 'bank',
      id: 'bank',
      title: 'Bank',
      authors: [],
      tags: [],
      intro: [],
      questions: [
        { ...choice('b1', 'Bank one?', ['a', 'b']), tags: ['x'] },
        { ...choice('b2', 'Bank two?', ['a', 'b']), tags: ['x'] },
        choice('b3', 'Bank three?', ['a', 'b']),
      ],
      pos,
    },
  ],
  assets: [
    {
      path: '01-early/images/Cold War.SVG',
      digest: '0'.repeat(64),
      size: 100,
      type: 'image/svg+xml',
      width: 960,
      height: 420,
    },
  ],
  pos,
};

/** The same with every kind of question, the others in a check of their own too. */
export const everyKindCourse: Course = {
  ...sampleCourse,
  modules: [
    ...sampleCourse.modules,
    {
      ...module,
      id: 'kinds',
      title: 'Every other kind',
      items: [
        { ...lesson, id: 'kinds', body: [{ type: 'check', questions: otherKinds, pos }] },
        {
          ...quiz,
          id: 'kinds-quiz',
          show: 'always',
          sections: [
            {
              intro: [],
              parts: otherKinds.map((question) => ({ type: 'question' as const, question })),
              pos,
            },
          ],
        },
      ],
    },
  ],
};
