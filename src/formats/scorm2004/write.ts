import type { Course } from '../../model/course.ts';
import { mapQuizzes } from '../../model/map-course.ts';
import type { OutFile } from '../../package/file.ts';
import { renderPages } from '../../pages/index.ts';
import type { WriteContext } from '../format.ts';
import { deferFiles } from '../shared/deferred-files.ts';
import { printDocument } from '../shared/print-document.ts';
import { runtimeOptions } from '../shared/scorm-course.ts';
import { type Edition, editions } from './editions.ts';
import { manifest } from './manifest.ts';
import { type Granularity, launched, type Part, partsOf } from './parts.ts';
import { partsManifest } from './parts-manifest.ts';

/** The manifest, ADL's schema documents, then the pages: of the course, or of one part of it after another. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const edition = editions[ctx.options.edition === '3' ? '3' : '4'];
  const { sco } = ctx.options;
  if (sco === 'module' || sco === 'item') yield* writeParts(course, ctx, { edition, by: sco });
  else yield* writeWhole(course, ctx, edition);
}

async function* writeWhole(course: Course, ctx: WriteContext, edition: Edition): AsyncGenerator<OutFile> {
  const runtime = { adapter: 'scorm2004', options: runtimeOptions(ctx.options) } as const;
  const pages = await deferFiles(ctx, (deferred) => renderPages(course, deferred, runtime));
  yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, pages.paths, edition)) };
  yield* ctx.program.controlDocuments(edition.controlDocuments);
  yield* pages.files();
}

interface Cut {
  readonly edition: Edition;
  readonly by: Granularity;
}

/** Each part is whole in a folder of its own, because an LMS may keep it apart from the others. */
async function* writeParts(course: Course, ctx: WriteContext, { edition, by }: Cut): AsyncGenerator<OutFile> {
  const parts = partsOf(course, by);
  const written = [];
  for (const [index, part] of parts.flatMap(launched).entries()) {
    const folder = `s${index + 1}/`;
    written.push({
      part,
      folder,
      ...(await deferFiles(ctx, (deferred) => partFiles(part, folder, deferred))),
    });
  }
  const retry = ctx.options.retry === 'yes';
  const document = partsManifest(course, { parts, written, edition, retry });
  yield { path: 'imsmanifest.xml', data: await printDocument(document) };
  yield* ctx.program.controlDocuments(edition.controlDocuments);
  for (const { files } of written) yield* files();
}

async function* partFiles(part: Part, folder: string, ctx: WriteContext): AsyncGenerator<OutFile> {
  if (!part.course) return;
  const again = ctx.options.retry === 'yes' && part.attempts !== undefined;
  const options = {
    ...runtimeOptions(ctx.options),
    ...(!part.marked && { completionPasses: true as const }),
    ...(again && { retriedByLms: true as const }),
  };
  const course = again ? withOneAttempt(part.course) : part.course;
  for await (const file of renderPages(course, ctx, { adapter: 'scorm2004', options }))
    yield { ...file, path: folder + file.path };
}

/** The LMS counts the attempts. */
const withOneAttempt = (course: Course): Course => mapQuizzes(course, (quiz) => ({ ...quiz, attempts: 1 }));
