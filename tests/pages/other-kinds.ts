import type { Num, Question, QuestionBase } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';

const pos = { file: 'course.yml', line: 1, column: 1 };
const num = (value: number): Num => ({ value, text: String(value) });
const words = (value: string): Rich => [text(value)];

const base = (id: string, prompt: Rich, more: Partial<QuestionBase> = {}): QuestionBase => ({
  id,
  prompt,
  body: [],
  points: 1,
  scoring: 'partial',
  feedback: {},
  hints: [],
  tags: [],
  pos,
  ...more,
});

const vars: Question['vars'] = [
  { type: 'range', name: 'm', low: num(2), high: num(9), step: num(1) },
  { type: 'expression', name: 'F', expression: 'm * 2.5' },
];

/** A question of each kind that is asked in no other way on a page: with random numbers, blanks, areas. */
export const otherKinds: readonly Question[] = [
  {
    ...base('force', [text('What pulls at '), { type: 'value', expression: 'm' }, text(' kg?')], {
      vars,
      feedback: { solution: [element('p', {}, [{ type: 'math', tex: 'F = {=F:1}', display: false }])] },
    }),
    kind: 'formula',
    answers: [{ expression: 'F', credit: 1, unit: 'N', pos }],
  },
  {
    ...base('blanks', words('Complete the sentence.'), {
      vars,
      body: [
        element('p', {}, [
          text('Kennan wrote the '),
          { type: 'gap', gap: 0 },
          text(' in '),
          { type: 'gap', gap: 1 },
          text('; it was '),
          { type: 'gap', gap: 2 },
          text(' pages, not '),
          { type: 'gap', gap: 3 },
          text('.'),
        ]),
      ],
    }),
    kind: 'cloze',
    matchCase: false,
    gaps: [
      { type: 'text', texts: ['Long Telegram', 'telegram'], hint: 'It was long.', pos },
      { type: 'number', accept: { type: 'exact', value: num(1946) }, pos },
      {
        type: 'choice',
        options: [
          { text: 'nineteen', right: true },
          { text: '{=m} hundred', right: false },
        ],
        pos,
      },
      { type: 'formula', expression: 'F', decimals: 1, unit: 'kg', pos },
    ],
  },
  {
    ...base('heading-blank', [text('Churchill spoke in '), { type: 'gap', gap: 0 }, text('.')]),
    kind: 'cloze',
    matchCase: false,
    gaps: [{ type: 'text', texts: ['Fulton'], pos }],
  },
  {
    ...base('steps', words('Put the events in order.')),
    kind: 'order',
    items: ['The Yalta Conference', 'The Long Telegram', 'The Marshall Plan'].map(words),
  },
  {
    ...base('camps', words('Sort the countries.')),
    kind: 'categorize',
    categories: [
      { title: words('NATO'), items: ['Norway', 'Canada'].map(words), pos },
      { title: words('Warsaw Pact'), items: ['Poland', 'Hungary'].map(words), pos },
    ],
  },
  {
    ...base('paper', words('Hand in your outline.')),
    kind: 'upload',
    types: ['.pdf', '.docx'],
    answers: [],
    rubric: [{ points: 1, text: words('has a thesis'), pos }],
  },
  ...[false, true].map(
    (multiple): Question => ({
      ...base(multiple ? 'areas' : 'area', words('Click the crisis.'), {
        body: [
          element('p', {}, [element('img', { src: 'asset:01-early/images/Cold War.SVG', alt: 'Timeline' })]),
        ],
      }),
      kind: 'hotspot',
      multiple,
      image: { asset: '01-early/images/Cold War.SVG', alt: 'Timeline', width: 960, height: 420 },
      areas: [
        { text: words('Cuba'), right: true, shape: { type: 'circle', x: 480, y: 200, r: 60 }, pos },
        {
          text: words('Berlin'),
          right: multiple,
          shape: { type: 'rect', x1: 10, y1: 10, x2: 90, y2: 90 },
          pos,
        },
        {
          text: words('Korea'),
          right: false,
          shape: {
            type: 'poly',
            points: [
              [700, 10],
              [800, 10],
              [750, 90],
            ],
          },
          pos,
        },
      ],
    }),
  ),
];
