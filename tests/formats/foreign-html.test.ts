import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/diagnostics/report.ts';
import { foreignHtml } from '../../src/formats/shared/foreign-html.ts';
import { createNotes } from '../../src/formats/shared/notes.ts';
import { type RichNode, text } from '../../src/model/rich.ts';
import { type HtmlPart, parsedHtml } from '../../src/rich/from-html.ts';
import { walkRich } from '../../src/rich/map.ts';
import { plainOptions } from '../../src/rich/markdown/options.ts';
import { toMarkdown } from '../../src/rich/markdown.ts';
import { simpleHtml } from '../../src/rich/simple-html.ts';
import { seeded } from '../support/seeded.ts';

const at = { file: 'bank.xml', line: 10, column: 5 };

const read = (html: string) => {
  const report = createReport();
  const notes = createNotes(report);
  const file = (url: string) => (url.startsWith('@@PLUGINFILE@@/a') ? 'asset:media/a.png' : undefined);
  const rich = foreignHtml(html, { notes, at, file });
  notes.tell();
  return { rich, found: report.list().map(({ code, at: place }) => `${code} ${place?.line}`) };
};

const markdown = (html: string): string => toMarkdown(read(html).rich, plainOptions);

describe('HTML of other people', () => {
  it.each([
    ['text alone', 'Just text', 'Just text'],
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['emphasis by its old names', '<b>bold</b> and <i>soft</i>', '**bold** and *soft*'],
    ['boxes that mean nothing', '<div><div class="x"><span style="color:red">red</span></div></div>', 'red'],
    ['what an editor leaves', '<p><br></p><p>&nbsp;</p><p dir="ltr" style="margin:0">Text<br></p>', 'Text'],
    ['fonts and centres', '<center><font size="7">Big</font></center>', 'Big'],
    ['lists', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['tables', '<table><thead><tr><th>x</th></tr></thead><tr><td>1</td></tr></table>', '| x |\n|---|\n| 1 |'],
    ['TeX', 'Is \\(x^2\\) or \\[y\\]', 'Is $x^2$ or\n\n$$\ny\n$$'],
    ['a file that came along', '<img src="@@PLUGINFILE@@/a.png" alt="A">', '![A](asset:media/a.png)'],
    ['an address of the world', '<a href="https://example.org">x</a>', '[x](https://example.org)'],
    ['an address inside the other system', '<a href="/mod/quiz/view.php?id=3">x</a>', 'x'],
    ['a mail', '<a href="mailto:a@example.org">x</a>', '[x](mailto:a@example.org)'],
    ['code', '<pre><code class="language-js">a &lt; b</code></pre>', '```js\na < b\n```'],
    ['references', 'a &lt; b &amp; &eacute; &#x1F680;', 'a < b & é 🚀'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html).trim()).toBe(expected);
  });

  it.each([
    ['a script', 'a<script>alert(1)</script>', ['read/markup-changed 10']],
    ['a handler, two lines down', 'a\n\n<b onclick="x()">b</b>', ['read/markup-changed 12']],
    ['an address that runs', '<a href="javascript:x()">b</a>', ['read/markup-changed 10']],
    ['a frame', '<iframe src="https://example.org"></iframe>', ['read/markup-changed 10']],
    ['a far picture', '<img src="https://example.org/a.png" alt="A">', ['read/markup-changed 10']],
    ['a lost picture', '<img src="@@PLUGINFILE@@/b.png" alt="A">', ['read/missing-file 10']],
    ['a picture without words', '<img src="@@PLUGINFILE@@/a.png">', ['read/no-alternative-text 10']],
    ['what only looks', '<font color="red">a</font><style>b{}</style>', undefined],
  ])('%s is said at its line', (_, html, expected) => {
    const { found } = read(html);
    if (expected) expect(found).toEqual(expected);
    else expect(found.length).toBeLessThanOrEqual(1);
  });

  it('never lets in what runs, leads into the page or comes from elsewhere, whatever is written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      ' ',
      '&',
      ';',
      '\n',
      '<b>',
      '</b>',
      '<p',
      'script',
      '<script>',
      '</script',
      'onerror',
      'src',
      'href',
      'javascript:',
      'data:text/html,',
      'style',
      '<svg',
      '<math>',
      '<img ',
      '<a ',
      '<iframe',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&#106;',
      '&lt;',
      'x',
      '<template>',
      '<noscript>',
      '<form',
      '<input',
      '<object',
      'srcdoc',
      '<base',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const node of walkRich(read(pieces.join('')).rich)) {
          if (node.type !== 'element') continue;
          expect(node.name).not.toMatch(
            /^(?:script|style|iframe|object|embed|form|input|base|template|noscript|svg)$/,
          );
          for (const [name, value] of Object.entries(node.attrs)) {
            expect(name).not.toMatch(/^on|^style$|^srcdoc$/i);
            if (name === 'src') expect(value).toMatch(/^asset:/);
            if (name === 'href') expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
          }
        }
      }),
      seeded(400),
    );
  });

  it('keeps its text, however deep it nests', () => {
    const deep = (open: string, count: number) => `${open.repeat(count)}x`;
    for (const open of [
      '<div>',
      '<b>',
      '<ul><li>',
      '<table><tr><td>',
      '<blockquote>',
      '<a href="x">',
      '<p><i>',
    ])
      expect(markdown(deep(open, 5_000))).toContain('x');
  });

  it('takes nodes that are read already into the text around them', () => {
    const notes = createNotes(createReport());
    const gap: RichNode = { type: 'gap', gap: 0 };
    expect(foreignHtml(['<p>Rome is in <b>', gap, '</b>.</p>'], { notes, at })).toEqual([
      {
        type: 'element',
        name: 'p',
        attrs: {},
        children: [
          text('Rome is in '),
          { type: 'element', name: 'strong', attrs: {}, children: [gap], pos: expect.anything() },
          text('.'),
        ],
        pos: expect.anything(),
      },
    ]);
  });
});

describe('HTML that needs no parser', () => {
  const place = { at: (offset: number) => ({ file: 'bank.xml', line: 1, column: offset + 1 }) };
  const gap: RichNode = { type: 'gap', gap: 0 };
  const pieces = [
    ...'p div ul ol li blockquote h2 b em i strong code sub sup u s small span'
      .split(' ')
      .flatMap((name) => [`<${name}>`, `</${name}>`]),
    ...['<br>', '<br/>', 'text', ' ', '\n', '&amp;', '&lt;b>', '&nbsp;', '&quot;', 'a > b', '🚀'],
  ];
  const nested: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('text', ' ', '&amp;', '<br>', 'a\nb'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'ul', 'li', 'b', 'em', 'span', 'h2'),
          fc.array(tie('tree'), { maxLength: 3 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).tree;
  const source = fc.oneof(
    fc.array(nested, { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join('')),
  );

  it('is read as the parser reads it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), (list) => {
        const parts = list.flatMap((html, index): readonly HtmlPart[] => {
          const part: HtmlPart = { type: 'html', html, place };
          return index === 0 ? [part] : [gap, part];
        });
        const simple = simpleHtml(parts);
        if (!simple) return;
        read++;
        expect(simple).toEqual(parsedHtml(parts, { report: createReport(), takeId: () => false }));
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
