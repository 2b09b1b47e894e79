import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCourse } from '../src/build/read-course.ts';
import { formats } from '../src/formats/index.ts';
import { type Element, element, type Rich } from '../src/model/rich.ts';
import { walkRich } from '../src/rich/map.ts';
import { formulaOf } from '../src/rich/math/formula.ts';
import { loadTemml, temml } from '../src/rich/math/temml.ts';
import { toPlain } from '../src/rich/plain.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { tagsOf } from './pages/parse.ts';
import { render } from './pages/render.ts';
import { smallCourse, temporaryFolder } from './support/cli.ts';
import { courseOf, courseWithText } from './support/course-of.ts';
import { complaints, hasSchemas } from './support/validate.ts';
import { writePackage } from './support/write-package.ts';

const inLine = [
  'x^2 + y_1',
  '\\vec{v} + \\hat a + \\tilde b + \\widehat{abc} + \\widetilde{ab}',
  '\\cancel{x} \\bcancel{y} \\xcancel{z} \\cancelto{0}{w} \\sout{s}',
  '\\boxed{E=mc^2} \\fbox{text}',
  '\\color{red}x \\textcolor{#0b6e4f}{y} \\colorbox{yellow}{z} \\fcolorbox{red}{navy}{w}',
  '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
  '\\begin{cases}1 & \\text{if } x<0\\\\ 2 & \\text{else}\\end{cases}',
  '\\begin{array}{|c|r|l|}\\hline a&b&c\\\\\\hline\\end{array}',
  '\\overline{x}\\underline{y}\\overbrace{a+b}^n\\underbrace{c}_m',
  '\\sum_{i=1}^n\\int_0^\\infty\\lim_{x\\to0}\\sqrt[3]{x}',
  '\\mathbb{R}\\mathcal{L}\\mathfrak{g}\\mathbf{v}\\mathrm{d}',
  '\\ce{H2O + CO2 -> H2CO3}',
  '\\xrightarrow{abc} \\left(\\frac{1}{2}\\right) \\rule{1em}{1em} \\phantom{x}\\smash{y}',
  "f''(x) \\not= \\operatorname{lcm} \\Large x",
];
const displayed = [
  ...inLine,
  '\\begin{align}a&=b\\\\c&=d\\end{align}',
  '\\begin{equation}x\\end{equation}',
  'x \\tag{3.1}',
  '\\begin{gather*}a\\\\b\\end{gather*}',
];
const all = [
  ...inLine.map((tex) => ({ type: 'math', tex, display: false }) as const),
  ...displayed.map((tex) => ({ type: 'math', tex, display: true }) as const),
];

it('a course without formulas never loads what reads them', async () => {
  const { folder, remove } = await temporaryFolder(smallCourse);
  await readCourse(folder);
  await remove();
  expect(temml()).toBeUndefined();
});

describe('TeX as MathML', () => {
  beforeAll(() => loadTemml(courseWithText(all)));

  const mathOf = (tex: string, display = false, values?: true): Element => {
    const formula = formulaOf({ tex, display, ...(values && { values }) });
    if (!formula?.right) throw new Error(`${tex}: ${formula?.problem}`);
    return formula.math;
  };

  it.each(all)('$tex', ({ tex, display }) => {
    const math = mathOf(tex, display);
    expect(math).toMatchObject({ name: 'math', attrs: { xmlns: 'http://www.w3.org/1998/Math/MathML' } });
    expect(math.attrs.display).toBe(display ? 'block' : undefined);
    for (const { attrs } of tagsOf(toXhtml([math]))) expect(attrs).not.toHaveProperty('style');
    expect(toPlain([math])).toBe(tex);
    const annotations = [...walkRich([math])].filter(
      (node): node is Element => node.type === 'element' && node.name === 'annotation',
    );
    expect(annotations.map(({ attrs }) => attrs.encoding)).toEqual(['application/x-tex']);
  });

  it('turns each declaration into a class whose rule says the same', () => {
    const formula = formulaOf({ tex: '\\begin{pmatrix}1&2\\end{pmatrix}', display: false });
    if (!formula?.right) throw new Error('it is right');
    expect(Object.fromEntries(formula.styles)).toEqual({
      'm-padding-left-0em': 'padding-left:0em',
      'm-padding-left-5-9776pt': 'padding-left:5.9776pt',
      'm-padding-right-0em': 'padding-right:0em',
      'm-padding-right-5-9776pt': 'padding-right:5.9776pt',
    });
    expect(toXhtml([formula.math])).toContain('<mtd class="m-padding-left-0em m-padding-right-5-9776pt">');
  });

  it('keeps the places of random numbers, and then brings no TeX along', () => {
    const math = mathOf('F = {=m} \\times {=a + 1:2}', false, true);
    expect([...walkRich([math])].filter(({ type }) => type === 'value')).toEqual([
      { type: 'value', expression: 'm' },
      { type: 'value', expression: 'a + 1', decimals: 2 },
    ]);
    expect([...walkRich([math])].some((node) => 'name' in node && node.name === 'annotation')).toBe(false);
    expect(toPlain([mathOf('a{=}b', false, true)])).toBe('a{=}b');
  });

  it.each([
    ['x + \\frca{1}{2}', 4, 'there is no command \\frca', 'did you mean \\frac?'],
    ['{=m} + {=long_name} + \\foo', 22, 'there is no command \\foo', undefined],
    ['x^2^3', 3, 'two exponents stand on one sign', undefined],
    ['a + {b', 4, 'a brace is opened and never closed', 'write the “}” that is missing'],
    ['x}', 1, 'this “}” closes nothing', undefined],
    ['a & b', 2, 'the sign & parts the cells of a matrix or a table, and there is none here', undefined],
    ['y = \\left( x', 4, 'a \\left has no \\right', undefined],
    ['\\begin{pmatirx}x\\end{pmatirx}', 6, 'there is no environment “pmatirx”', 'did you mean “pmatrix”?'],
    ['\\begin{align}a\\end{align}', 0, 'align can only stand in a formula of its own', undefined],
    ['\\color{greenish}x', 7, '“greenish” is no colour', undefined],
    ['\\fcolorbox{red}{zzz}{x}', 16, '“zzz” is no colour', undefined],
    ['\\includegraphics{x.png}', 0, 'the command \\includegraphics can not be used in a page', undefined],
  ])('says what is wrong with %s, and where', (tex, offset, problem, hint) => {
    const formula = formulaOf({ tex, display: false, values: true });
    expect(formula).toMatchObject({ right: false, offset, problem, ...(hint && { hint }) });
  });

  it('never fails in another way, whatever the TeX is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\\frac',
        '{',
        '}',
        '^',
        '_',
        '&',
        '\\\\',
        '\\left',
        '\\right',
        '\\begin{matrix}',
        '#',
        '%',
        '$',
      ),
      fc.constantFrom(
        '\\text{',
        '\\color{',
        '\\sqrt[',
        ']',
        '\\def\\x',
        '\\x',
        '\\ce{',
        '~',
        "'",
        '\\over',
        '\\limits',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, display) => {
        const tex = pieces.join('');
        const formula = formulaOf({ tex, display, values: true });
        if (formula?.right) {
          tagsOf(toXhtml(withoutValues([formula.math])));
          return;
        }
        expect(formula?.problem).toMatch(/^.+[^.\s]$/u);
        expect(formula?.problem).not.toMatch(/\u0332/);
        expect(formula?.hint).toBeTruthy();
        expect(formula?.offset).toBeGreaterThanOrEqual(0);
        expect(formula?.offset).toBeLessThanOrEqual(tex.length);
      }),
      { numRuns: 400 },
    );
  });
});

