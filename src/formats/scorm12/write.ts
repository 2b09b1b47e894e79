import type { Course } from '../../model/course.ts';
import type { OutFile } from '../../package/file.ts';
import { renderPages } from '../../pages/index.ts';
import type { WriteContext } from '../format.ts';
import { deferFiles } from '../shared/deferred-files.ts';
import { printDocument } from '../shared/print-document.ts';
import { runtimeOptions } from '../shared/scorm-course.ts';
import { manifest } from './manifest.ts';

/** The manifest, ADL's schema documents, then the pages. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const runtime = { adapter: 'scorm12', options: runtimeOptions(ctx.options) } as const;
  const pages = await deferFiles(ctx, (deferred) => renderPages(course, deferred, runtime));
  yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, pages.paths)) };
  yield* ctx.program.controlDocuments('scorm12');
  yield* pages.files();
}
