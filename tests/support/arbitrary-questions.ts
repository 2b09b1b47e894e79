import fc from 'fast-check';
import { mapQuestion } from '../../src/model/map-question.ts';
import type { Question } from '../../src/model/question.ts';
import { element, type Rich, type RichNode, text } from '../../src/model/rich.ts';
import { allowedElements } from '../../src/rich/html-allowed.ts';
import { everyKind } from './fixture-course.ts';

const words = fc.oneof(
  fc.constantFrom(
    'a < b & c',
    ']]>',
    '&nbsp;',
    '"quoted"',
    ' ',
    '',
    '\n',
    '[blank1]',
    'é 什么 🚀',
    '\u0001',
    '<p>',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);

const attributes = fc.dictionary(
  fc.constantFrom(
    'id',
    'class',
    'title',
    'lang',
    'href',
    'src',
    'alt',
    'start',
    'colspan',
    'width',
    'scope',
    'dir',
    'cite',
  ),
  fc.oneof(
    fc.constantFrom(
      'asset:early/images/map.png',
      'item:lesson-one',
      '#here',
      'https://example.org/?a&b',
      '2',
      'fr',
      'row',
    ),
    words,
  ),
  { maxKeys: 3 },
);

/** Any element that the reader lets in, in any other: what an author's HTML may come to. */
export const wildRich: fc.Arbitrary<Rich> = fc.letrec<{ node: RichNode; list: Rich }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words.map(text),
    fc.constant<RichNode>({ type: 'math', tex: 'a < b', display: true }),
    fc
      .tuple(fc.constantFrom(...allowedElements), attributes, tie('list'))
      .map(([name, attrs, children]) => element(name, attrs, children)),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }),
})).list;

/** A question of any kind, its texts anything. Blanks stay where they are. */
export const wildQuestion: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(...everyKind()),
    fc.array(wildRich, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(0, 0.1, 1, 2.5, 100),
    fc.constantFrom('all' as const, 'partial' as const),
  )
  .map(([question, texts, points, scoring]) => {
    let next = 0;
    const other = (rich: Rich): Rich => {
      next += 1;
      const wild = texts[next % texts.length] ?? [];
      return hasGap(rich) ? [...rich, ...wild] : wild;
    };
    return { ...mapQuestion(question, other), points: question.kind === 'stimulus' ? 0 : points, scoring };
  });

const hasGap = (rich: Rich): boolean =>
  rich.some((node) => node.type === 'gap' || (node.type === 'element' && hasGap(node.children)));
