import type { CourseData } from '../../model/package-data.ts';
import type { CourseState } from '../../state/course-state.ts';
import type { Interaction } from '../lms/lms.ts';
import type { Words } from './words.ts';

/** What the parts of a page need of the course that is running. */
export interface Player {
  readonly course: CourseData;
  readonly state: CourseState;
  readonly words: Words;
  /** Something changed that must be saved: soon, or at once. */
  readonly changed: (when: 'soon' | 'now') => void;
  readonly record: (interaction: Interaction) => void;
}
