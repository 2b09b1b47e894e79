import { pageKinds, renderPages } from '../../pages/index.ts';
import type { Format } from '../format.ts';

/** The course as a folder of pages: the same as in a SCORM package, without an LMS. */
export const site: Format = {
  id: 'site',
  title: 'HTML site',
  container: 'folder',
  extension: '',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: {},
  write: (course, ctx) =>
    renderPages(course, ctx, { adapter: 'none', options: { onFail: 'incomplete', exit: 'suspend' } }),
};
