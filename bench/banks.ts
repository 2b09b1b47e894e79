// Banks of 10,000 questions to each format of questions and back, beside the floor of the same run. Every figure is the CPU
// time of a process of its own, its start aside, the median of three: `node --import tsx bench/banks.ts`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { programBundle } from '../scripts/program-bundle.mjs';
import { generateCourse } from './generate.ts';
import { writeTable } from './readme-table.ts';

/** Formats; how many times the floor writing may take, more where each item is a file of its own; and for documents of XML how many times a bare parse reading may take. */
const formats: readonly (readonly [string, number, number?])[] = [
  ['moodle-xml', 3, 4],
  ['gift', 3],
  ['aiken', 3],
  ['csv', 3],
  ['qti12', 3, 4],
  ['qti12-ims', 3, 4],
  ['qti21', 8, 4],
  ['qti3', 8, 4],
];
const jobs = ['Markdown to format', 'lower and write', 'floor of writing', 'read back', 'bare parse'];

const root = fileURLToPath(new URL('..', import.meta.url));
const jobFolder = join(root, 'build/bench-banks');
const job = join(jobFolder, 'banks-job.js');

/** As the program is bundled: what runs the sources directly makes every function slower, and loads packages a file at a time. */
const bundle = () =>
  build({
    ...programBundle,
    // The judge of GIFT is no part of the program.
    external: ['gift-pegjs'],
    entryPoints: [join(root, 'bench/banks-job.ts')],
    outdir: jobFolder,
  });

const run = (args: readonly string[]): number =>
  Number(execFileSync(process.execPath, [job, ...args], { encoding: 'utf8' }));

const median = (args: readonly string[]): number =>
  [0, 1, 2].map(() => run(args)).sort((a, b) => a - b)[1] ?? 0;

const ratio = (value: number, most?: number): string => {
  if (most === undefined) return value.toFixed(1);
  return `${value.toFixed(1)} of ${most}${value <= most ? '' : ', missed'}`;
};

await bundle();
const work = mkdtempSync(join(tmpdir(), 'bench-banks-'));
const course = join(work, 'course');
await generateCourse({ name: 'banks', lessons: 0, questions: 10_000 }, course);
const rows: string[] = [];
for (const [format, mostWriting, mostReading] of formats) {
  const made = join(work, format);
  run(['document', format, course, made]);
  const [whole = 0, write = 0, floor = 0, read = 0, parse = 0] = jobs.map((name) =>
    median([name, format, course, made]),
  );
  const figures = [whole, write, floor, read, parse].map((figure) => figure.toFixed(2));
  rows.push(
    `| ${[`\`${format}\``, ...figures, ratio(whole / floor, mostWriting), ratio(read / parse, mostReading)].join(' | ')} |`,
  );
  console.error(rows[rows.length - 1]);
}
rmSync(work, { recursive: true });
rmSync(jobFolder, { recursive: true });
const heads = [...jobs, 'writing, times the floor', 'reading, times the parse'];
await writeTable(
  'banks',
  [
    `Node ${process.version}.`,
    '',
    `| format | ${heads.join(' | ')} |`,
    `|---|${'---:|'.repeat(heads.length)}`,
    ...rows,
  ].join('\n'),
);
