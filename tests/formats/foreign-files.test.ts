import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/diagnostics/report.ts';
import { aiken } from '../../src/formats/aiken/index.ts';
import { formats } from '../../src/formats/index.ts';
import { createEmbeddedFiles, fromBase64, safePath } from '../../src/formats/shared/embedded-files.ts';
import { unsafePath } from '../../src/package/checked.ts';
import type { InFiles } from '../../src/package/file.ts';
import { arbitraryAssets } from '../support/arbitrary-course.ts';
import { seeded } from '../support/seeded.ts';

const pos = { file: 'bank.xml', line: 1, column: 1 };
const [png = new Uint8Array()] = Object.values(arbitraryAssets);

describe('the path of a file of other people', () => {
  it.each([
    ['images/a.png', 'images/a.png'],
    ['a.png', 'media/a.png'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/C:\\windows\\a.png', 'C-/windows/a.png'],
    ['.github/workflows/run.yml', 'github/workflows/run.yml.txt'],
    ['01-module/02-page.md', '01-module/02-page.md.txt'],
    ['banks/more.bank.md', 'banks/more.bank.md.txt'],
    ['templates/lesson.eta', 'media/templates/lesson.eta.txt'],
    ['Templates/theme.css', 'media/Templates/theme.css'],
    ['a?b*c<d>.png', 'media/a-b-c-d-.png'],
    ['', 'media/file'],
  ])('%s is %s', (written, safe) => {
    expect(safePath(written)).toBe(safe);
  });

  it('stays in the course, and means nothing to it, whatever it was', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', 'templates', 'course.yml', 'a.md', 'x.eta', 'C:', ' ', '_x', '\u0000'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom('/', '\\'), (parts, sign) => {
        const path = safePath(parts.join(sign));
        expect(unsafePath(path)).toBeUndefined();
        expect(path).toMatch(/^[^/]+(?:\/[^/]+)+$/);
        expect(path).not.toMatch(/^templates\/|\.(?:md|markdown|ya?ml|eta)$/i);
        expect(safePath(path)).toBe(path);
      }),
      seeded(300),
    );
  });
});

describe('files that stand inside documents', () => {
  const open = () => {
    const report = createReport();
    const kept = new Map<string, Uint8Array>();
    const embedded = createEmbeddedFiles({ report, embed: (path, bytes) => void kept.set(path, bytes) });
    return { ...embedded, kept, found: () => report.list().map(({ code }) => code) };
  };

  it('are kept once by content and name; another content of the same name gets a number', () => {
    const { keep, kept, assets, size } = open();
    expect(keep('images/a.png', png, pos)).toBe('images/a.png');
    expect(keep('images/a.png', png, pos)).toBe('images/a.png');
    expect(keep('images/a.png', new Uint8Array([1, 2]), pos)).toBe('images/a-2.png');
    expect([...kept.keys()]).toEqual(['images/a.png', 'images/a-2.png']);
    expect(assets().map(({ path, type }) => [path, type])).toEqual([
      ['images/a-2.png', 'image/png'],
      ['images/a.png', 'image/png'],
    ]);
    expect(size('images/a.png')).toEqual({ width: 3, height: 2 });
  });

  it('that are empty are named', () => {
    const { keep, found } = open();
    expect(keep('a.png', new Uint8Array(0), pos)).toBeUndefined();
    expect(keep('a.png', new Uint8Array(0), pos)).toBeUndefined();
    expect(found()).toEqual(['read/bad-file']);
    expect(keep('a.png', new Uint8Array(0), { ...pos, line: pos.line + 1 })).toBeUndefined();
    expect(found()).toEqual(['read/bad-file', 'read/bad-file']);
  });

  it('in addresses are kept where they are pictures or recordings', () => {
    const { keepData } = open();
    const data = Buffer.from(png).toString('base64');
    expect(keepData(`data:image/png;base64,${data}`, pos)).toMatch(/^media\/embedded-[0-9a-f]{7}\.png$/);
    expect(keepData(`data:text/html;base64,${data}`, pos)).toBeUndefined();
    expect(keepData('data:image/png;base64,!!!', pos)).toBeUndefined();
  });

  it('in base64 are bytes, whatever white space is between', () => {
    expect(fromBase64('aGVs\n bG8=')).toEqual(Buffer.from('hello'));
    expect(fromBase64('<b>')).toBeUndefined();
  });
});

describe('a file that is too large to be read', () => {
  const files = (path: string): InFiles => ({
    list: async () => [{ path, size: 3_000_000_000 }],
    read: async () => {
      throw new Error('it must not be read');
    },
  });

  it.each(
    formats
      .filter(({ id }) => /^(?:moodle-xml|gift|aiken|csv|text2qti)$/.test(id))
      .map((format) => [format.id, format] as const),
  )('is named by %s, and is not read', async (_, format) => {
    const report = createReport();
    await format.read?.(files(`questions.${format.extension}`), { report });
    expect(report.list().map(({ code }) => code)).toContain('read/too-large');
  });

  it('says how large it is', async () => {
    const report = createReport();
    await aiken.read?.(files('a.txt'), { report });
    expect(report.list()[0]?.message).toBe('this file has 3000 MB; at most 200 MB are read');
  });
});
