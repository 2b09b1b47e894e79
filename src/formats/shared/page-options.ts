import type { RuntimeOptions } from '../../model/package-data.ts';
import type { Options } from '../format.ts';

/** Options of every target that has pages. */
export const pageOptions = {
  frameResize: {
    values: ['no', 'yes'],
    default: 'no',
    help: 'tell the frame around the course how high each page is (lti.frameResize), for LMSs such as Canvas that fit the frame to it',
  },
} as const satisfies Options;

/** What the player is told; all but these options as for a page without a SCORM LMS. */
export const pageRuntime = (options: Readonly<Record<string, string>>): RuntimeOptions => ({
  onFail: 'incomplete',
  exit: 'suspend',
  ...(options.frameResize === 'yes' && { frameResize: true }),
});
