import type { ScormVersion } from '../call.ts';

/** Names of the API and its functions (SCORM 1.2 RTE 3.3.1, SCORM 2004 4th edition RTE 3.1.3). */
export interface ScormNames {
  /** Where content looks for it. */
  readonly api: string;
  readonly begin: string;
  readonly end: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  /** Every function, the two that explain an error included. */
  readonly functions: readonly string[];
}

const names = (api: string, before: string, end: string): ScormNames => {
  const one = (name: string): string => before + name;
  return {
    api,
    begin: one('Initialize'),
    end: one(end),
    get: one('GetValue'),
    set: one('SetValue'),
    commit: one('Commit'),
    lastError: one('GetLastError'),
    functions: [
      'Initialize',
      end,
      'GetValue',
      'SetValue',
      'Commit',
      'GetLastError',
      'GetErrorString',
      'GetDiagnostic',
    ].map(one),
  };
};

export const scormNames: Readonly<Record<ScormVersion, ScormNames>> = {
  scorm12: names('API', 'LMS', 'Finish'),
  scorm2004: names('API_1484_11', '', 'Terminate'),
};
