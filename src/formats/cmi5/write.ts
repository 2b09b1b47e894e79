import type { Course } from '../../model/course.ts';
import type { OutFile } from '../../package/file.ts';
import { renderPages } from '../../pages/index.ts';
import type { WriteContext } from '../format.ts';
import { pageRuntime } from '../shared/page-options.ts';
import { printDocument } from '../shared/print-document.ts';
import { structure } from './structure.ts';

/** The course structure, then the pages. It lists none of them: an LMS serves what the zip holds (cmi5 14.1). */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  yield { path: 'cmi5.xml', data: await printDocument(structure(course, ctx.options)) };
  yield* renderPages(course, ctx, { adapter: 'cmi5', options: pageRuntime(ctx.options) });
}
