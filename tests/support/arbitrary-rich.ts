import fc from 'fast-check';
import { element, type Rich, type RichNode, text } from '../../src/model/rich.ts';

/** Text that looks like syntax of Markdown, of ours, of XML, of LMSs; and letters of many scripts. */
const hostile = [
  '# x',
  '- x',
  '* x',
  '+ x',
  '1. x',
  '2) x',
  '> x',
  '= 5',
  '@ me',
  '(x) a',
  '( ) b',
  '[x] c',
  '[ ] d',
  '(50%) e',
  'a => b',
  '=> c',
  '::: check',
  ':::',
  ': def',
  'Table: x',
  '{{a|b}}',
  '{{= 5}}',
  '{=x}',
  '[[Term]]',
  '[a](b)',
  '[a]: b',
  '![a](b)',
  '[^1]',
  '[!NOTE]',
  '*a*',
  '**b**',
  '_c_',
  '__d__',
  '~~e~~',
  'H~2~O',
  'x^2^',
  '$5 and $6',
  '$x$',
  '$$y$$',
  '`code`',
  '``',
  '\\',
  '\\*',
  'a\\',
  '<b>',
  '</p>',
  '<!-- c -->',
  '&amp;',
  '&lt;',
  '&#65;',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  'https://example.org/a_b',
  'www.example.org',
  'a@example.org',
  '---',
  '***',
  '===',
  '| a | b |',
  '|',
  '```',
  '~~~',
  '{#id}',
  '{text}',
  '{decorative}',
  '{points=2}',
  '{',
  '}',
  '}}',
  '#',
  '##',
  '.',
  '!',
  'a? b',
  ' ? ',
  'True',
  'Pool: x',
  '%F',
  '\u00a0',
  '\u200b',
  'ß',
  'é',
  'e\u0301',
  '文字',
  'עברית',
  '👩‍🔬',
  '…',
  '“q”',
  '±',
  '−5',
  '3.14',
  '1e5',
  '12 kg',
];

/** A run of text without white space at its ends. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'word', 'Two words', 'B2') },
      { weight: 2, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((space) => parts.join(space)))
  // The ASCII white space at its ends means nothing, and control characters are no text.
  .map((value) =>
    value
      .replace(/\p{Cc}/gu, ' ')
      .replace(/[ \t]+/g, ' ')
      .replace(/^ | $/g, ''),
  )
  .map((value) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(value) ? value : `${value}x`));

const words = arbitraryText.map((value): RichNode => text(value));

const spaced = (nodes: readonly RichNode[]): Rich =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [text(' '), node]));

/** Marked-up text; `gaps` of a cloze are put in by the caller. */
const inlineOf = (depth: number): fc.Arbitrary<Rich> =>
  fc
    .array(
      depth === 0
        ? words
        : fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: inlineElement(depth) }),
      { minLength: 1, maxLength: 3 },
    )
    .chain((nodes) => fc.boolean().map((space) => (space ? spaced(nodes) : nodes)));

const inlineElement = (depth: number): fc.Arbitrary<RichNode> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('em', 'strong', 'del', 'kbd', 'mark', 'sub', 'sup'), inlineOf(depth - 1))
      .map(([name, children]) => element(name, {}, children)),
    arbitraryText.map((value) => element('code', {}, [text(value)])),
    fc
      .tuple(
        fc.constantFrom(
          'https://example.org/',
          'https://example.org/a_(b)?c=*d*&amp;e',
          'mailto:a@example.org',
        ),
        inlineOf(0),
        fc.option(arbitraryText, { nil: undefined }),
      )
      .map(([href, children, title]) =>
        element('a', { href, ...(title !== undefined && { title }) }, children),
      ),
    fc
      .constantFrom('x^2', '\\frac{a}{b}', 'a_1 < b')
      .map((tex): RichNode => ({ type: 'math', tex, display: false })),
  );

export const arbitraryInline: fc.Arbitrary<Rich> = inlineOf(2);

const paragraph = arbitraryInline.map((children) => element('p', {}, children));

const item = (depth: number): fc.Arbitrary<RichNode> =>
  fc
    .tuple(arbitraryInline, depth === 0 ? fc.constant<Rich>([]) : fc.array(list(depth - 1), { maxLength: 1 }))
    .map(([children, lists]) => element('li', {}, [...children, ...lists]));

const list = (depth: number): fc.Arbitrary<RichNode> =>
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(item(depth), { minLength: 1, maxLength: 3 }))
    .map(([name, items]) => element(name, {}, items));

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(arbitraryInline, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(arbitraryInline, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  )
  .map(([header, rows]) => {
    const head = element('thead', {}, [
      element(
        'tr',
        {},
        header.map((cell) => element('th', { scope: 'col' }, cell)),
      ),
    ]);
    const body = rows.map((row) =>
      element(
        'tr',
        {},
        row.map((cell) => element('td', {}, cell)),
      ),
    );
    return element('table', {}, body.length > 0 ? [head, element('tbody', {}, body)] : [head]);
  });

const code = fc
  .tuple(
    fc.constantFrom({}, { class: 'language-js' }),
    fc.array(fc.constantFrom(...hostile, '  indented', ''), { minLength: 1, maxLength: 4 }),
  )
  .map(([attrs, lines]) => element('pre', {}, [element('code', attrs, [text(lines.join('\n'))])]));

const picture = arbitraryText.map((alt) =>
  element('p', {}, [element('img', { src: 'asset:images/a.png', alt: alt.replace(/\s+/g, ' ').trim() })]),
);

const blockOf = (depth: number): fc.Arbitrary<RichNode> =>
  fc.oneof(
    { weight: 4, arbitrary: paragraph },
    { weight: 2, arbitrary: list(1) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: picture },
    { weight: 1, arbitrary: fc.constant(element('hr')) },
    { weight: 1, arbitrary: fc.constant<RichNode>({ type: 'math', tex: '\\sum_{i=1}^n i', display: true }) },
    ...(depth === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc
              .array(blockOf(depth - 1), { minLength: 1, maxLength: 2 })
              .map((children) => element('blockquote', {}, children)),
          },
        ]),
  );

/** Paragraphs, lists, tables, code, formulas, quotes. */
export const arbitraryBlocks: fc.Arbitrary<Rich> = fc.array(blockOf(1), { minLength: 1, maxLength: 3 });

/** One paragraph, or a few blocks that begin with one: what choices, hints and answers hold. */
export const arbitraryAnswer: fc.Arbitrary<Rich> = fc.oneof(
  { weight: 4, arbitrary: arbitraryInline },
  { weight: 1, arbitrary: fc.tuple(paragraph, fc.oneof(paragraph, code)).map((blocks): Rich => blocks) },
);
