import { describe, expect, it } from 'vitest';
import { deriveId } from '../src/formats/markdown/page/derive-id.ts';
import type { Rich } from '../src/model/rich.ts';
import { walkRich } from '../src/rich/map.ts';
import { toPlain } from '../src/rich/plain.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { places, readPage } from './support/read-page.ts';

const bodyOf = (text: string): Rich => {
  const { page, found } = readPage('lesson', text);
  expect(found).toEqual([]);
  return page.body.flatMap((section) => (section.type === 'text' ? section.body : []));
};

const html = (text: string): string => toXhtml(bodyOf(text));

const elements = (body: Rich, name: string) =>
  [...walkRich(body)].flatMap((node) => (node.type === 'element' && node.name === name ? [node] : []));

describe('a lesson', () => {
  it('takes its first heading as title and gives the others GitHub’s anchors', () => {
    const { page } = readPage(
      'lesson',
      '# The *title*\n\n## Aid & trade\n\n## Aid & trade\n\n### Mine {#own}\n',
    );
    expect(page.heading?.text).toBe('The title');
    expect([...page.notes.anchors]).toEqual(['the-title', 'aid--trade', 'aid--trade-1', 'own']);
  });

  it('reads GitHub’s Markdown', () => {
    expect(html('**a** *b* `c<` ~~d~~ e\\\nf <https://g.h> http://i.j\n')).toBe(
      '<p><strong>a</strong> <em>b</em> <code>c&lt;</code> <del>d</del> e<br/>f ' +
        '<a href="https://g.h">https://g.h</a> <a href="http://i.j">http://i.j</a></p>',
    );
    expect(html('- [x] a\n- [ ] b\n')).toContain('<li class="task"><span class="task-done">☑</span> a</li>');
    expect(html('3. a\n4. b\n')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html('```js\nx\n```\n')).toBe('<pre><code class="language-js">x\n</code></pre>');
  });

  it('resolves character references once', () => {
    expect(toPlain(bodyOf('caf&eacute; &amp;amp; &#233; `&amp;`\n'))).toBe('café &amp; é &amp;');
  });

  it('reads sub, sup and tildes that are none', () => {
    expect(html('H~2~O x^2^ ~5 and 6~ 2^3 a\n')).toBe('<p>H<sub>2</sub>O x<sup>2</sup> ~5 and 6~ 2^3 a</p>');
  });

  it('tells formulas from sums of money', () => {
    const body = bodyOf(
      'It cost $13 billion, then $5. But $a_1 *b*$, not $c$2.\n\nNor \\$d$ and $e $.\n\n$$\n- x\n+ y\n$$\n',
    );
    expect([...walkRich(body)].filter((node) => node.type === 'math')).toMatchObject([
      { tex: 'a_1 *b*', display: false },
      { tex: '- x\n+ y', display: true },
    ]);
  });

  it('reads a fence called math as a formula, and no other', () => {
    const body = bodyOf(
      '```math\na_1\n\n= b\n```\n\n- c\n\n  ~~~ math\n  d\n  ~~~\n\n```maths\ne\n```\n\n```math\n```\n',
    );
    expect([...walkRich(body)].filter((node) => node.type === 'math')).toMatchObject([
      {
        tex: 'a_1\n\n= b',
        display: true,
        lines: [{ line: 2, column: 1 }, { line: 3 }, { line: 4, column: 1 }],
      },
      { tex: 'd', display: true, lines: [{ line: 10, column: 3 }] },
    ]);
    expect([...walkRich(body)].filter((node) => node.type === 'element' && node.name === 'pre')).toHaveLength(
      2,
    );
  });

  it('links key terms, also in tables', () => {
    const body = bodyOf('[[Containment]] and [[containment|this policy]]\n\n| a |\n|---|\n| [[x|y]] |\n');
    expect(
      elements(body, 'a').map((link) => [link.attrs.href, toPlain(link.children), link.pos?.column]),
    ).toEqual([
      ['term:Containment', 'Containment', 1],
      ['term:containment', 'this policy', 21],
      ['term:x', 'y', 3],
    ]);
  });

  it('reads callouts, with other names for key and warning', () => {
    expect(html('> [!NOTE]\n> a\n\n> [!IMPORTANT]\n> b\n\n> [!TIP] c\n')).toBe(
      '<aside class="callout note" data-callout="note"><p>a</p></aside>' +
        '<aside class="callout key" data-callout="key"><p>b</p></aside>' +
        '<aside class="callout tip" data-callout="tip"><p>c</p></aside>',
    );
  });

  it('makes a figure of a picture with a title, alone in its paragraph', () => {
    expect(html('![a](b.png "c *d*")\n')).toBe(
      '<figure><img src="b.png" alt="a"/><figcaption>c *d*</figcaption></figure>',
    );
    expect(html('![a](b.png) text\n')).toBe('<p><img src="b.png" alt="a"/> text</p>');
    expect(html('a <p>b</p> <ul><li>c</li></ul>\n')).toBe('<div>a <p>b</p> <ul><li>c</li></ul></div>');
    expect(html('![](b.png){decorative}\n')).toBe('<p><img src="b.png" alt=""/></p>');
  });

  it('reads recordings and their transcript', () => {
    expect(html('![A talk](talk.mp3 "Spoken")\n\n> [!TRANSCRIPT]\n> Words.\n')).toBe(
      '<figure class="media"><audio controls="controls" src="talk.mp3" aria-label="A talk"></audio><figcaption>Spoken</figcaption></figure>' +
        '<aside class="callout transcript" data-callout="transcript"><p>Words.</p></aside>',
    );
  });

  it.each(['', '\n'])('captions a table below it (%j between)', (between) => {
    expect(html(`| a | b |\n|---|:-:|\n| 1 | 2 |\n${between}Table: *c* | d\n`)).toBe(
      '<table><caption><em>c</em> | d</caption><thead><tr><th scope="col">a</th><th scope="col" class="align-center">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="align-center">2</td></tr></tbody></table>',
    );
  });

  it('reads definition lists', () => {
    expect(html('a\n: b *c*\n: d\n  e\n\nf\ng\n: h\n')).toBe(
      '<dl><dt>a</dt><dd>b <em>c</em></dd><dd>d\n  e</dd><dt>f</dt><dt>g</dt><dd>h</dd></dl>',
    );
  });

  it('numbers footnotes by their first use', () => {
    const out = html('a[^x] b[^y] c[^x]\n\n[^y]: why\n[^x]: ex\n\n    more\n');
    expect(out).toContain(
      'a<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" role="doc-noteref">1</a></sup> b',
    );
    expect(out).toContain('id="fnref-x-2" role="doc-noteref">1<');
    expect(out).toContain('<ol><li id="fn-x"><p>ex</p><p>more <a href="#fnref-x"');
  });

  it('reads tabs, nested by longer fences', () => {
    expect(html(':::: tabs\n### A\na\n### B\nb\n::::\n')).toBe(
      '<div class="tabs"><section class="tab"><h3 id="a">A</h3><p>a</p></section>' +
        '<section class="tab"><h3 id="b">B</h3><p>b</p></section></div>',
    );
  });

  it('leaves colons in code and comments alone', () => {
    expect(html('```\n::: check\n```\n\n<!--\n::: tabs\n-->\n\n- a\n  ~~~\n  :::\n  ~~~\n')).toContain(
      '::: check',
    );
  });

  it('keeps the author’s addresses, with their places, at any depth', () => {
    const body = bodyOf('> - a\n>   b [c](d.md#e) f\n>\n>   ![g](h.png)\n');
    expect(elements(body, 'a')[0]).toMatchObject({ attrs: { href: 'd.md#e' }, pos: { line: 2, column: 7 } });
    expect(elements(body, 'img')[0]).toMatchObject({ attrs: { src: 'h.png' }, pos: { line: 4, column: 5 } });
  });

  it('uses link definitions below, across checks', () => {
    const { page, found } = readPage('lesson', '[a][x]\n\n::: check\n## Q [b][x]\n= c\n:::\n\n[x]: y.md\n');
    expect(found).toEqual([]);
    expect(page.body[1]).toMatchObject({
      type: 'check',
      questions: [{ prompt: [{}, { attrs: { href: 'y.md' } }] }],
    });
  });

  it('keeps the notes of a question with the question', () => {
    const { page, found } = readPage('quiz', '## Q {#q}\n\na[^1]\n\n= c\n\n[^1]: note\n');
    expect(found).toEqual([]);
    expect(JSON.stringify(page)).toContain('"id":"q-fn-1"');
  });
});

