import { pageKinds, renderPages } from '../../pages/index.ts';
import type { Format } from '../format.ts';
import { pageOptions, pageRuntime } from '../shared/page-options.ts';
import { printDocument } from '../shared/print-document.ts';
import { tincan } from './tincan.ts';

/** Plain xAPI: launched as Tin Can packages are, before cmi5 said how. */
export const xapi: Format = {
  id: 'xapi',
  title: 'xAPI (Tin Can)',
  container: 'zip',
  extension: 'zip',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: pageOptions,
  write: async function* (course, ctx) {
    yield { path: 'tincan.xml', data: await printDocument(tincan(course)) };
    yield* renderPages(course, ctx, { adapter: 'xapi', options: pageRuntime(ctx.options) });
  },
};
