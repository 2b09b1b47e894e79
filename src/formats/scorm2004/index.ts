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
    ...scormOptions,
  },
  // SCORM 2004 3rd and 4th edition, RTE 4.2.23: at least 64,000 characters.
  stateLimit: 64_000,
  write,
};