describe('findings in a lesson', () => {
  it.each([
    ['![](a.png)\n', 'markdown/missing-alt 1:1'],
    ['a $$b\n\nc\n', 'markdown/open-math 1:3'],
    ['$$\nb\n\nc $x$\n', 'markdown/open-math 1:1'],
    ['> [!NOTES]\n> a\n', 'markdown/unknown-callout 1:3'],
    ['> [!TRANSCRIPT]\n> a\n', 'markdown/unknown-callout 1:3'],
    ['## A {#a}\n\n## B {#a}\n', 'markdown/repeated-anchor 3:7'],
    ['## A {.b #a}\n', 'markdown/unknown-setting 1:7'],
    ['a\n\n::: chekc\nb\n:::\n', 'markdown/unknown-fence 3:5'],
    ['::: check\n## Q\n= a\n', 'markdown/open-fence 1:1'],
    ['a\n\n:::\n', 'markdown/stray-fence 3:1'],
    ['::: pool from=a.md\n', 'markdown/misplaced-fence 1:5'],
    [':::: tabs\n### A\n::: check\n## Q\n= a\n:::\n::::\n', 'markdown/misplaced-fence 3:5'],
    ['::: tabs\na\n:::\n', 'markdown/no-tab 1:1'],
    ['::: check\na\n:::\n', 'markdown/empty-check 1:1'],
    ['::: check\n# S\n## Q\n= a\n:::\n', 'quiz/section-in-check 2:1'],
    ['a[^x]\n', 'markdown/unknown-footnote 1:2'],
    ['a\n\n[^x]: b\n', 'markdown/unused-footnote 3:1'],
    ['a[^x]\n\n[^x]: b\n\n[^x]: c\n', 'markdown/repeated-footnote 5:1'],
    ['![a](https://b.c/d.png)\n', 'html/remote-picture 1:1'],
    ['[a](javascript:b)\n', 'html/unsafe-address 1:1'],
    ['[a](JaVa&#10;script:b)\n', 'html/unsafe-address 1:1'],
    ['a <b onclick="c">d</b>\n', 'html/event-handler 1:3'],
    ['a\n\n<p>b\n<script>c</script></p>\n', 'html/script 4:1'],
    ['<iframe src="https://a.b"></iframe>\n', 'html/embedded-page 1:1'],
    ['<img src="a.png">\n', 'markdown/missing-alt 1:1'],
    ['<marquee>a</marquee>\n', 'html/unknown-element 1:1'],
    ['a <style>b</style>\n', 'html/dropped-element 1:3'],
  ])('%j', (text, finding) => {
    expect(places(readPage('lesson', text).found)).toEqual([finding]);
  });
});

