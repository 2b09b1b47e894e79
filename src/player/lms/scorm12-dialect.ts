import type { Dialect } from './dialect.ts';
import type { Result } from './lms.ts';
import { numberText } from './number-text.ts';
import { scorm12Data } from './scorm12-data.ts';
import { timespan12 } from './timespan12.ts';
import { timestamp } from './timestamp.ts';

/** SCORM 1.2 Run-Time Environment, section 3.4. */
export const scorm12Dialect: Dialect = {
  api: 'API',
  functions: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    commit: 'LMSCommit',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    error: 'LMSGetLastError',
  },
  limit: 4096,
  elements: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    statuses: ['cmi.core.lesson_status'],
  },
  begun: [['cmi.core.lesson_status', 'incomplete']],
  exitNormal: '',
  unsetIsError: false,
  result: (result, statuses, { onFail }) => {
    const { score } = result;
    const raw = score && numberText(Math.max(0, Math.min(100, (score.points / score.max) * 100)), 2);
    const status = statusOf(result, onFail);
    return [
      ...(raw === undefined
        ? []
        : ([
            ['cmi.core.score.min', '0'],
            ['cmi.core.score.max', '100'],
            ['cmi.core.score.raw', raw],
          ] as const)),
      ...(rank(status) >= Math.max(0, ...[...statuses].map(rank))
        ? ([['cmi.core.lesson_status', status]] as const)
        : []),
    ];
  },
  timespan: timespan12,
  data: scorm12Data,
  interaction: ({ credit, key, latency }, data, now) => [
    ['type', data.type],
    // Local time of day, HH:MM:SS.
    ['time', timestamp(now).slice(11)],
    ...data.patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    // Of more some LMSs take no note (Moodle's decimals have three digits before the point).
    ...(key.points < 1000 ? ([['weighting', numberText(key.points, 2)]] as const) : []),
    ['student_response', data.response],
    [
      'result',
      credit === undefined
        ? 'neutral'
        : credit >= 1
          ? 'correct'
          : credit > 0
            ? numberText(credit, 2)
            : 'wrong',
    ],
    ['latency', timespan12(latency)],
  ],
};

/** One status says completion and success: a pass counts at once, a failure only when no attempt remains. */
const statusOf = (result: Result, onFail: 'incomplete' | 'failed'): string => {
  if (result.passed) return 'passed';
  if (result.passed === false) return result.open ? 'incomplete' : onFail;
  return result.complete && !result.open ? 'completed' : 'incomplete';
};

// Once reached, nothing less is written: a second look at page 2 must not undo a pass.
const rank = (status: string): number => ({ failed: 1, completed: 2, passed: 3 })[status] ?? 0;
