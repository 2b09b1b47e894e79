import { pageKinds, renderPages } from '../../pages/index.ts';
import type { Format } from '../format.ts';
import { pageOptions, pageRuntime } from '../shared/page-options.ts';

/** The course as a folder of pages: the same as in a SCORM package, without an LMS. */
export const site: Format = {
  id: 'site',
  title: 'HTML site',
  container: 'folder',
  extension: '',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: pageOptions,
  write: (course, ctx) => renderPages(course, ctx, { adapter: 'none', options: pageRuntime(ctx.options) }),
};
