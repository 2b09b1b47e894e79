import type { Key } from '../../src/model/package-data.ts';
import type { Interaction } from '../../src/player/lms/lms.ts';

/** Texts that have broken other players: delimiters of SCORM, quotes, line ends, long ones, other scripts. */
export const hostileTexts: readonly string[] = [
  'two words',
  ' leading and trailing ',
  'Où est le café?',
  `"quoted" 'twice' \`thrice\``,
  'a\nb\r\nc\td',
  'x'.repeat(300),
  'a, b, c, d, e, f, g, h, i, j, k, l',
  'a[,]b[.]c[:]d',
  '{case_matters=true}{order_matters=false}{lang=en}text',
  '{not a mark}',
  '<b>&amp;</b> &nbsp; ]]>',
  '🧬🇩🇪👩‍🔬 emoji',
  'مرحبا بالعالم \u202Eabc',
  '细胞是什么？',
  `${'😀'.repeat(140)}`,
  'e\u0301\u0301\u0301',
  '\u0000\u0007\u001b[31m',
  '\ud800 a lonely surrogate',
  '% %41 ?a=b&c=d #x',
  '~!@#$^*()_+|\\:;<>/',
  '',
  '   ',
  'true',
  '-0',
  '1e5',
  '3,14',
  '\u22127',
  '99999999999999999999',
];

const textKey = (text: string): Key => ({
  kind: 'text',
  points: 1 / 3,
  matchCase: text.length % 2 === 0,
  answers: [
    { texts: [text, `${text} `, text.toUpperCase(), 'osmosis'], credit: 1 },
    { texts: ['nearly'], credit: 0.5 },
  ],
});

/** Each kind of question with hostile texts as answers, keys and ids. */
export const hostileInteractions: readonly Interaction[] = hostileTexts.flatMap((text, index) => {
  const base = { id: `item.${text || 'empty'}`, text, latency: index * 1.234 };
  const one = (key: Key, response: Interaction['response'], credit: number | undefined): Interaction => ({
    ...base,
    key,
    response,
    credit,
  });
  return [
    one(textKey(text), text, 0.5),
    one({ kind: 'number', points: 1, answers: [{ low: -1e9, high: 1e-9, credit: 1 }] }, text, 0),
    one({ kind: 'number', points: 0, answers: [{ low: 3.1, high: 3.2, credit: 1 }] }, '3,14', 1),
    one({ kind: 'essay', points: 2.5 }, `${text} ${text}`, undefined),
  ];
});

const wide = (key: Key, response: Interaction['response']): Interaction => ({
  id: 'quiz.wide',
  text: 'Which?',
  key,
  response,
  credit: 0,
  latency: 3,
});

/** More than any version of SCORM can tell. */
const many = Array.from({ length: 80 }, (_, at) => at);

/** Twelve options, as many right ones, none chosen, all chosen. */
export const wideInteractions: readonly Interaction[] = [
  wide({ kind: 'choice', points: 1, credits: Array.from({ length: 12 }, (_, at) => (at > 9 ? 1 : 0)) }, 11),
  wide({ kind: 'choice', points: 1, credits: [0, 1] }, undefined),
  wide({ kind: 'boolean', points: 5000, credits: [1, 0], truth: 0 }, 1),
  wide(
    { kind: 'multi', points: 1, scoring: 'partial', right: Array.from({ length: 12 }, () => true) },
    Array.from({ length: 12 }, (_, at) => at),
  ),
  wide({ kind: 'multi', points: 1, scoring: 'all', right: many.map(() => true) }, many),
  wide({ kind: 'match', points: 1, scoring: 'all', right: many, rights: 80 }, many),
  wide({ kind: 'order', points: 1, scoring: 'all', right: many }, many),
  wide({ kind: 'multi', points: 1, scoring: 'all', right: [false, false, true] }, []),
  wide(
    {
      kind: 'match',
      points: 1,
      scoring: 'partial',
      right: Array.from({ length: 12 }, (_, at) => at),
      rights: 14,
    },
    Array.from({ length: 12 }, (_, at) => (at % 3 ? at : -1)),
  ),
];
