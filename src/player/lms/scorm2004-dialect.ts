import type { Assignment, Dialect } from './dialect.ts';
import type { Result } from './lms.ts';
import { numberText } from './number-text.ts';
import { openText, scorm2004Data } from './scorm2004-data.ts';
import { timespan2004 } from './timespan2004.ts';
import { timestamp } from './timestamp.ts';

/** SCORM 2004 4th edition Run-Time Environment, section 4.2; the 3rd edition is the same for what is used here. */
export const scorm2004Dialect: Dialect = {
  api: 'API_1484_11',
  functions: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    commit: 'Commit',
    get: 'GetValue',
    set: 'SetValue',
    error: 'GetLastError',
  },
  limit: 64_000,
  elements: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    location: 'cmi.location',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    statuses: ['cmi.completion_status', 'cmi.success_status'],
  },
  begun: [['cmi.completion_status', 'incomplete']],
  exitNormal: 'normal',
  unsetIsError: true,
  result: (result, statuses, { completionPasses }) => [
    ...scoreOf(result),
    ...statusOf(completionPasses && result.complete ? { ...result, passed: true } : result, statuses),
    ['cmi.progress_measure', numberText(result.progress, 4)],
  ],
  timespan: timespan2004,
  data: scorm2004Data,
  interaction: ({ credit, key, latency, text }, data, now) => [
    ['type', data.type],
    ['timestamp', timestamp(now)],
    ...data.patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    ['weighting', numberText(key.points, 4)],
    ...(data.response === '' ? [] : ([['learner_response', data.response]] as const)),
    [
      'result',
      credit === undefined
        ? 'neutral'
        : credit >= 1
          ? 'correct'
          : credit > 0
            ? numberText(credit, 4)
            : 'incorrect',
    ],
    ['latency', timespan2004(latency)],
    ['description', openText(text, 250)],
  ],
};

/** All four: some LMSs grade by scaled, some by raw alone, and take that for a grade out of 100. */
const scoreOf = ({ score }: Result): readonly Assignment[] => {
  if (!score) return [];
  const scaled = Math.max(0, Math.min(1, score.points / score.max));
  return [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', numberText(scaled * 100, 2)],
    ['cmi.score.scaled', numberText(scaled, 7)],
  ];
};

const statusOf = (result: Result, statuses: ReadonlySet<string>): readonly Assignment[] => {
  const completed = result.complete || statuses.has('completed');
  const passed = result.passed || statuses.has('passed');
  const failed = !passed && result.passed === false && !result.open;
  return [
    ['cmi.completion_status', completed ? 'completed' : 'incomplete'],
    ...(passed || failed ? ([['cmi.success_status', passed ? 'passed' : 'failed']] as const) : []),
  ];
};
