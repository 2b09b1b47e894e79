// Banks of 10,000 questions to each format of one document and back, beside the floor of the same run. Every figure is
// the CPU time of a process of its own, without its start: `node --import tsx bench/banks.ts`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { marked } from 'marked';
import { SaxesParser } from 'saxes';
import { lower } from '../src/build/lower.ts';
import { createReport } from '../src/diagnostics/report.ts';
import { aiken } from '../src/formats/aiken/index.ts';
import { csv } from '../src/formats/csv/index.ts';
import type { Format } from '../src/formats/format.ts';
import { gift } from '../src/formats/gift/index.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { moodleXml } from '../src/formats/moodle-xml/index.ts';
import type { Course } from '../src/model/course.ts';
import { memoryFiles } from '../src/package/memory.ts';
import { openFolder } from '../src/package/open-folder.ts';
import { generateCourse } from './generate.ts';

const formats: readonly Format[] = [moodleXml, gift, aiken, csv];

interface Job {
  readonly format: Format;
  /** Of the course in Markdown. */
  readonly course: string;
  /** The document that the format makes of it. */
  readonly file: string;
}

const read = (course: string): Promise<Course> =>
  markdown.read(openFolder(course), { report: createReport() });

const write = async ({ format }: Job, course: Course): Promise<readonly Uint8Array[]> => {
  const report = createReport();
  const defaults = Object.entries(format.options).map(([name, one]) => [name, one.default]);
  const files = format.write?.(lower(course, format, report), {
    asset: async () => new Uint8Array(),
    options: Object.fromEntries(defaults),
    report,
    program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
    tool: { name: 'coursewright', version: '0' },
  });
  const made: Uint8Array[] = [];
  for await (const { data } of files ?? []) made.push(Buffer.from(data));
  return made;
};

const deflate = (bytes: Uint8Array): number => deflateRawSync(bytes, { level: 6 }).length;

/** What is measured, after what need not be. */
const jobs: Readonly<Record<string, (job: Job) => Promise<() => unknown>>> = {
  'Markdown to format': async (job) => async () => {
    for (const bytes of await write(job, await read(job.course))) deflate(bytes);
  },
  'lower and write': async (job) => {
    const course = await read(job.course);
    return async () => {
      for (const bytes of await write(job, course)) deflate(bytes);
    };
  },
  'floor of writing': async ({ course, file }) => {
    const files = openFolder(course);
    const paths = (await files.list()).map(({ path }) => path).filter((path) => path.endsWith('.md'));
    const texts = await Promise.all(
      paths.map(async (path) => Buffer.from(await files.read(path)).toString()),
    );
    return () => {
      for (const text of texts)
        for (const field of text.split('\n')) if (field !== '') marked.parse(field.replace(/^\W+/, ''));
      deflate(readFileSync(file));
    };
  },
  'read back': async ({ format, file }) => {
    const files = memoryFiles({ [basename(file)]: readFileSync(file) });
    return () => format.read?.(files, { report: createReport() });
  },
  'bare parse': async ({ format, file }) => {
    const source = readFileSync(file, 'utf8');
    if (format === moodleXml) return () => new SaxesParser().write(source).close();
    if (format !== gift) return () => source.split('\n').map((line) => line.split(/[,.:]/));
    const { parse } = await import('gift-pegjs');
    return () => parse(source);
  },
};

const time = async ([name = '', id = '', course = '', file = '']: readonly string[]): Promise<void> => {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const run = await jobs[name]?.({ format, course, file });
  const start = process.cpuUsage();
  await run?.();
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1e6);
};

const compare = async (): Promise<void> => {
  const work = mkdtempSync(join(tmpdir(), 'bench-banks-'));
  const course = join(work, 'course');
  await generateCourse({ name: 'banks', lessons: 0, questions: 10_000 }, course);
  const whole = await read(course);
  console.log(`| format | ${Object.keys(jobs).join(' | ')} |`);
  for (const format of formats) {
    const file = join(work, `${format.id}.${format.extension}`);
    mkdirSync(work, { recursive: true });
    writeFileSync(file, Buffer.concat(await write({ format, course, file }, whole)));
    const figures = Object.keys(jobs).map((name) => spawned([name, format.id, course, file]).toFixed(2));
    console.log(`| ${format.id} | ${figures.join(' | ')} |`);
  }
  rmSync(work, { recursive: true });
};

/** The median of three processes. */
const spawned = (args: readonly string[]): number => {
  const all = [0, 1, 2].map(() =>
    Number(
      execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), ...args], {
        encoding: 'utf8',
      }),
    ),
  );
  return all.sort((a, b) => a - b)[1] ?? 0;
};

await (process.argv.length > 2 ? time(process.argv.slice(2)) : compare());