describe('raw HTML', () => {
  const withWarnings = (text: string): string => {
    const { page } = readPage('lesson', text);
    return page.body.map((section) => (section.type === 'text' ? toXhtml(section.body) : '')).join('');
  };

  it('holds Markdown between its tags', () => {
    expect(html('<details>\n<summary>More</summary>\n\n*a* [b](c.md)\n\n</details>\n')).toContain(
      '<details>\n<summary>More</summary><p><em>a</em> <a href="c.md">b</a></p></details>',
    );
    expect(html('H<sub>*2*</sub>O<br>x\n')).toBe('<p>H<sub><em>2</em></sub>O<br/>x</p>');
  });

  it('is well-formed, whatever was left open', () => {
    expect(html('a <b>b *c*\n\nd</i> e\n')).toBe('<p>a <b>b <em>c</em></b></p><p>d e</p>');
  });

  it('loses style, keeps text of unknown elements, keeps MathML', () => {
    expect(withWarnings('<p style="color:red" class="x">a <blink>b</blink></p>\n')).toContain(
      '<p class="x">a b</p>',
    );
    expect(html('<math><mi>x</mi></math>\n')).toBe(
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p>',
    );
  });

  it('makes links of frames and remote recordings', () => {
    expect(withWarnings('<iframe src="https://a.b" title="T"></iframe>\n')).toContain(
      '<a href="https://a.b">T</a>',
    );
    expect(withWarnings('<video controls><source src="https://a.b/c.mp4"></video>\n')).toContain(
      '<a href="https://a.b/c.mp4">',
    );
  });
});

