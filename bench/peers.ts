// 1,000 questions of four choices to a zip for Canvas, by this program and by examark 0.7, which reads a syntax of its own with regular
// expressions: the same questions, whole processes, the median of five in turn. `npm run compile && node --import tsx bench/peers.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCourse } from './generate.ts';
import { measure, middleOf, type Usage } from './measure.ts';
import { writeTable } from './readme-table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'build/cli/main.js');
const examark = createRequire(import.meta.url).resolve('examark/dist/index.js');

const runs = 5;

/** Our questions as examark writes them. */
const inItsSyntax = (markdown: string): string => {
  const questions = markdown.split(/^## /m).slice(1);
  const asked = questions.map((text, index) => {
    const [prompt = '', , ...choices] = text.trim().split('\n');
    const lines = choices.map((line, place) => {
      const [, mark, said] = /^- \((.)\) (.*)$/.exec(line) ?? [];
      return `${'abcd'[place]}) ${said}${mark === 'x' ? ' [x]' : ''}`;
    });
    return `${index + 1}. [MC] ${prompt.replace(/ \{#\w+\}$/, '')} [1pt]\n${lines.join('\n')}\n`;
  });
  return `# The same questions\n\n${asked.join('\n')}`;
};

const markdownOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

const work = await mkdtemp(join(tmpdir(), 'bench-peers-'));
const course = join(work, 'course');
await generateCourse({ name: 'course', lessons: 0, questions: 1000, shape: 'choice' }, course);
const own = join(work, 'questions.md');
await writeFile(own, inItsSyntax(markdownOf(course)));
const programs = {
  coursewright: [cli, 'build', course, '--quiet', '--target', 'qti12', '--out', join(work, 'out')],
  'examark 0.7': [examark, own, '-o', join(work, 'examark.qti.zip')],
};
const used = new Map<string, Usage[]>();
for (let run = 0; run < runs; run++)
  for (const [name, args] of Object.entries(programs))
    used.set(name, [...(used.get(name) ?? []), await measure(args)]);
const rows = [...used].map(([name, all]) => ({ name, ...middleOf(all) }));
const [us, peer] = rows;
if (!us || !peer) throw new Error('a program was not measured');
const ratio = us.cpu / peer.cpu;
await writeTable(
  'peers',
  [
    `Node ${process.version}.`,
    '',
    '| program | wall s | CPU s | peak MiB |',
    '|---|---:|---:|---:|',
    ...rows.map(
      ({ name, wall, cpu, rss }) =>
        `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${rss.toFixed(0)} |`,
    ),
    '',
    '| aim | measured | |',
    '|---|---:|---|',
    `| at most 2 times the CPU of examark 0.7 | ${ratio.toFixed(2)} | ${ratio <= 2 ? 'met' : 'missed'} |`,
  ].join('\n'),
);
await rm(work, { recursive: true });
