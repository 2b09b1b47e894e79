import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one process used: CPU and wall seconds, peak memory in MiB. */
export interface Usage {
  readonly cpu: number;
  readonly wall: number;
  readonly rss: number;
}

const preload = new URL('./report-usage.mjs', import.meta.url).href;

/** Runs `node ARGS` and says what it used; a failing process is an error. */
export const measure = async (args: readonly string[]): Promise<Usage> => {
  const file = join(tmpdir(), `bench-usage-${process.pid}.json`);
  const started = performance.now();
  await run(['--import', preload, ...args], { ...process.env, BENCH_USAGE: file });
  const wall = (performance.now() - started) / 1000;
  const { cpu, rss } = JSON.parse(await readFile(file, 'utf8')) as Usage;
  return { cpu, rss, wall };
};

/** The run of median CPU out of several. */
export const median = async (args: readonly string[], runs: number): Promise<Usage> => {
  const all: Usage[] = [];
  for (let index = 0; index < runs; index++) all.push(await measure(args));
  return middleOf(all);
};

/** Of several runs the one of median CPU. */
export const middleOf = (runs: readonly Usage[]): Usage => {
  const sorted = [...runs].sort((a, b) => a.cpu - b.cpu);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('no run was measured');
  return middle;
};

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`node ${args.join(' ')} ended with ${code}\n${complaint}`)),
    );
  });
