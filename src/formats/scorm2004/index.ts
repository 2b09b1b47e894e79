import { pageKinds } from '../../pages/index.ts';
import type { Format } from '../format.ts';
import { scormOptions } from '../shared/scorm-course.ts';
import { write } from './write.ts';

export const scorm2004: Format = {
  id: 'scorm2004',
  title: 'SCORM 2004',
  container: 'zip',
  extension: 'zip',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: {
    edition: { values: ['4', '3'], default: '4', help: 'edition of SCORM 2004: 3 for older LMSs' },
    sco: {
      values: ['course', 'module', 'item'],
      default: 'course',
      help: 'what the LMS launches by itself: the course, each module, or each page, in the order and with the gates of module.yml; many LMSs take only one part',
    },
    retry: {
      values: ['no', 'yes'],
      default: 'no',
      help: 'with sco=item, a quiz that was not passed is shown again while an attempt is left',
    },
    ...scormOptions,
  },
  // SCORM 2004 3rd and 4th edition, RTE 4.2.23: at least 64,000 characters.
  stateLimit: 64_000,
  write,
};
