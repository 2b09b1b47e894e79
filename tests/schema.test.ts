import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchema } from '../src/build/schema.ts';
import { createReport } from '../src/diagnostics/report.ts';
import { formats } from '../src/formats/index.ts';
import { readKeys } from '../src/formats/markdown/keys/read-keys.ts';
import { type FileSchema, fileKinds } from '../src/formats/markdown/keys/schema.ts';
import { keyTables } from '../src/formats/markdown/keys/tables.ts';
import { readYaml } from '../src/formats/markdown/keys/yaml.ts';
import { cli } from './support/cli.ts';
import { isValid, type JsonSchema } from './support/json-schema.ts';

const schemaOf = (kind: FileSchema): JsonSchema => fileSchema(kind);

/** Values as authors write them after a key. */
const values = [
  'a text',
  '"quoted"',
  '1.10',
  '1984',
  '70',
  '70%',
  '101',
  '-1',
  '0',
  '2.5',
  'yes',
  'no',
  'true',
  'false',
  'auto',
  'links',
  'off',
  'none',
  'all',
  'answers',
  'each',
  'end',
  'always',
  'never',
  'highest',
  'unlimited',
  '3',
  'en',
  'pt-BR',
  'e',
  'default',
  'lesson',
  '2025',
  '2025-09',
  '2025-09-01',
  '2025-13',
  '2026-03-01T18:00:00Z',
  '2026-03-01T18:00',
  'https://example.org/',
  'ftp://x',
  'urn:a:b',
  '[a, b]',
  '[]',
  '[scorm12, site]',
  '[scorm21]',
  '{a: 1}',
  '{a: x}',
  '[{scorm2004: {edition: 3}}]',
  '[{scorm2004: {edition: 5}}]',
  'file .pdf .docx',
  'url',
  'my-course',
  'MyCourse',
  '1.2.3',
];

const refusals = ['course/bad-value', 'course/bad-item', 'course/empty-value'];

/** Whether the reader takes a value, or says that it does not fit. */
const isRead = (kind: FileSchema, key: string, value: string): boolean => {
  const report = createReport();
  readKeys(kind, readYaml({ file: 'x.md', text: `${key}: ${value}\n`, firstLine: 1 }, report), report);
  return !report.list().some(({ code }) => refusals.includes(code));
};

const keys = fileKinds.flatMap((kind) => Object.keys(keyTables[kind]).map((key) => [kind, key] as const));

describe('the JSON Schemas', () => {
  // Targets are looked up when a course is built, numbers of a calendar only by the reader.
  it.each(keys.filter(([, key]) => key !== 'targets'))(
    'of %s: %s takes what the reader takes',
    (kind, key) => {
      const { properties } = schemaOf(kind) as { readonly properties: Readonly<Record<string, JsonSchema>> };
      // An id may be called “true”; an editor takes it for a truth value.
      const isName = key === 'id' || key === 'language';
      const different = values.filter((value) => {
        if (value === '2025-13' || (isName && /^(?:true|false)$/.test(value))) return false;
        return isValid(parse(value), properties[key] ?? {}) !== isRead(kind, key, value);
      });
      expect(different).toEqual([]);
    },
  );

  it('say what each key is for, and what holds without it', () => {
    for (const kind of fileKinds) {
      const { properties } = schemaOf(kind) as { readonly properties: Readonly<Record<string, JsonSchema>> };
      for (const [name, one] of Object.entries(properties)) {
        expect(one.description, `${kind} ${name}`).toMatch(/^[`A-Z].+\.$/);
        if ('default' in one) expect(isValid(one.default, one), `${kind} ${name}`).toBe(true);
      }
    }
    expect(schemaOf('course')).toMatchObject({
      required: ['id', 'title'],
      additionalProperties: false,
      properties: { language: { default: 'en' }, targets: { default: ['scorm12', 'qti12', 'site'] } },
    });
    expect(schemaOf('quiz')).toMatchObject({
      properties: { attempts: { default: 1 }, shuffle: { default: 'none' } },
    });
  });

  it('take the type of their own page, and no other', () => {
    const pages = ['lesson', 'term', 'discussion', 'assignment', 'link'] as const;
    const needed: Readonly<Partial<Record<FileSchema, object>>> = {
      term: { term: 'T' },
      link: { url: 'https://example.org/' },
    };
    for (const kind of pages)
      for (const type of pages)
        expect(isValid({ ...needed[kind], type }, schemaOf(kind)), `${kind} ${type}`).toBe(kind === type);
  });

  it('know the targets and their options', () => {
    const course = (targets: unknown) => isValid({ id: 'c', title: 'C', targets }, schemaOf('course'));
    for (const { id } of formats.filter(({ write }) => write)) expect(course([id])).toBe(true);
    expect(course('site')).toBe(true);
    expect(course([{ scorm2004: { edition: 3 } }])).toBe(true);
    expect(course([{ scorm2004: { edition: 5 } }])).toBe(false);
    expect(course(['scorm21'])).toBe(false);
  });

  it('take the example course', () => {
    const root = 'content/us-history-1945';
    expect(isValid(parse(readFileSync(`${root}/course.yml`, 'utf8')), schemaOf('course'))).toBe(true);
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:term|quiz|lesson)\.md$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const kind = /\.(term|quiz|lesson)\.md$/.exec(page)?.[1] as FileSchema;
      const front = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`${root}/${page}`, 'utf8'))?.[1] ?? '{}';
      expect(isValid(parse(front), schemaOf(kind)), page).toBe(true);
    }
  });
});

describe('coursewright schema', () => {
  it.each(fileKinds)('prints that of %s', async (kind) => {
    const { out, code } = await cli('.', ['schema', kind]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(fileSchema(kind));
    expect(JSON.parse((await cli('.', ['schema', kind, '--json'])).out)).toMatchObject({
      ok: true,
      kind,
      schema: fileSchema(kind),
    });
  });

  it('prints that of course.yml where no kind is named, and refuses a kind that there is not', async () => {
    expect(JSON.parse((await cli('.', ['schema'])).out)).toEqual(fileSchema('course'));
    expect((await cli('.', ['schema', 'exam'])).code).toBe(2);
  });
});
