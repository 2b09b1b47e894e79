import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../../src/formats/shared/print-document.ts';
import { el, printInParts, printQuestionDocument } from '../../src/formats/shared/xml.ts';
import { type Element, text } from '../../src/model/rich.ts';
import { readXml } from '../support/read-xml.ts';

/** Signs that xmlbuilder2 4.0 takes for entities, and others that break careless writers. */
const traps = [
  '&',
  '&amp;',
  '&nbsp;',
  '&#65;',
  '&#x41;',
  '&a1;',
  '&amp;amp;',
  'a & b; c',
  ']]>',
  '"\'<>',
  'é 什么 🚀',
  '--',
  ' a  b ',
];

const read = (source: string) => {
  const root = readXml(source);
  return { attribute: root.attrs.said, text: root.children[0]?.text };
};

const writers = {
  'a manifest': printDocument,
  'a question document': async (tree: ReturnType<typeof el>) => printQuestionDocument(tree),
};

describe.each(Object.entries(writers))('%s', (_, print) => {
  it.each(traps)('says %j in text and attributes', async (said) => {
    const source = await print(el('root', { said }, el('text', {}, said)));
    expect(read(source)).toEqual({ attribute: said, text: said });
  });

  it('keeps line ends and tabs in attributes, and carriage returns in text', async () => {
    const source = await print(el('root', { said: 'a\n\tb\r' }, el('text', {}, 'a\rb')));
    expect(read(source)).toEqual({ attribute: 'a\n\tb\r', text: 'a\rb' });
  });

  it('leaves out signs that no XML document may hold', async () => {
    const source = await print(
      el('root', { said: 'a\u0001b' }, el('text', {}, 'a\u0000\ud800\ufffeb\u001f')),
    );
    expect(read(source)).toEqual({ attribute: 'ab', text: 'ab' });
  });

  it('is read back as it was said, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (said) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML forbids
        fc.pre(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(said));
        expect(read(await print(el('root', { said }, el('text', {}, said))))).toEqual({
          attribute: said,
          text: said,
        });
      }),
    );
  });
});

it('prints a document in parts as it prints it whole', () => {
  const parts = ['a', '<parts></parts>', 'c'].map((one) => el('part', { one }, one));
  const frame = (inside: Parameters<typeof el>[2]) =>
    el('root', { said: 'x' }, el('before'), el('list', {}, inside), el('after'));
  expect(printInParts((hole) => frame(hole), parts)).toBe(printQuestionDocument(frame(parts)));
});

/** A manifest's: elements with elements or one text in them. */
const tree = fc.letrec<{ element: Element }>((tie) => ({
  element: fc
    .record({
      name: fc.constantFrom('item', 'title', 'imsmd:lom', 'file'),
      attrs: fc.dictionary(fc.constantFrom('href', 'xml:base', 'said'), fc.string({ unit: 'grapheme' })),
      children: fc.oneof(
        { maxDepth: 3 },
        fc.constant([]),
        fc.string({ unit: 'grapheme' }).map((said) => [text(said)]),
        fc.constantFrom(...traps).map((said) => [text(said)]),
        fc.array(tie('element'), { maxLength: 4 }),
      ),
    })
    .map((parts): Element => ({ type: 'element', ...parts })),
})).element;

it('prints a long list in a manifest as xmlbuilder2 prints a short one', async () => {
  const manifest = (list: readonly Element[]) =>
    el('manifest', { said: 'x' }, el('before', {}, el('a')), el('list', {}, list), el('after', {}, 'b'));
  const within = (printed: string) => printed.split(/<list>|\n {2}<\/list>/);
  await fc.assert(
    fc.asyncProperty(tree, async (one) => {
      const [before, short, after] = within(await printDocument(manifest([one, one])));
      const [start, long, end] = within(await printDocument(manifest(Array(120).fill(one))));
      expect([start, end]).toEqual([before, after]);
      expect(long).toBe(short?.slice(0, short.length / 2).repeat(120));
    }),
  );
});
