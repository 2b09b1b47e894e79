import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchema } from '../src/build/schema.ts';
import { tool } from '../src/build/tool.ts';
import { cli } from './support/cli.ts';
import { eachInFolder } from './support/each-in-folder.ts';
import { isValid } from './support/json-schema.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

const init = (...args: readonly string[]) => cli(folder, ['init', ...args]);
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('init', () => {
  it('writes a course that checks without a finding, notes included, and builds every target', async () => {
    const made = await init('my-course', '--yes');
    expect(made.code).toBe(0);
    expect(made.err).toBe('');
    const checked = await cli(folder, ['check', 'my-course', '--strict', '--json']);
    expect(JSON.parse(checked.out)).toMatchObject({
      ok: true,
      diagnostics: [],
      counts: { modules: 1, lessons: 1, terms: 1, quizzes: 1, banks: 1, checks: 1, review: 1, pools: 1 },
    });
    const built = await cli(folder, ['build', 'my-course', '--json', '--strict']);
    expect(JSON.parse(built.out)).toMatchObject({
      ok: true,
      packages: [{ target: 'scorm12' }, { target: 'qti12' }, { target: 'site' }],
    });
  });

  it('says what it wrote and what to do next', async () => {
    const { out } = await init('my-course', '--yes');
    expect(out).toMatch(/^my-course\/course\.yml\n/);
    expect(out).toContain('\n  cd my-course\n  npx coursewright check\n  npx coursewright build\n');
    const { out: object } = await init('other course', '--json');
    expect(JSON.parse(object)).toMatchObject({
      ok: true,
      diagnostics: [],
      course: { id: 'other-course', title: 'Other course' },
      folder: 'other course',
      next: ['cd "other course"', 'npx coursewright check', 'npx coursewright build'],
    });
    const { files } = JSON.parse(object) as { readonly files: readonly string[] };
    const names = await readdir(join(folder, 'other course'), { recursive: true, withFileTypes: true });
    expect(files.length).toBe(names.filter((one) => one.isFile()).length);
  });

  it.each([
    ['2025 Übung: Wellen', 'ubung-wellen'],
    ['数学', 'course'],
    ['My_Course', 'my-course'],
  ])('makes an id of the folder “%s”', async (name, id) => {
    await init(name, '--yes', '--title', 'A: "title" # with signs', '--author', 'Ada: Lovelace');
    expect(parse(await read(`${name}/course.yml`))).toMatchObject({
      id,
      title: 'A: "title" # with signs',
      authors: ['Ada: Lovelace'],
    });
    expect((await cli(folder, ['check', name, '--strict'])).code).toBe(0);
  });

  it('asks for what was not said, where a person can answer', async () => {
    const asked: string[] = [];
    const ask = async (question: string, usual: string): Promise<string> => {
      asked.push(`${question} (${usual})`);
      return question === 'Author' ? 'Ada' : 'Waves';
    };
    await cli(folder, ['init', 'a-course'], { ask });
    expect(asked).toEqual(['Title of the course (A course)', 'Author ()']);
    expect(parse(await read('a-course/course.yml'))).toMatchObject({ title: 'Waves', authors: ['Ada'] });
    await cli(folder, ['init', 'b-course', '--title', 'B'], { ask });
    expect(asked).toHaveLength(3);
    await cli(folder, ['init', 'c-course', '--yes'], { ask });
    expect(asked).toHaveLength(3);
  });

  it('takes an empty folder, the current one too, and one that only Git knows', async () => {
    await mkdir(join(folder, 'here/.git'), { recursive: true });
    expect((await cli(join(folder, 'here'), ['init', '--yes'])).code).toBe(0);
    expect(parse(await read('here/course.yml'))).toMatchObject({ id: 'here' });
  });

  it('never overwrites: a folder that is not empty is refused before anything is asked', async () => {
    await mkdir(join(folder, 'full'));
    await writeFile(join(folder, 'full/course.yml'), 'mine');
    await writeFile(join(folder, 'full/notes.txt'), 'mine too');
    const ask = async (): Promise<string> => {
      throw new Error('asked in vain');
    };
    const refused = await cli(folder, ['init', 'full'], { ask });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('usage/init-not-empty');
    expect(refused.err).toContain('it holds course.yml, notes.txt');
    expect(await readdir(join(folder, 'full'))).toEqual(['course.yml', 'notes.txt']);
    const file = await init('full/notes.txt', '--yes');
    expect(file.code).toBe(2);
    expect(file.err).toContain('usage/init-not-a-folder');
    expect((await init('full', '--yes', '--force')).code).toBe(0);
    expect(await read('full/notes.txt')).toBe('mine too');
    expect(await read('full/course.yml')).toContain('id: full');
  });

  it('gives editors the schemas of course.yml and module.yml', async () => {
    await init('c', '--yes');
    const settings = JSON.parse(await read('c/.vscode/settings.json')) as {
      readonly 'yaml.schemas': Readonly<Record<string, string>>;
    };
    for (const [path, file] of Object.entries(settings['yaml.schemas'])) {
      const schema = JSON.parse(await read(`c/${path}`));
      const yaml = await read(file === 'course.yml' ? 'c/course.yml' : 'c/01-tides/module.yml');
      expect(schema).toEqual(fileSchema(file === 'course.yml' ? 'course' : 'module'));
      expect(isValid(parse(yaml), schema)).toBe(true);
    }
    expect(JSON.parse(await read('c/.vscode/extensions.json'))).toEqual({
      recommendations: ['redhat.vscode-yaml'],
    });
  });

  it('brings a workflow that checks every change and makes a release of a version tag', async () => {
    await init('c', '--yes');
    const source = await read('c/.github/workflows/coursewright.yml');
    const { on, jobs } = parse(source);
    expect(source).not.toMatch(/[&*]a\d/);
    expect(on).toEqual({ push: { branches: ['**'], tags: ['v*'] }, pull_request: {} });
    const steps = (job: { readonly steps: readonly { readonly run?: string }[] }) =>
      job.steps.flatMap(({ run }) => run ?? []);
    expect(steps(jobs.check)).toEqual([`npx --yes coursewright@${tool.version} check --strict`]);
    expect(jobs.release).toMatchObject({ needs: 'check', if: "startsWith(github.ref, 'refs/tags/v')" });
    const [build, release] = steps(jobs.release);
    expect(build).toBe(`npx --yes coursewright@${tool.version} build --strict --out packages`);
    expect(release).toContain('gh release create');
    // The packages lie where the last step looks for them.
    await cli(folder, ['build', 'c', '--out', 'packages', '--quiet']);
    const made = (await readdir(join(folder, jobs.release.steps.at(-1)['working-directory']))).sort();
    expect(made).toEqual(['c.qti12.zip', 'c.scorm12.zip', 'release.json', 'site']);
  });
});
