import type { RuntimeOptions } from '../../src/model/package-data.ts';
import type { Lms } from '../../src/player/lms/lms.ts';
import { createScorm } from '../../src/player/lms/scorm.ts';
import { scorm12Dialect } from '../../src/player/lms/scorm12-dialect.ts';
import { scorm2004Dialect } from '../../src/player/lms/scorm2004-dialect.ts';
import type { Call, ScormVersion } from '../../src/preview/call.ts';
import { courseWith } from './course.ts';

const dialects = { scorm12: scorm12Dialect, scorm2004: scorm2004Dialect };

/** What runs in a page of a package: anew for each page. */
export const adapter = (version: ScormVersion, options: Partial<RuntimeOptions> = {}): Lms =>
  createScorm(courseWith(options), dialects[version], async () =>
    version === 'scorm12' ? scorm2004Dialect : scorm12Dialect,
  );

/** Calls that ended with an error, or that a strict LMS refused. */
export const errorsIn = (calls: readonly Call[]): readonly string[] =>
  calls
    .filter(({ code, reason }) => code !== 0 || reason !== undefined)
    .map(({ name, args, code, reason }) => `${name}(${args.join(', ')}): ${code} ${reason ?? ''}`.trim());

/** What was set, in order: `element=value`. */
export const setIn = (calls: readonly Call[]): readonly string[] =>
  calls.filter(({ name }) => /SetValue$/.test(name)).map(({ args }) => args.join('='));

/** Elements by their names in SCORM 1.2 and in 2004. */
export const elementsOf = (version: ScormVersion) =>
  version === 'scorm12'
    ? {
        status: 'cmi.core.lesson_status',
        raw: 'cmi.core.score.raw',
        mode: 'cmi.core.lesson_mode',
        exit: 'cmi.core.exit',
        time: 'cmi.core.session_time',
      }
    : {
        status: 'cmi.completion_status',
        raw: 'cmi.score.raw',
        mode: 'cmi.mode',
        exit: 'cmi.exit',
        time: 'cmi.session_time',
      };
