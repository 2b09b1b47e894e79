import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCourse, type Size } from './generate.ts';
import { measure, median, type Usage } from './measure.ts';
import { writeTable } from './readme-table.ts';
import { unpack } from './unpack.ts';

/** One line of the table: a course, the targets built in one run, the floor over the same input and output. */
interface Row {
  readonly size: Size;
  readonly targets: readonly string[];
  readonly build: Usage;
  readonly floor: Usage;
  readonly bytes: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'build/cli/main.js');
const floor = join(root, 'bench/floor.mjs');

const courses: readonly (readonly [Size, readonly (readonly string[])[], number])[] = [
  [
    { name: 'small', lessons: 10, questions: 100 },
    [['scorm12'], ['scorm2004'], ['qti12'], ['qti21'], ['site'], ['scorm12', 'qti21']],
    5,
  ],
  [
    { name: 'medium', lessons: 100, questions: 1000 },
    [['scorm12'], ['scorm2004'], ['qti12'], ['qti21'], ['site'], ['scorm12', 'qti21']],
    3,
  ],
  [{ name: 'bank', lessons: 0, questions: 1000, shape: 'choice' }, [['qti12']], 5],
  [
    { name: 'large', lessons: 1000, questions: 10_000 },
    [['scorm12'], ['qti12'], ['qti21'], ['scorm12', 'qti21']],
    3,
  ],
];

const measureRow = async (size: Size, targets: readonly string[], runs: number): Promise<Row> => {
  const work = await mkdtemp(join(tmpdir(), 'bench-'));
  const course = join(work, size.name);
  const out = join(work, 'out');
  await generateCourse(size, course);
  const args = [cli, 'build', course, '--quiet', '--out', out, ...targets.flatMap((id) => ['--target', id])];
  const build = await median(args, runs);
  const made = join(out, size.name);
  const zips = (await readdir(made)).filter((name) => name.endsWith('.zip'));
  for (const zip of zips) await unpack(join(made, zip), join(work, 'unpacked', zip));
  const folders = zips
    .map((zip) => join(work, 'unpacked', zip))
    .concat(targets.includes('site') ? [join(made, 'site')] : []);
  const row = {
    size,
    targets,
    build,
    floor: await median([floor, course, ...folders], runs),
    bytes: await sizeOf(made, zips),
  };
  await rm(work, { recursive: true });
  return row;
};

const sizeOf = async (folder: string, names: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const name of names) bytes += (await stat(join(folder, name))).size;
  return bytes;
};

const fixed = (value: number, digits: number): string => value.toFixed(digits);

const line = ({ size, targets, build, floor: bare, bytes }: Row): string =>
  `| ${size.name} | ${targets.join(' + ')} | ${fixed(build.wall, 2)} | ${fixed(build.cpu, 2)} | ${fixed(bare.cpu, 2)} | ` +
  `${fixed(build.cpu / bare.cpu, 1)} | ${fixed(build.rss, 0)} | ${bytes ? fixed(bytes / 1e6, 2) : ''} |`;

/** The aims, each from the rows of this run. */
const aims = (rows: readonly Row[], start: string): readonly string[] => {
  const row = (name: string, targets: string): Row => {
    const found = rows.find((one) => one.size.name === name && one.targets.join('+') === targets);
    if (!found) throw new Error(`no row ${name} ${targets}`);
    return found;
  };
  const large = row('large', 'scorm12+qti21');
  const medium = row('medium', 'scorm12+qti21');
  const bank = row('bank', 'qti12');
  const small = row('small', 'scorm12+qti21');
  return [
    aim('large to scorm12 + qti21: CPU at most 6 times the floor', large.build.cpu / large.floor.cpu, 6),
    aim('large to scorm12 + qti21: peak memory at most 600 MiB', large.build.rss, 600),
    aim(
      '1,000 four-choice questions to qti12: CPU at most 3 times the floor',
      bank.build.cpu / bank.floor.cpu,
      3,
    ),
    aim('medium to large: CPU grows at most tenfold', large.build.cpu / medium.build.cpu, 10),
    aim('small: at most 1 s wall, start-up included', small.build.wall, 1),
    start,
  ];
};

const aim = (what: string, value: number, most: number): string =>
  `| ${what} | ${fixed(value, value < 20 ? 2 : 0)} | ${value <= most ? 'met' : 'missed'} |`;

const startUp = async (): Promise<string> => {
  const version = await median([cli, '--version'], 9);
  const bare = await median(['-e', '0'], 9);
  return aim(
    '`coursewright --version`: at most 60 ms beyond bare node',
    (version.wall - bare.wall) * 1000,
    60,
  );
};

const report = async (): Promise<string> => {
  const rows: Row[] = [];
  for (const [size, sets, runs] of courses) {
    for (const targets of sets) {
      rows.push(await measureRow(size, targets, runs));
      console.error(line(rows[rows.length - 1] as Row));
    }
  }
  return [
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`,
    '',
    '| course | targets | wall s | CPU s | floor CPU s | ratio | peak MiB | zips MB |',
    '|---|---|---:|---:|---:|---:|---:|---:|',
    ...rows.map(line),
    '',
    '| aim | measured | |',
    '|---|---:|---|',
    ...aims(rows, await startUp()),
  ].join('\n');
};

await measure([cli, '--version']);
const table = await report();
await writeTable('table', table);
console.log(table);
