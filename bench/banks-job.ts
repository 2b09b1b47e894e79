// One measurement of `banks.ts`: JOB FORMAT COURSE FOLDER. Prints the seconds of CPU that the job took, loading aside.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { marked } from 'marked';
import { SaxesParser } from 'saxes';
import { lower } from '../src/build/lower.ts';
import { optimizeLate } from '../src/build/optimize-late.ts';
import { createReport } from '../src/diagnostics/report.ts';
import { aiken } from '../src/formats/aiken/index.ts';
import { csv } from '../src/formats/csv/index.ts';
import type { Format } from '../src/formats/format.ts';
import { gift } from '../src/formats/gift/index.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { moodleXml } from '../src/formats/moodle-xml/index.ts';
import { qti3 } from '../src/formats/qti3/index.ts';
import { qti12 } from '../src/formats/qti12/index.ts';
import { qti12Ims } from '../src/formats/qti12-ims/index.ts';
import { qti21 } from '../src/formats/qti21/index.ts';
import type { Course } from '../src/model/course.ts';
import { memoryFiles } from '../src/package/memory.ts';
import { openFolder } from '../src/package/open-folder.ts';

const formats: readonly Format[] = [moodleXml, gift, aiken, csv, qti12, qti12Ims, qti21, qti3];

interface Job {
  readonly format: Format;
  /** Of the course in Markdown. */
  readonly course: string;
  /** A folder of what the format makes of it. */
  readonly made: string;
}

/** As the program reads a course. */
const read = async (course: string): Promise<Course> => {
  const files = openFolder(course);
  optimizeLate(await files.list());
  return markdown.read(files, { report: createReport() });
};

interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const write = async ({ format }: Job, course: Course): Promise<readonly Made[]> => {
  const report = createReport();
  const defaults = Object.entries(format.options).map(([name, one]) => [name, one.default]);
  const files = format.write?.(lower(course, format, report), {
    asset: async () => new Uint8Array(),
    options: Object.fromEntries(defaults),
    report,
    program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
    tool: { name: 'coursewright', version: '0' },
  });
  const made: Made[] = [];
  for await (const { path, data } of files ?? []) made.push({ path, bytes: Buffer.from(data) });
  return made;
};

const load = async (folder: string): Promise<readonly Made[]> => {
  const files = openFolder(folder);
  const paths = (await files.list()).map(({ path }) => path);
  return Promise.all(paths.map(async (path) => ({ path, bytes: await files.read(path) })));
};

const deflate = (bytes: Uint8Array): number => deflateRawSync(bytes, { level: 6 }).length;

/** What is measured, after what need not be. */
const jobs: Readonly<Record<string, (job: Job) => Promise<() => unknown>>> = {
  document: async (job) => async () => {
    for (const { path, bytes } of await write(job, await read(job.course))) {
      const to = join(job.made, path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
  },
  'Markdown to format': async (job) => async () => {
    for (const { bytes } of await write(job, await read(job.course))) deflate(bytes);
  },
  'lower and write': async (job) => {
    const course = await read(job.course);
    return async () => {
      for (const { bytes } of await write(job, course)) deflate(bytes);
    };
  },
  'floor of writing': async ({ course, made }) => {
    const files = openFolder(course);
    const paths = (await files.list()).map(({ path }) => path).filter((path) => path.endsWith('.md'));
    const texts = await Promise.all(
      paths.map(async (path) => Buffer.from(await files.read(path)).toString()),
    );
    const documents = await load(made);
    return () => {
      for (const text of texts)
        for (const field of text.split('\n')) if (field !== '') marked.parse(field.replace(/^\W+/, ''));
      for (const { bytes } of documents) deflate(bytes);
    };
  },
  'read back': async ({ format, made }) => {
    const files = memoryFiles(
      Object.fromEntries((await load(made)).map(({ path, bytes }) => [path, bytes] as const)),
    );
    return async () => {
      optimizeLate(await files.list());
      return format.read?.(files, { report: createReport() });
    };
  },
  'bare parse': async ({ format, made }) => {
    const files = await load(made);
    const texts = files.map(({ bytes }) => Buffer.from(bytes).toString());
    const each = (parse: (text: string) => unknown) => () => texts.map((text) => parse(text));
    if (files.some(({ path }) => path.endsWith('.xml')))
      return each((text) => new SaxesParser().write(text).close());
    if (format !== gift) return each((text) => text.split('\n').map((line) => line.split(/[,.:]/)));
    const { parse } = await import('gift-pegjs');
    return each(parse);
  },
};

const time = async ([name = '', id = '', course = '', made = '']: readonly string[]): Promise<void> => {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const run = await jobs[name]?.({ format, course, made });
  const start = process.cpuUsage();
  await run?.();
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1e6);
};

await time(process.argv.slice(2));
