import type { Course } from '../../model/course.ts';
import type { OutFile } from '../../package/file.ts';
import { renderPages } from '../../pages/index.ts';
import type { WriteContext } from '../format.ts';
import { deferFiles } from '../shared/deferred-files.ts';
import { printDocument } from '../shared/print-document.ts';
import { runtimeOptions } from '../shared/scorm-course.ts';
import { editions } from './editions.ts';
import { manifest } from './manifest.ts';

/** The manifest, ADL's schema documents, then the pages. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const edition = editions[ctx.options.edition === '3' ? '3' : '4'];
  const runtime = { adapter: 'scorm2004', options: runtimeOptions(ctx.options) } as const;
  const pages = await deferFiles(ctx, (deferred) => renderPages(course, deferred, runtime));
  yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, pages.paths, edition)) };
  yield* ctx.program.controlDocuments(edition.controlDocuments);
  yield* pages.files();
}
