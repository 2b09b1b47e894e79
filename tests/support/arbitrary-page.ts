import fc from 'fast-check';
import { element, type Rich, type RichNode, text } from '../../src/model/rich.ts';
import { arbitraryBlocks, arbitraryInline, arbitraryText } from './arbitrary-rich.ts';

/** Addresses with signs that Markdown, tables or HTML would read otherwise. */
const oddAddress = fc.constantFrom(
  'https://example.org/a(b',
  'https://example.org/a)b',
  'https://example.org/((x))',
  'https://example.org/?q=a|b',
  'https://example.org/a_b_c*d*',
  'https://example.org/%20%28',
  "https://example.org/it's",
  'https://example.org/&amp;copy;',
  'https://example.org/#~~x~~',
  'https://example.org/$x$',
  'https://example.org/[x]',
  'https://example.org/caf\u00e9/\u6587',
  'mailto:a.b+c@example.org?subject=x%20y',
);

const link = fc
  .tuple(oddAddress, arbitraryInline, fc.option(arbitraryText, { nil: undefined }))
  .map(([href, children, title]) =>
    element('a', { href, ...(title !== undefined && { title }) }, withoutLinks(children)),
  );

/** A link holds no other. */
const withoutLinks = (rich: Rich): Rich =>
  rich.flatMap((node): Rich => {
    if (node.type !== 'element') return [node];
    const children = withoutLinks(node.children);
    return node.name === 'a' ? children : [{ ...node, children }];
  });

const marked = fc
  .tuple(fc.constantFrom('em', 'strong', 'del', 'u', 'small', 'cite', 'q', 'ins'), arbitraryInline)
  .map(([name, children]) => element(name, {}, children));

/** Emphasis and links right beside words, signs and emoji. */
const beside = fc
  .tuple(
    fc.constantFrom('', 'a', '(', '"', '“', '-', '🚀', '👩‍🔬', '文', 'é', '1', '$', '_', '*', '!'),
    fc.oneof(marked, link),
    fc.constantFrom('', 'a', ')', '"', '”', '.', '🚀', '👩‍🔬', '文', 'é', '1', '$', '_', '*', '('),
  )
  .map(
    ([before, node, after]): Rich => [
      ...(before ? [text(before)] : []),
      node,
      ...(after ? [text(after)] : []),
    ],
  );

const paragraph = beside.map((children) => element('p', {}, children));

const broken = fc
  .tuple(arbitraryInline, arbitraryInline)
  .map(([one, two]) => element('p', {}, [...one, element('br'), ...two]));

const definitions = fc
  .array(fc.tuple(arbitraryInline, fc.array(arbitraryInline, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((all) =>
    element(
      'dl',
      {},
      all.flatMap(([term, meanings]) => [
        element('dt', {}, term),
        ...meanings.map((one) => element('dd', {}, one)),
      ]),
    ),
  );

const callout = fc
  .tuple(fc.constantFrom('note', 'tip', 'warning', 'example', 'key'), arbitraryBlocks)
  .map(([kind, body]) => element('aside', { class: `callout ${kind}`, 'data-callout': kind }, body));

const figure = arbitraryText.map((caption) =>
  element('figure', {}, [
    element('img', { src: 'a.png', alt: 'A cell' }),
    element('figcaption', {}, [text(caption.replace(/\s+/g, ' ').trim())]),
  ]),
);

const recording = fc.constantFrom(
  element('figure', { class: 'media' }, [
    element('audio', { controls: 'controls', src: 'a.mp3', 'aria-label': 'A talk' }),
  ]),
  element('figure', { class: 'media' }, [
    element('video', { controls: 'controls', src: 'a.mp4', 'aria-label': 'A film' }),
    element('figcaption', {}, [text('A caption')]),
  ]),
);

const task = (done: boolean, children: Rich): RichNode =>
  element('li', { class: 'task' }, [
    element('span', { class: done ? 'task-done' : 'task-open' }, [text(done ? '\u2611' : '\u2610')]),
    text(' '),
    ...trimmed(children),
  ]);

/** White space behind the box is the box's. */
const trimmed = ([first, ...rest]: Rich): Rich =>
  first?.type === 'text' ? begun(first.value.trimStart(), rest) : first ? [first, ...rest] : [];

const begun = (value: string, rest: Rich): Rich => (value === '' ? trimmed(rest) : [text(value), ...rest]);

const tasks = fc.array(fc.tuple(fc.boolean(), arbitraryInline), { minLength: 1, maxLength: 3 }).map((all) =>
  element(
    'ul',
    { class: 'tasks' },
    all.map(([done, children]) => task(done, children)),
  ),
);

const numbered = fc
  .tuple(fc.constantFrom('0', '2', '1986'), fc.array(arbitraryInline, { minLength: 1, maxLength: 2 }))
  .map(([start, items]) =>
    element(
      'ol',
      { start },
      items.map((children) => element('li', {}, children)),
    ),
  );

const loose = fc
  .tuple(
    fc.constantFrom('ul', 'ol'),
    fc.array(fc.tuple(arbitraryInline, arbitraryBlocks), { minLength: 1, maxLength: 2 }),
  )
  .map(([name, items]) =>
    element(
      name,
      {},
      items.map(([first, rest]) => element('li', {}, [element('p', {}, first), ...rest])),
    ),
  );

const details = fc
  .tuple(arbitraryInline, arbitraryBlocks)
  .map(([summary, body]) => element('details', {}, [element('summary', {}, summary), ...body]));

const aligned = fc
  .tuple(arbitraryInline, arbitraryInline, fc.constantFrom('align-left', 'align-center', 'align-right'))
  .map(([head, cell, name]) =>
    element('table', {}, [
      element('thead', {}, [element('tr', {}, [element('th', { scope: 'col', class: name }, head)])]),
      element('tbody', {}, [element('tr', {}, [element('td', { class: name }, cell)])]),
    ]),
  );

const block: fc.Arbitrary<RichNode> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  broken,
  definitions,
  callout,
  figure,
  recording,
  tasks,
  numbered,
  loose,
  details,
  aligned,
);

/** What a lesson can hold besides `arbitraryBlocks`, mixed with them. */
export const arbitraryPage: fc.Arbitrary<Rich> = fc
  .array(fc.oneof({ weight: 2, arbitrary: block.map((one): Rich => [one]) }, arbitraryBlocks), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.flat());
