import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { sourceFiles } from '../src/formats/markdown/write.ts';
import type { Course } from '../src/model/course.ts';
import { mapCourse } from '../src/model/map-course.ts';
import { type Kind, kinds } from '../src/model/question.ts';
import { sameCourse } from '../src/model/same-course.ts';
import { arbitraryAssets, arbitraryCourse } from './support/arbitrary-course.ts';
import { seeded } from './support/seeded.ts';

const written = (course: Course): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>(Object.entries(arbitraryAssets));
  for (const { path, data } of sourceFiles(course)) {
    expect(files.has(path), path).toBe(false);
    files.set(path, typeof data === 'string' ? new TextEncoder().encode(data) : data);
  }
  return files;
};

const read = async (files: ReadonlyMap<string, Uint8Array>) => {
  const report = createReport();
  const list = [...files]
    .map(([path, bytes]) => ({ path, size: bytes.length }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const course = await markdown.read(
    { list: async () => list, read: async (path) => files.get(path) ?? new Uint8Array() },
    { report },
  );
  return { course, report };
};

const sources = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .filter(([path]) => /\.(?:md|yml)$/.test(path))
    .map(([path, bytes]) => `=== ${path}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');

/** Sizes of pictures come from the files, not from the text. */
const unsized = (course: Course): Course =>
  mapCourse(course, {
    rich: (rich) => rich,
    question: (one) => [
      one.kind === 'hotspot' ? { ...one, image: { ...one.image, width: 0, height: 0 } } : one,
    ],
  });

const roundTrip = async (course: Course): Promise<void> => {
  const files = written(course);
  const found = await read(files);
  const difference = sameCourse({ ...unsized(course), assets: [] }, { ...unsized(found.course), assets: [] });
  if (difference) throw new Error(`${difference}\n${sources(files)}`);
};

describe('a course written as Markdown reads back as it was', () => {
  it.each(kinds.map((kind): [Kind] => [kind]))('with questions of kind %s', async (kind) => {
    await fc.assert(fc.asyncProperty(arbitraryCourse([kind]), roundTrip), seeded(25));
  });

  it('and says the same when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCourse(), async (course) => {
        const once = written(course);
        const again = written((await read(once)).course);
        expect(sources(again)).toBe(sources(once));
      }),
      seeded(25),
    );
  });
});
