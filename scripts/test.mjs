// Everything that must hold: compiles, checks types and style, runs all tests, the browser's included. Says first what
// it will install, and at the end how many tests passed and failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const filters = process.argv.slice(2);

/** Runs a program with our own output; true where it succeeded. */
const run = (command, args, env = {}) => {
  console.log(`\n> ${[command, ...args].join(' ').replace(process.execPath, 'node')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status === 0;
};

/** A development tool of node_modules, run by this Node: no shell, so the same on every system. */
const tool = (script, ...args) => run(process.execPath, [join(root, 'node_modules', script), ...args]);

const installBrowser = () => {
  console.log('No browser was found: installing Debian’s chromium by apt-get.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-q'], env) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env)
  );
};

const isDebianRoot = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

const browser = () => {
  const found = findBrowser();
  if (found) {
    console.log(`Nothing is to be installed; the browser is ${found}.`);
    return found;
  }
  if (isDebianRoot()) return installBrowser() ? findBrowser() : undefined;
  return undefined;
};

const runTests = (path) => {
  const folder = mkdtempSync(join(tmpdir(), 'cw-tests-'));
  const report = join(folder, 'report.json');
  const args = [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // Nothing is timed here: on a busy machine a property takes long, and only what hangs shall fail.
    '--testTimeout=120000',
    // Vitest leaves a core idle, which on a machine of two is half of it.
    `--maxWorkers=${availableParallelism()}`,
    '--hookTimeout=240000',
    ...filters,
  ];
  process.env.COURSEWRIGHT_BROWSER = path;
  const ok = tool(...args);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    const skipped = numPendingTests ? `, ${numPendingTests} skipped` : '';
    return { ok, line: `${numPassedTests} passed, ${numFailedTests} failed${skipped}` };
  } catch {
    return { ok: false, line: 'the tests did not run to their end' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const main = () => {
  const path = browser();
  if (!path) {
    console.error(
      'The tests need a browser: install Chromium or Google Chrome, or set COURSEWRIGHT_BROWSER to its path.',
    );
    return 1;
  }
  const stages = [
    ['compile', () => run(process.execPath, ['scripts/compile.mjs'])],
    ['types', () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
    ['types of the player', () => tool('typescript/bin/tsc', '--noEmit', '-p', 'src/player/tsconfig.json')],
    [
      'types of the preview',
      () => tool('typescript/bin/tsc', '--noEmit', '-p', 'src/preview/host/tsconfig.json'),
    ],
    [
      'types of the desk',
      () => tool('typescript/bin/tsc', '--noEmit', '-p', 'src/preview/desk/tsconfig.json'),
    ],
    [
      'types of the player’s tests',
      () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tests/player/tsconfig.json'),
    ],
    ['style', () => tool('@biomejs/biome/bin/biome', 'check', '.')],
  ];
  const failed = stages.filter(([, stage]) => !stage()).map(([name]) => name);
  const { ok, line } = runTests(path);
  if (failed.length) console.error(`\nNot in order: ${failed.join(', ')}.`);
  console.log(`\n${line}`);
  return ok && failed.length === 0 ? 0 : 1;
};

process.exitCode = main();
