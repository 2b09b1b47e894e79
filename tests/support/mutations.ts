import fc from 'fast-check';

/** One change to a text, at a place between its beginning (0) and its end (1). */
interface Change {
  readonly at: number;
  readonly how: How;
  readonly put: string;
  readonly count: number;
}

type How = 'insert' | 'replace' | 'cut' | 'repeat' | 'move' | 'indent' | 'quote';

const signs = [
  ...'[](){}<>|`~*_^$#=:@!?\\"\'&%+-.,;/',
  '{{',
  '}}',
  '[[',
  ']]',
  '$$',
  '```',
  '~~~',
  ':::',
  '::: check',
  '::: tabs',
  '::: pool from=b.bank.md',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<b>',
  '<script>',
  '&#0;',
  '&amp;',
  '## ',
  '# Pool: p {pick=1}',
  '---',
  '===',
  '- (x) ',
  '- [ ] ',
  '1. ',
  '> ',
  '> [!HINT] ',
  '> [!ANSWER]',
  '= ',
  '= 5 ± ',
  '@ upload ',
  ' => ',
  '{=x}',
  '{#id}',
  '{text}',
  '![](',
  '[^1]',
  '[^1]: ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '    ',
  ' '.repeat(40),
  '\0',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u202e',
  '\u0301',
  '\ud83d\ude80',
  '\ud83d',
  '\ude80',
  '\u{1D11E}',
  '\u{10FFFF}',
  '\uE000',
  '\uFFFE',
  'אב',
  'السلام',
  '文字',
  'e\u0301\u0323',
  '\u1F468\u200D\u1F469',
] as const;

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom<How>(
    'insert',
    'insert',
    'insert',
    'replace',
    'cut',
    'repeat',
    'move',
    'indent',
    'quote',
  ),
  put: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...signs) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
  count: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 3000 }) },
  ),
});

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 6 });

/** The text with the changes, one after the other. */
export const changed = (source: string, list: readonly Change[]): string => list.reduce(apply, source);

const apply = (source: string, { at, how, put, count }: Change): string => {
  const start = Math.floor(at * source.length);
  const [before, after] = [source.slice(0, start), source.slice(start)];
  const end = after.indexOf('\n') < 0 ? after.length : after.indexOf('\n');
  const [line, rest] = [after.slice(0, end), after.slice(end)];
  switch (how) {
    case 'insert':
      return before + put + after;
    case 'replace':
      return before + put + after.slice(count);
    case 'cut':
      return before + after.slice(count);
    case 'repeat':
      return before + put.repeat(count) + after;
    case 'move':
      return rest.slice(1) + before + line;
    case 'indent':
      return before + after.replace(/\n/g, `\n${' '.repeat(count % 9)}`);
    case 'quote':
      return before + after.replace(/\n/g, `\n${'> '.repeat(count % 9)}`);
  }
};
