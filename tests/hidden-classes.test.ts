import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { question } from '../bench/question.ts';
import { bankDefaults } from '../src/banks/options.ts';
import { createWorld } from '../src/banks/world.ts';
import { lower } from '../src/build/lower.ts';
import { withDefaults } from '../src/build/target-options.ts';
import { createReport } from '../src/diagnostics/report.ts';
import type { Format } from '../src/formats/format.ts';
import { formats } from '../src/formats/index.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import type { Course } from '../src/model/course.ts';
import type { Question } from '../src/model/question.ts';
import { memoryFiles } from '../src/package/memory.ts';
import { seeded } from '../src/scoring/seeded.ts';

// V8's own: whether two objects have one hidden class.
setFlagsFromString('--allow-natives-syntax');
const haveSameMap: (one: object, other: object) => boolean = new Function(
  'one',
  'other',
  'return %HaveSameMap(one, other)',
) as never;

/** Enough of each kind for V8 to have settled on how it makes them. */
const perKind = 60;

const next = seeded(7);
const source = memoryFiles({
  'course.yml': 'id: many\ntitle: Many questions\ntargets: [scorm12]\n',
  '01-module/01-many.bank.md': `---\ntitle: Many\n---\n\n${Array.from({ length: 7 * perKind }, (_, index) =>
    question(index, next),
  ).join('\n')}`,
});

const read = (format: Format, files = source): Promise<Course> | undefined =>
  format.read?.(files, { report: createReport() });

const written = async (format: Format, course: Course): Promise<Record<string, Uint8Array>> => {
  const report = createReport();
  const files = format.write?.(lower(course, format, report), {
    asset: async () => new Uint8Array(),
    options: withDefaults(format, {}),
    report,
    program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
    tool: { name: 'coursewright', version: '0' },
  });
  const made: Record<string, Uint8Array> = {};
  for await (const { path, data } of files ?? []) made[path] = Buffer.from(data);
  return made;
};

/** Kinds of which the last two questions have hidden classes of their own. */
const apart = (course: Course | undefined): readonly string[] => {
  const kinds = new Map<string, Question[]>();
  for (const one of course?.banks.flatMap(({ questions }) => questions) ?? [])
    kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  expect(kinds.size, 'kinds').toBeGreaterThan(0);
  return [...kinds].flatMap(([kind, all]) => {
    const [one, other] = all.slice(-2);
    return one && other && haveSameMap(one, other) ? [] : [kind];
  });
};

test('questions of one kind that are read from Markdown have one hidden class', async () => {
  expect(apart(await read(markdown))).toEqual([]);
});

const banks = formats.filter(({ id, read, write }) => read && write && id !== 'markdown');

test.each(banks.map((format) => [format.id, format] as const))(
  'questions of one kind that are read from %s have one hidden class',
  async (_, format) => {
    const course = await read(markdown);
    if (!course) throw new Error('nothing was read');
    const files = memoryFiles(await written(format, course));
    expect(apart(await read(format, files))).toEqual([]);
  },
);

test('key terms that questions are made of have one hidden class', async () => {
  const pages = Array.from({ length: perKind }, (_, index) => [
    `01-module/${index}.term.md`,
    `---\nterm: Term ${index}\n---\n\n## Definition\n\nTerm ${index} is the law that number ${index} keeps.\n`,
  ]);
  const files = memoryFiles({ 'course.yml': 'id: many\ntitle: Many terms\n', ...Object.fromEntries(pages) });
  const course = await read(markdown, files);
  if (!course) throw new Error('nothing was read');
  const [one, other] = createWorld(course, bankDefaults).entries.slice(-2);
  expect(one && other && haveSameMap(one, other)).toBe(true);
});
