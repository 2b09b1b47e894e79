import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { readLessonPage } from '../src/formats/markdown/page/index.ts';
import { describeRich, normalRich } from '../src/model/normal-rich.ts';
import type { Rich } from '../src/model/rich.ts';
import { plainOptions, toMarkdown } from '../src/rich/markdown.ts';
import { arbitraryPage } from './support/arbitrary-page.ts';
import { arbitraryBlocks } from './support/arbitrary-rich.ts';
import { seeded } from './support/seeded.ts';

const read = (text: string): Rich => {
  const page = readLessonPage(
    { file: 'a.md', text, firstLine: 1 },
    { report: createReport(), language: 'en', labels: {} },
  );
  return page.body.flatMap((section) => (section.type === 'text' ? section.body : []));
};

const options = { ...plainOptions, href: (url: string) => url.replace(/^asset:/, '') };

const withPaths = (rich: Rich): Rich => JSON.parse(JSON.stringify(rich).replaceAll('asset:', ''));

describe('rich text written as Markdown', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (rich) => {
        const source = toMarkdown(rich, options);
        const found = describeRich(normalRich(read(`${source}\n`)));
        expect(found, source).toBe(describeRich(normalRich(withPaths(rich))));
      }),
      seeded(500),
    );
  }, 240_000);

  it('reads back as it was, with all a lesson can hold, and is written the same again', () => {
    fc.assert(
      fc.property(arbitraryPage, (rich) => {
        const source = toMarkdown(rich, options);
        const found = read(`${source}\n`);
        expect(describeRich(normalRich(found)), source).toBe(describeRich(normalRich(withPaths(rich))));
        expect(toMarkdown(found, options)).toBe(source);
      }),
      seeded(300),
    );
  }, 240_000);
});
