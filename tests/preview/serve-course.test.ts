import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ServedCourse, serveCourse } from '../../src/preview/serve-course.ts';
import { smallFiles } from '../browser/small-packages.ts';
import { temporaryFolder, writeFiles } from '../support/cli.ts';

/** What an author does while a course is built, once: its files have been read by then. */
const author = vi.hoisted(() => ({ does: async (): Promise<void> => undefined }));

vi.mock('../../src/preview/build-site.ts', async (original) => {
  const { buildSite } = await original<typeof import('../../src/preview/build-site.ts')>();
  return {
    buildSite: async (folder: string) => {
      const built = await buildSite(folder);
      const { does } = author;
      author.does = async () => undefined;
      await does();
      return built;
    },
  };
});

let folder: string;
let remove: () => Promise<void>;
let served: ServedCourse | undefined;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  await served?.server.close();
  await remove();
});

const save = (course: string, text: string): Promise<void> =>
  writeFile(join(course, '01-water/02-cycle.lesson.md'), `# The cycle\n\n${text}\n`);

const cycle = async (): Promise<string> =>
  (await fetch(`${served?.server.url}pages/water-cycle.html`)).text();

it('a course shows what is saved while it is built, the first time and later', async () => {
  await writeFiles(folder, smallFiles);
  author.does = () => save(folder, 'Snow melts.');
  served = await serveCourse(folder);
  expect(await cycle()).toContain('Snow melts');
  author.does = () => save(folder, 'Ice melts, too.');
  await save(folder, 'Hail melts.');
  expect(await cycle()).toContain('Hail melts');
  expect(await cycle()).toContain('Ice melts');
});

it('a course whose folder’s name begins as that of the packages shows what is saved', async () => {
  const course = join(folder, 'dist-of-water');
  await writeFiles(course, smallFiles);
  served = await serveCourse(course);
  expect(await cycle()).toContain('rivers run');
  await save(course, 'Snow melts.');
  expect(await cycle()).toContain('Snow melts');
});
