// Question banks of glossaries of 50, 500 and 5,000 key terms, reading and writing included, each in a process of its own, the
// median of three: `node --import tsx bench/glossaries.ts`, after `npm run compile`. Writes its table into the README.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateGlossary } from './glossary.ts';
import { measure, median, type Usage } from './measure.ts';
import { writeTable } from './readme-table.ts';

const cli = fileURLToPath(new URL('../build/cli/main.js', import.meta.url));

interface Row extends Usage {
  readonly terms: number;
  readonly questions: number;
}

const measureTerms = async (terms: number): Promise<Row> => {
  const work = await mkdtemp(join(tmpdir(), 'bench-glossary-'));
  const out = join(work, 'all.bank.md');
  await generateGlossary(terms, work);
  const usage = await median([cli, 'bank', work, '--quiet', '--out', out], 3);
  const questions = (await readFile(out, 'utf8')).match(/^## /gm)?.length ?? 0;
  await rm(work, { recursive: true });
  return { ...usage, terms, questions };
};

const line = ({ terms, questions, wall, cpu, rss }: Row): string =>
  `| ${terms} | ${questions} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${((cpu / terms) * 1000).toFixed(1)} | ${rss.toFixed(0)} |`;

const aim = (what: string, value: number, most: number): string =>
  `| ${what} | ${value.toFixed(value < 20 ? 2 : 0)} | ${value <= most ? 'met' : 'missed'} |`;

await measure([cli, '--version']);
const rows: Row[] = [];
for (const terms of [50, 500, 5000]) rows.push(await measureTerms(terms));
const [, middle, large] = rows;
if (!middle || !large) throw new Error('three sizes are measured');

const table = [
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`,
  '',
  '| terms | questions | wall s | CPU s | CPU ms a term | peak MiB |',
  '|---:|---:|---:|---:|---:|---:|',
  ...rows.map(line),
  '',
  '| aim | measured | |',
  '|---|---:|---|',
  aim('5,000 terms: at most 10 s wall', large.wall, 10),
  aim('5,000 terms: peak memory at most 512 MiB', large.rss, 512),
  aim('500 to 5,000 terms: CPU grows at most twelvefold', large.cpu / middle.cpu, 12),
].join('\n');
await writeTable('glossaries', table);
console.log(table);
