import { pageKinds } from '../../pages/index.ts';
import type { Format } from '../format.ts';
import { pageOptions } from '../shared/page-options.ts';
import { moveOns } from './structure.ts';
import { write } from './write.ts';

export const cmi5: Format = {
  id: 'cmi5',
  title: 'cmi5',
  container: 'zip',
  extension: 'zip',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: {
    moveOn: {
      values: ['auto', ...moveOns],
      default: 'auto',
      help: 'what the LMS waits for; auto: CompletedAndPassed where a graded quiz has a pass mark, else Completed',
    },
    launchMethod: {
      values: ['AnyWindow', 'OwnWindow'],
      default: 'AnyWindow',
      help: 'whether the LMS may show the course in a frame or has to give it a window',
    },
    ...pageOptions,
  },
  write,
};
