import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, missing } from '../../src/preview/server.ts';
import { buildPackages, smallFiles } from '../browser/small-packages.ts';
import { cli, type Ran, temporaryFolder, writeFiles } from '../support/cli.ts';
import { until } from '../support/until.ts';

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFiles(join(folder, 'course'), smallFiles);
  const zip = await buildPackages(['scorm12', 'cmi5', 'xapi', 'qti12']);
  await mkdir(join(folder, 'dist'));
  for (const target of ['scorm12', 'cmi5', 'xapi', 'qti12'])
    await writeFile(join(folder, `dist/small.${target}.zip`), zip(target));
}, 240_000);
afterAll(() => remove());

interface Shown {
  readonly kind: string;
  readonly title: string;
  readonly profile?: string;
  readonly url: string;
  readonly launch?: string;
  readonly log?: string;
}

/** Runs a preview, does something while it runs, and ends it. */
const during = async (args: readonly string[], work: (shown: Shown) => Promise<void>): Promise<Ran> => {
  let stop = (): void => undefined;
  let said = '';
  const running = cli(folder, ['preview', ...args, '--json'], {
    stopped: () =>
      new Promise((done) => {
        stop = done;
      }),
    out: (text) => {
      said += text;
    },
  });
  await until('the preview runs', () => said.endsWith('}\n'));
  try {
    await work(JSON.parse(said) as Shown);
  } finally {
    stop();
  }
  return { ...(await running), out: said };
};

const get = async (url: string): Promise<string> => (await fetch(url)).text();

describe('coursewright preview', () => {
  it('shows a course as a site, and what is changed in it', async () => {
    const ran = await during(['course'], async ({ kind, title, url }) => {
      expect([kind, title]).toEqual(['course', 'A small course']);
      expect(await get(`${url}pages/water-cycle.html`)).toContain('rivers run');
      await writeFile(join(folder, 'course/01-water/02-cycle.lesson.md'), '# The cycle\n\nSnow melts.\n');
      expect(await get(`${url}pages/water-cycle.html`)).toContain('Snow melts');
      await writeFile(
        join(folder, 'course/01-water/02-cycle.lesson.md'),
        '# The cycle\n\n![](nothing.png)\n',
      );
      const broken = await get(url);
      expect(broken).toContain('The course has errors');
      expect(broken).toContain('01-water/02-cycle.lesson.md:3:1');
      await writeFile(join(folder, 'course/01-water/02-cycle.lesson.md'), '# The cycle\n\nAll is well.\n');
      expect(await get(`${url}pages/water-cycle.html`)).toContain('All is well');
    });
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
  });

  it.each([
    ['scorm12', 'spec', '/lms/api.js'],
    ['cmi5', 'review', '/pkg/index.html'],
    ['xapi', 'commit-slow', '/pkg/index.html'],
  ])('plays a package of %s under a profile', async (kind, profile, asset) => {
    await during([`dist/small.${kind}.zip`, '--profile', profile], async (shown) => {
      expect(shown).toMatchObject({ kind, title: 'A small course', profile });
      expect(await get(shown.url)).toContain('A small course');
      expect(await get(shown.launch ?? '')).toContain('<iframe');
      expect((await fetch(new URL(asset, shown.url))).status).toBe(200);
      const log = JSON.parse(await get(shown.log ?? '')) as Record<string, unknown>;
      expect(log).toMatchObject({ kind, profile, problems: [] });
    });
  });

  it('keeps what the LMS knows over a restart', async () => {
    const commit = { cmi: { core: { lesson_location: 'water-cycle' } } };
    await during(['dist/small.scorm12.zip'], async ({ launch }) => {
      await get(launch ?? '');
      await fetch(`${launch}lms/commit?launch=1`, { method: 'POST', body: JSON.stringify(commit) });
    });
    const kept = await readFile(join(folder, 'dist/.preview/small.scorm12.zip.json'), 'utf8');
    expect(kept).toContain('water-cycle');
    await during(['dist/small.scorm12.zip'], async ({ launch }) => {
      expect(await get(launch ?? '')).toContain('"lesson_location":"water-cycle"');
    });
  });

  it('takes the port that is asked for', async () => {
    const free = await listen(async () => missing);
    const { port } = new URL(free.url);
    const taken = await cli(folder, ['preview', 'course', '--port', port]);
    expect(taken.code).toBe(2);
    expect(taken.err).toContain('usage/port-taken');
    expect(taken.err).toContain(`port ${port} is taken`);
    await free.close();
    await during(['course', '--port', port], async ({ url }) => {
      expect(new URL(url).port).toBe(port);
    });
  });

  it('says in words where to look', async () => {
    const { out, code } = await cli(folder, ['preview', 'dist/small.scorm12.zip', '--profile', 'moodle']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/desk\n {2}A small course: SCORM 1\.2, in an LMS that checks and decides as Moodle does\.\n/,
    );
  });

  it.each([
    [['dist/small.qti12.zip'], 'usage/not-a-package', 'it holds no course that could be played'],
    [['dist/nothing.zip'], 'usage/cannot-read', 'there is no such file'],
    [['course/course.yml'], 'usage/not-a-package', 'course/course.yml can not be shown'],
    [['dist/small.scorm12.zip', '--profile', 'moodel'], 'usage/unknown-profile', 'did you mean moodle?'],
    [
      ['dist/small.cmi5.zip', '--profile', 'moodle'],
      'usage/unknown-profile',
      'no profile “moodle” for a package of cmi5',
    ],
    [['course', '--profile', 'moodle'], 'usage/profile-without-lms', 'is shown without an LMS'],
    [['course', '--port', 'http'], 'usage/command-line', 'a port is a number from 1 to 65535'],
  ])('refuses %j', async (args, code, says) => {
    const ran = await cli(folder, ['preview', ...args]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(code);
    expect(ran.err).toContain(says);
  });

  it.each([
    ['a broken archive', 'PK\u0003\u0004 no archive', 'read/bad-package'],
    ['a manifest that is no XML', '<manifest xmlns:adlcp="a', 'read/bad-package'],
  ])('says of %s that it is an error of the package, not of the command', async (_, content, code) => {
    const broken = await temporaryFolder(
      content.startsWith('PK') ? { 'p.zip': content } : { 'p.zip/imsmanifest.xml': content },
    );
    const ran = await cli(broken.folder, ['preview', 'p.zip']);
    await broken.remove();
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining(code)]);
  });
});
