// Banks of 25,000 and 100,000 questions to one QTI 2.1 package: time and peak memory. `npm run compile && node --import tsx bench/sizes.ts`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCourse } from './generate.ts';
import { measure } from './measure.ts';
import { writeTable } from './readme-table.ts';

const cli = join(fileURLToPath(new URL('..', import.meta.url)), 'build/cli/main.js');
const aims = [
  [25_000, 600],
  [100_000, 2048],
] as const;

const lines: string[] = [];
for (const [questions, most] of aims) {
  const work = await mkdtemp(join(tmpdir(), 'bench-sizes-'));
  const course = join(work, 'course');
  await generateCourse({ name: 'course', lessons: 0, questions }, course);
  const args = [cli, 'build', course, '--quiet', '--target', 'qti21', '--out', join(work, 'out')];
  const { wall, cpu, rss } = await measure(args);
  lines.push(
    `| ${questions.toLocaleString('en')} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${rss.toFixed(0)} | ${most} | ${rss <= most ? 'met' : 'missed'} |`,
  );
  await rm(work, { recursive: true });
}
await writeTable(
  'sizes',
  [
    `Node ${process.version}.`,
    '',
    '| questions | wall s | CPU s | peak MiB | at most MiB | |',
    '|---:|---:|---:|---:|---:|---|',
    ...lines,
  ].join('\n'),
);