describe('a key term', () => {
  const text =
    '## Definition\n\nA *policy*.\n\n## Must-know facts\n\n1. a\n2. b\n\n## In the press\n\nc\n\n' +
    '## Review questions\n\n### Why? {#why}\n\nText.\n\n- a list\n\n> [!HINT]\n> d\n\n> [!ANSWER]\n> e\n\n> [!ANSWER]\n> f\n';

  it('has its sections, further ones kept', () => {
    const { page, found } = readPage('term', text);
    expect(found).toEqual([]);
    expect(toPlain(page.definition ?? [])).toBe('A policy.');
    expect(toPlain(page.facts ?? [])).toBe('a b');
    expect(page.more.map((one) => [toPlain(one.title), toPlain(one.body), one.pos.line])).toEqual([
      ['In the press', 'c', 10],
    ]);
    expect(page.review).toMatchObject([{ kind: 'essay', id: 'why', answers: [[{}], [{}]], hints: [[{}]] }]);
    expect(toPlain(page.review[0]?.body ?? [])).toBe('Text. a list');
  });

  it('knows section names in the page’s language, in English, and those of the labels', () => {
    const german =
      '## Begriffserklärung\n\na\n\n## Must-know facts\n\n1. b\n\n## Übungen\n\n### Warum?\n\n> [!ANSWER] c\n';
    const { page } = readPage('term', german, { language: 'de', labels: { review: 'Übungen' } });
    expect([
      toPlain(page.definition ?? []),
      toPlain(page.facts ?? []),
      page.review.length,
      page.more.length,
    ]).toEqual(['a', 'b', 1, 0]);
  });

  it.each([
    ['it', 'Definizione', 'Da sapere', 'Domande di ripasso'],
    ['nl', 'Definitie', 'Belangrijke feiten', 'Herhalingsvragen'],
    ['sv', 'Definition', 'Viktiga fakta', 'Repetitionsfrågor'],
    ['pl', 'Definicja', 'Najważniejsze fakty', 'Pytania powtórkowe'],
    ['cs', 'Definice', 'Důležitá fakta', 'Otázky k opakování'],
    ['ru', 'Определение', 'Важные факты', 'Вопросы для повторения'],
    ['uk', 'Визначення', 'Важливі факти', 'Запитання для повторення'],
    ['tr', 'Tanım', 'Önemli bilgiler', 'Tekrar soruları'],
    ['he', 'הגדרה', 'עובדות חשובות', 'שאלות חזרה'],
    ['th', 'คำจำกัดความ', 'ข้อเท็จจริงที่ต้องรู้', 'คำถามทบทวน'],
    ['ja', '定義', '重要事項', '復習問題'],
    ['ko', '정의', '핵심 사실', '복습 문제'],
  ])('knows section names in %s', (language, definition, facts, review) => {
    const written = `## ${definition}\n\na\n\n## ${facts}\n\n1. b\n\n## ${review}\n\n### c?\n\n> [!ANSWER] d\n`;
    const { page } = readPage('term', written, { language });
    expect([page.definition, page.facts].map((part) => toPlain(part ?? []))).toEqual(['a', 'b']);
    expect([page.review.length, page.more.length]).toEqual([1, 0]);
  });
});

describe('derived ids', () => {
  it.each([
    ['3. Où est le café?', 'ou-est-le-cafe'],
    ['1) What is ', 'what-is'],
    ['a'.repeat(61), /^a{52}-[0-9a-f]{7}$/],
    ['什么是细胞?', /^q-[0-9a-f]{8}$/],
    ['1945', /^q-[0-9a-f]{8}$/],
    ['ﬁne — Ångström', 'fine-angstrom'],
    ['1.5 litres', /^q-[0-9a-f]{8}$/],
  ])('%s', (heading, id) => {
    expect(deriveId(heading)).toMatch(typeof id === 'string' ? new RegExp(`^${id}$`) : id);
  });

  it('is the same for composed and decomposed text', () => {
    expect(deriveId('中é')).toBe(deriveId('中é'.normalize('NFD')));
  });
});