/** The printer takes no value: pages and targets put something in its place. */
const withoutValues = (rich: Rich): Rich =>
  rich.map((node) =>
    node.type === 'element'
      ? { ...node, children: withoutValues(node.children) }
      : node.type === 'value'
        ? element('br')
        : node,
  );

const lesson = [
  '# Formulas',
  ...inLine.map((tex) => `Words $${tex}$ words.`),
  ...displayed.map((tex) => `$$\n${tex}\n$$`),
];

describe('formulas in pages', () => {
  it('stand as MathML, and the style sheet knows every class that they have', async () => {
    const files = await render(await courseOf({ '01-m/01-a.md': lesson.join('\n\n') }));
    const page = files.get('pages/m-a.html') ?? '';
    const css = files.get('assets/theme.css') ?? '';
    const tags = tagsOf(page);
    const inMath = tags.filter(({ name, attrs }) => /^m[a-z]+$/.test(name) && name !== 'main' && attrs.class);
    const classes = new Set(inMath.flatMap(({ attrs }) => (attrs.class ?? '').split(' ')));
    expect(tags.filter(({ name }) => name === 'math').length).toBe(all.length);
    expect(classes.size).toBeGreaterThan(20);
    // What is for WebKit's and Firefox's finer spacing, or is told by an attribute as well.
    const known =
      /^(?:wbk-|ff-|tml-(?:sml|med|lrg)-pad|tml-prime|tml-display|tml-tageqn|tml-tag|mathcal|tml-hat-1|tml-small)/;
    expect([...classes].filter((name) => !known.test(name) && !css.includes(`.${name}`))).toEqual([]);
    expect(page).not.toContain(' style=');
  });

  it('cost a course without any nothing', async () => {
    const files = await render(await courseOf({ '01-m/01-a.md': '# A\n\nWords.\n' }));
    expect(files.get('assets/theme.css')).not.toMatch(/menclose|tml-/);
  });

  it('give colours that can be read in both modes', async () => {
    const files = await render(await courseOf({ '01-m/01-a.md': '# A\n\n$\\color{yellow}x$\n' }));
    expect(files.get('assets/theme.css')).toContain(
      '.m-color-ffff00{color:#757500;color:light-dark(#757500,#ffff00)}',
    );
  });
});

describe('formulas in formats', () => {
  const quiz = [
    '## Which? {#which}',
    ...all.map(({ tex, display }) => (display ? `$$\n${tex}\n$$` : `So $${tex}$.`)),
    '- (x) $a^2$\n- ( ) $b$',
  ];
  const written = async (id: string) => {
    const format = formats.find((one) => one.id === id);
    if (!format) throw new Error(`no format ${id}`);
    return writePackage(await courseOf({ '01-m/01-a.quiz.md': `${quiz.join('\n\n')}\n` }), format);
  };

  it('are MathML in QTI 2.1, with their TeX', async () => {
    const { files, diagnostics } = await written('qti21');
    const item = [...files].find(([path]) => path.includes('which'))?.[1] ?? '';
    expect(item).toContain('<annotation encoding="application/x-tex">x^2 + y_1</annotation>');
    expect(diagnostics).toEqual([]);
  });

  it.skipIf(!hasSchemas)('that MathML is valid against the official schemas', async () =>
    expect(complaints((await written('qti21')).files)).toEqual([]),
  );
});
