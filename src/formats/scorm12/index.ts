import { pageKinds } from '../../pages/index.ts';
import type { Format } from '../format.ts';
import { scormOptions } from '../shared/scorm-course.ts';
import { write } from './write.ts';

export const scorm12: Format = {
  id: 'scorm12',
  title: 'SCORM 1.2',
  container: 'zip',
  extension: 'zip',
  content: 'course',
  questions: pageKinds,
  rich: { elements: 'all', attributes: 'all' },
  options: scormOptions,
  // SCORM 1.2 RTE 3.4.4, `cmi.suspend_data`: CMIString4096.
  stateLimit: 4096,
  write,
};
