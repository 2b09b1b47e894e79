import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Element, Rich } from '../src/model/rich.ts';
import { element, text } from '../src/model/rich.ts';
import { richTextsOf } from '../src/model/texts.ts';
import { highlight, loadHighlighter } from '../src/rich/code/highlight.ts';
import { contrast, parseColor } from '../src/rich/color.ts';
import { walkRich } from '../src/rich/map.ts';
import { toPlain } from '../src/rich/plain.ts';
import { tagsOf } from './pages/parse.ts';
import { render } from './pages/render.ts';
import { courseOf, courseWithText } from './support/course-of.ts';

const samples: Readonly<Record<string, string>> = {
  bash: 'echo "$HOME" # home',
  c: '#include <stdio.h>\nint main(void) { return 0; }',
  'c++': 'auto x = std::vector<int>{1, 2};',
  csharp: 'public class A { string B => "c"; }',
  css: '.a { color: #fff; }',
  diff: '- a\n+ b',
  go: 'func main() { fmt.Println("hi") }',
  haskell: 'main = putStrLn "hi" -- done',
  html: '<p class="x">Text &amp; more</p><script>let a = 1;</script>',
  java: 'class A { int b = 1; }',
  js: 'const a = async () => await b(`c`); // d',
  json: '{ "a": [1, true, null] }',
  julia: 'f(x) = x^2 # square',
  kotlin: 'fun main() = println("hi")',
  latex: '\\frac{1}{2} % half',
  matlab: "x = [1 2; 3 4]'; % matrix",
  php: '<?php echo $a; ?>',
  python: '@d\ndef f(x: int = 1) -> str:\n    """Doc"""\n    return f"{x}"',
  r: 'x <- c(1, 2) # two',
  ruby: 'def a = :b',
  rust: 'fn main() { let x: u8 = 1; }',
  shell: '$ ls -l | grep "x"',
  sql: 'SELECT a FROM b WHERE c >= 1; -- d',
  swift: 'let a: Int = 1',
  ts: 'type A = { readonly b: string };',
  x86asm: 'mov eax, 1 ; one',
  yaml: 'a: [1, "b"] # c',
};

const code = (language: string, source: string): Rich => [
  element('pre', {}, [element('code', { class: `language-${language}` }, [text(source)])]),
];

describe('highlighted code', () => {
  it.each(Object.entries(samples))(
    '%s keeps every sign, and some words have a look',
    async (language, source) => {
      await loadHighlighter(courseWithText(code(language, source)));
      const rich = highlight(source, language) ?? [];
      const spans = [...walkRich(rich)].filter((node): node is Element => node.type === 'element');
      expect(rich.map((node) => textOf(node)).join('')).toBe(source);
      expect(spans.length).toBeGreaterThan(0);
      for (const { name, attrs } of spans) {
        expect(name).toBe('span');
        expect(css).toContain(`.${attrs.class}`);
      }
    },
  );

  it('leaves an unknown language and a language in letters of another case as they should be', async () => {
    await loadHighlighter(courseWithText([...code('klingon', 'x'), ...code('Python', 'x')]));
    expect(highlight('nuqneH', 'klingon')).toBeUndefined();
    expect(highlight('return 1', 'Python')).toBeDefined();
  });

  it('stands in pages; a course without it carries no style for it', async () => {
    const fence = '```';
    const page = `# A\n\n${fence}python\nreturn 1\n${fence}\n\n${fence}klingon\nreturn 1\n${fence}\n\n    indented 1\n`;
    const files = await render(await courseOf({ '01-m/01-a.md': page }));
    const spans = tagsOf(files.get('pages/m-a.html') ?? '').filter(({ attrs }) =>
      attrs.class?.startsWith('code-'),
    );
    expect(spans.map(({ attrs }) => attrs.class)).toEqual(['code-keyword', 'code-number']);
    expect(files.get('assets/theme.css')).toContain('.code-keyword');
    const plain = await render(await courseOf({ '01-m/01-a.md': `# A\n\n${fence}klingon\nx\n${fence}\n` }));
    expect(plain.get('assets/theme.css')).not.toContain('code-keyword');
  });

  it('is the same text for search engines, ids and reports', async () => {
    const course = await courseOf({ '01-m/01-a.md': '# A\n\n```js\nlet a;\n```\n' });
    expect([...richTextsOf(course)].map(toPlain)).toEqual(['let a;']);
  });
});

const textOf = (node: Rich[number]): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

const css = readFileSync(new URL('../templates/theme-code.css', import.meta.url), 'utf8');

describe('its colours', () => {
  const theme = readFileSync(new URL('../templates/theme.css', import.meta.url), 'utf8');
  const modes = { light: theme.indexOf(':root {'), dark: theme.indexOf('prefers-color-scheme: dark') };

  /** What a colour of the style sheet is in a mode. */
  const colourIn = (mode: 'light' | 'dark', written: string): string => {
    const [, light, dark] = /light-dark\((.*), (.*)\)/.exec(written) ?? [];
    if (light && dark) return mode === 'light' ? light : dark;
    const name = /var\((--[\w-]+)\)/.exec(written)?.[1] ?? written;
    return new RegExp(`${name}: (#[0-9a-f]{6});`).exec(theme.slice(modes[mode]))?.[1] ?? '';
  };
  const grounds = { light: ['#f6f7f9', '#ffffff'], dark: ['#1d2126', '#14171b'] } as const;
  const ratio = (one: string, other: string): number => {
    const [a, b] = [parseColor(one), parseColor(other)];
    if (!a || !b) throw new Error(`“${one}” or “${other}” is no colour`);
    return contrast(a, b);
  };
  const colours = [...css.matchAll(/color: (.*);/g)].map(([, written = '']) => written);

  it('are a few', () => expect(colours.length).toBe(8));

  it.each(colours)('%s can be read in both modes', (written) => {
    for (const mode of ['light', 'dark'] as const)
      for (const ground of grounds[mode])
        expect(ratio(colourIn(mode, written), ground)).toBeGreaterThanOrEqual(4.5);
  });
});
