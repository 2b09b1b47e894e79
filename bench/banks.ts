// Banks of 10,000 questions to each format of questions and back, beside the floor of the same run. Every figure is the CPU
// time of a process of its own, its start aside, the median of three: `node --import tsx bench/banks.ts`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateCourse } from './generate.ts';

const formats = ['moodle-xml', 'gift', 'aiken', 'csv', 'qti12', 'qti12-ims', 'qti21', 'qti3'];
const jobs = ['Markdown to format', 'lower and write', 'floor of writing', 'read back', 'bare parse'];

const root = fileURLToPath(new URL('..', import.meta.url));
const job = join(root, 'build/bench-banks.js');

/** As the program is bundled: what runs the sources directly makes every function slower. */
const bundle = () =>
  build({
    entryPoints: [join(root, 'bench/banks-job.ts')],
    outfile: job,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });

const run = (args: readonly string[]): number =>
  Number(execFileSync(process.execPath, [job, ...args], { encoding: 'utf8' }));

const median = (args: readonly string[]): number =>
  [0, 1, 2].map(() => run(args)).sort((a, b) => a - b)[1] ?? 0;

await bundle();
const work = mkdtempSync(join(tmpdir(), 'bench-banks-'));
const course = join(work, 'course');
await generateCourse({ name: 'banks', lessons: 0, questions: 10_000 }, course);
console.log(`| format | ${jobs.join(' | ')} |\n|---|${'---:|'.repeat(jobs.length)}`);
for (const format of formats) {
  const made = join(work, format);
  run(['document', format, course, made]);
  const figures = jobs.map((name) => median([name, format, course, made]).toFixed(2));
  console.log(`| ${format} | ${figures.join(' | ')} |`);
}
rmSync(work, { recursive: true });
rmSync(job);
