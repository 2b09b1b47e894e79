import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { printRich } from './support/print-course.ts';
import { readPage } from './support/read-page.ts';
import { problemsOf } from './support/survives.ts';

/** What is wrong with the page's XHTML, and the codes of the findings. */
const read = (markdown: string) => {
  const { page, found } = readPage('lesson', markdown);
  const body = page.body.flatMap((section) => (section.type === 'text' ? section.body : []));
  return { problems: problemsOf(printRich(body)), codes: found.map(({ code }) => code) };
};

const [, ...examples] = readFileSync(
  new URL('fixtures/markdown-examples.txt', import.meta.url),
  'utf8',
).split(/^%%%\n/m);

/** What Markdown leaves out or shows as text without a word is said; by the number of the example. */
const said: Readonly<Record<number, readonly string[]>> = {
  110: ['tables/extra-cells'],
  112: ['tables/no-table'],
  160: ['lesson/choices'],
};

describe('ordinary Markdown in a lesson', () => {
  it.each(examples.map((one, index): [number, string] => [index + 1, one]))(
    'example %i is well-formed XHTML, without a complaint',
    (number, markdown) => {
      expect(read(markdown), markdown).toEqual({ problems: [], codes: said[number] ?? [] });
    },
  );
});

interface Example {
  readonly number: number;
  readonly markdown: string;
}

/** The examples of the CommonMark specification, where its package is installed. */
const specification = (): readonly Example[] => {
  try {
    // The package has no types: an array of examples.
    const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
      readonly tests: readonly Example[];
    };
    return tests.map((one) => ({ ...one, markdown: one.markdown.replaceAll('→', '\t') }));
  } catch {
    return [];
  }
};

/** What the examples hold besides ordinary features: scripts, styles, elements that are none, pictures without a text. */
const complaints = new Set([
  'html/unknown-element',
  'html/script',
  'html/dropped-element',
  'markdown/missing-alt',
]);

const spec = specification();

describe.runIf(spec.length > 0)('the examples of CommonMark', () => {
  it.each(spec.map(({ number, markdown }): [number, string] => [number, markdown]))(
    '%i',
    (_number, markdown) => {
      const { problems, codes } = read(markdown);
      expect([problems, codes.filter((code) => !complaints.has(code))], markdown).toEqual([[], []]);
    },
  );
});
