// One measurement of `banks.ts`: JOB FORMAT COURSE FILE. Prints the seconds of CPU that the job took, loading aside.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
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
  document: async (job) => async () => {
    writeFileSync(job.file, Buffer.concat(await write(job, await read(job.course))));
  },
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

await time(process.argv.slice(2));
