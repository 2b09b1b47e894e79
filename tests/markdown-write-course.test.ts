import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { sourceFiles } from '../src/formats/markdown/write.ts';
import type { Course, QuizPart, QuizSection } from '../src/model/course.ts';
import { mapCourse } from '../src/model/map-course.ts';
import { type Kind, kinds, type Question } from '../src/model/question.ts';
import { text } from '../src/model/rich.ts';
import { sameCourse } from '../src/model/same-course.ts';
import { itemsOf } from '../src/model/walk.ts';
import { toPlain } from '../src/rich/plain.ts';
import { arbitraryAssets, arbitraryCourse } from './support/arbitrary-course.ts';
import { fixtureCourse, pos, quiz } from './support/fixture-course.ts';
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

  it('with questions and sections behind a pool, which does not take them in', async () => {
    const question = (id: string): Question => ({
      id,
      kind: 'text',
      points: 1,
      prompt: [text(`${id}?`)],
      body: [],
      scoring: 'all',
      feedback: {},
      hints: [],
      tags: [],
      answers: [{ texts: [id], credit: 1, pos }],
      matchCase: false,
      pos,
    });
    const single = (id: string): QuizPart => ({ type: 'question', question: question(id) });
    const pool = (id: string): QuizPart => ({
      type: 'pool',
      id,
      title: id,
      pick: 1,
      intro: [],
      questions: [question(`${id}-one`), question(`${id}-two`)],
      pos,
    });
    const section = (parts: readonly QuizPart[], more: Partial<QuizSection> = {}): QuizSection => ({
      intro: [],
      parts,
      pos,
      ...more,
    });
    const sections = [
      section([single('a'), pool('first'), pool('second')]),
      section([single('b')]),
      section([single('c'), pool('third')], { title: [text('Titled')] }),
      section([single('d')]),
      section([single('e')], { intro: [text('Read this first.')] }),
    ];
    const { course, report } = await read(
      written({
        ...fixtureCourse,
        modules: fixtureCourse.modules.map((one) => ({ ...one, items: [{ ...quiz('q', []), sections }] })),
        banks: [],
        assets: [],
      }),
    );
    expect(report.list().filter(({ severity }) => severity !== 'note')).toEqual([]);
    const [found] = [...itemsOf(course)].flatMap((item) => (item.kind === 'quiz' ? [item] : []));
    const shape = (part: QuizPart): string => {
      if (part.type === 'question') return part.question.id;
      return part.type === 'pool' ? `${part.id} of ${part.questions.length}` : part.bank;
    };
    expect(
      found?.sections.map(({ title = [], intro, parts }) => [
        toPlain(title),
        toPlain(intro),
        ...parts.map(shape),
      ]),
    ).toEqual([
      ['', '', 'a', 'first of 2', 'second of 2'],
      ['', '', 'b'],
      ['Titled', '', 'c', 'third of 2'],
      ['', '', 'd'],
      ['', 'Read this first.', 'e'],
    ]);
  });
});
