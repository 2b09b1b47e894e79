import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with its own streams and folder. */
export const cli = async (folder: string, args: readonly string[], io: Partial<Io> = {}): Promise<Ran> => {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    progress: false,
    colour: false,
    folder,
    env: {},
    clock: () => 0,
    fetch,
    stopped: () => Promise.resolve(),
    ...io,
  });
  return { code, out, err };
};

/** A temporary folder with these files; `remove` it when done. */
export const temporaryFolder = async (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'cw-cli-'));
  await writeFiles(folder, files);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

export const writeFiles = async (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> => {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
};

/** A small course that is right: two lessons, a key term, a quiz with a pool, a bank. */
export const smallCourse: Readonly<Record<string, string>> = {
  'course.yml': 'id: small\ntitle: A small course\nversion: 1.2.3\n',
  '01-water/01-states.lesson.md': '# States of water\n\nWater is *solid*, liquid or a gas.\n',
  '01-water/02-cycle.lesson.md':
    '# The cycle\n\nSee [states](01-states.lesson.md).\n\n::: check\n## Does rain fall?\n\n- (x) Yes\n- ( ) No\n:::\n',
  '01-water/03-evaporation.term.md':
    '---\ntype: term\nterm: Evaporation\n---\n\n## Definition\n\nLiquid becomes gas.\n\n## Review questions\n\n### Why does sweat cool?\n\n> [!ANSWER]\n> It takes heat along.\n',
  '01-water/04-check.quiz.md':
    '---\ntitle: Check\n---\n\n## At how many °C does water boil at sea level? {#boil}\n\n= 100 ± 1\n\n> [!FEEDBACK]\n> The scale was made so.\n\n# Pool: more {pick=1 points=1}\n\n## Which is solid?\n\n- (x) Ice\n- ( ) Steam\n  > A gas.\n\n## Which is a gas?\n\n- ( ) Ice\n  > A solid.\n- (x) Steam\n',
  'banks/water.bank.md':
    '---\ntitle: Water\n---\n\n## Is ice water? {#ice}\n\n- (x) True\n- ( ) False\n  > Frozen water.\n',
};
