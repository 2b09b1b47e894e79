import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cli, smallCourse, temporaryFolder, writeFiles } from './support/cli.ts';

interface Said {
  readonly code: number;
  readonly found: readonly string[];
}

const run = async (
  command: string,
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Said> => {
  const { folder, remove } = await temporaryFolder({ ...smallCourse, ...files });
  onTestFinished(remove);
  const { code, out } = await cli(folder, [command, '.', '--json', ...args]);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  };
  return { code, found: diagnostics.map((one) => `${one.severity} ${one.code}`) };
};

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>';
const unused = { '01-water/old.svg': picture };
const broken = { '01-water/05-more.md': '# More\n\n[gone](gone.md)\n' };

describe('check', () => {
  it('finds nothing in a course that is right', async () => {
    expect(await run('check', {}, '--strict')).toEqual({ code: 0, found: [] });
  });

  it('tells matters of style as notes, which --strict passes; a build does not look for them', async () => {
    expect(await run('check', unused, '--strict')).toEqual({ code: 0, found: ['note files/unused'] });
    expect((await run('build', unused, '--target', 'site')).found).toEqual([]);
  });

  it('takes no package that lies in the course for a part of it', async () => {
    const { folder, remove } = await temporaryFolder({ ...smallCourse, 'package.json': '{}' });
    onTestFinished(remove);
    for (const out of [[], ['--out', 'packages']])
      expect((await cli(folder, ['build', '--target', 'markdown', ...out])).code).toBe(0);
    for (const command of [['check'], ['lock'], ['build', '--target', 'site']]) {
      const { code, out } = await cli(folder, [...command, '--json']);
      expect([command, code, JSON.parse(out).diagnostics]).toEqual([command, 0, []]);
    }
    expect((await cli(folder, ['convert', 'packages/small/markdown', 'copy'])).code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')(
    'shows nothing of a file that a link out of the course leads to',
    async () => {
      const { folder, remove } = await temporaryFolder({ 'secret.txt': 'a secret\n' });
      onTestFinished(remove);
      await writeFiles(join(folder, 'course'), smallCourse);
      await symlink(join(folder, 'secret.txt'), join(folder, 'course/01-water/05-more.md'));
      const { code, out } = await cli(folder, ['check', 'course']);
      expect([code, out]).toEqual([1, expect.stringMatching(/files\/outside/)]);
      expect(out).not.toContain('secret');
    },
  );

  it('takes a release.json of somebody else for what it is', async () => {
    const page = { '01-water/data/release.json': '{"tool":{"name":"x"}}', '01-water/data/a.svg': picture };
    const shown = { ...page, '01-water/05-more.md': '# More\n\n![A square](data/a.svg)\n' };
    expect((await run('build', shown, '--target', 'site')).found).toEqual([]);
  });

  it('speaks of style once nothing is wrong', async () => {
    expect(await run('check', { ...unused, ...broken })).toEqual({
      code: 1,
      found: ['error links/missing-page'],
    });
  });

  it('says what is wrong with the accent and the targets, though nothing is built', async () => {
    const yml = { 'course.yml': 'id: small\ntitle: A small course\naccent: "#ffd400"\ntargets: [scorm21]\n' };
    expect(await run('check', yml)).toEqual({
      code: 1,
      found: ['warning theme/accent-contrast', 'error target/unknown'],
    });
  });
});
