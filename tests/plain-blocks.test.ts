import fc from 'fast-check';
import { Lexer, Marked, Tokenizer, type TokenizerExtension } from 'marked';
import { expect, test } from 'vitest';
import { blockMath, footnoteDefinition } from '../src/formats/markdown/inline/block-extensions.ts';
import { plainBlock } from '../src/formats/markdown/inline/plain-blocks.ts';

const lexerWith = (extensions: TokenizerExtension[]) => {
  const { defaults } = new Marked({ extensions });
  return (text: string) => {
    const tokenizer = new Tokenizer();
    const lexer = new Lexer({ ...defaults, tokenizer });
    // Boxes of tasks are read by us.
    tokenizer.rules = { ...tokenizer.rules, other: { ...tokenizer.rules.other, listIsTask: /(?!)/ } };
    return { tokens: lexer.blockTokens(text, []), links: lexer.tokens.links };
  };
};

const bare = lexerWith([blockMath, footnoteDefinition]);
const quick = lexerWith([blockMath, footnoteDefinition, plainBlock]);

const found = (lex: typeof bare, text: string) => {
  try {
    return lex(text);
  } catch {
    return undefined;
  }
};

const starts = [
  ...[
    '',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '# ',
    '## ',
    '###### ',
    '####### ',
    '#',
    '##',
    '> ',
    '>',
    '>  ',
    '> > ',
    '  > ',
  ],
  ...[
    '   > ',
    '>\t',
    '- ',
    '* ',
    '+ ',
    '-',
    '*',
    '**',
    '1. ',
    '2. ',
    '10) ',
    '1.',
    '1234567890. ',
    '- - ',
    '- 1. ',
    '- > ',
  ],
  ...[
    '- # ',
    '- (x) ',
    '- ( ) ',
    '- [x] ',
    '- [ ] ',
    '- [^a]: ',
    '- [a]: ',
    '[a]: ',
    '[^a]: ',
    '[!HINT] ',
    '> [!HINT]',
    '> [!A]: ',
  ],
  ...[
    '= ',
    '=',
    '===',
    '- => ',
    '@ ',
    '---',
    '- - -',
    '***',
    '___',
    '```',
    '~~~',
    '`',
    '$',
    '$$',
    '<',
    '<b>',
    '<div>',
    '<!--',
  ],
  ...[
    '-->',
    '|',
    '| a | b |',
    '|---|---|',
    '-|-',
    ': ',
    ':::',
    '{{',
    '\\',
    '!',
    '"',
    '\u00A0',
    '\u2028',
    '\u3000',
    'é',
    '中',
    '\uD83D\uDE00',
  ],
];
const words = [
  'a',
  'word',
  '1',
  '3.5',
  '(x)',
  '|',
  '=>',
  '`',
  '$',
  '**b**',
  '~',
  '<i>',
  '#',
  '-',
  '  ',
  ' ',
  '\t',
  '\u00A0',
  '\u2028',
  ':',
];

const line = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...words), { maxLength: 4 }))
  .map(([start, rest]) => start + rest.join(' '));

const ugly = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n', '\n \n')), { maxLength: 12 })
  .map((lines) => lines.map((pair) => pair.join('')).join(''));

/** Texts as questions are, with now and then a line that is not. */
const usual = [
  '## Which one? {#a}',
  '- (x) yes',
  '- ( ) no',
  '  > since it is',
  '- [x] a',
  '1. first',
  '2. second',
  '> [!ANSWER]',
];
const likely = fc
  .array(
    fc.tuple(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(...usual, '> more', 'Some text', '= 12', 'a => b', '- a => b'),
        },
        line,
      ),
      fc.constantFrom('\n', '\n', '\n\n'),
    ),
    { maxLength: 14 },
  )
  .map((lines) => lines.map((pair) => pair.join('')).join(''));

test.each([
  ['ugly', ugly],
  ['likely', likely],
  ['likely, its end cut off', likely.chain((text) => fc.nat(text.length).map((end) => text.slice(0, end)))],
])('blocks cut by their lines are those that marked finds: %s texts', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const expected = found(bare, text);
      // What makes marked itself fail is another test's matter.
      fc.pre(expected !== undefined);
      expect(quick(text)).toEqual(expected);
    }),
    { numRuns: Number(process.env.RUNS ?? 3000) },
  );
});

test('what most questions are made of is cut by its lines', () => {
  const asked = { count: 0 };
  const counting: TokenizerExtension = {
    name: 'left',
    level: 'block',
    tokenizer: () => {
      asked.count++;
      return undefined;
    },
  };
  const text =
    '## Which one? {#a}\n\nLook at this.\n\n- (x) yes\n  > Since it is.\n- ( ) no\n\n> [!HINT]\n> Think.\n\n## Say it.\n\n= 12 | b\n\n## Order\n\n1. a\n2. b\n';
  lexerWith([counting, plainBlock])(text);
  expect(asked.count).toBe(0);
});
