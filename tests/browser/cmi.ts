import type { Cmi, ScormVersion } from '../../src/preview/call.ts';

/** The record of an answer as the LMS holds it, under the same names for both versions. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
  readonly result: string;
  readonly weighting: string;
  readonly latency: string;
  /** Of day in SCORM 1.2, with the date in 2004. */
  readonly time: string;
  readonly description: string;
}

export const recordsOf = (cmi: Cmi): readonly Recorded[] =>
  listOf(cmi.interactions).map((one) => ({
    id: String(one.id),
    type: String(one.type),
    response: String(one.student_response ?? one.learner_response ?? ''),
    patterns: listOf(one.correct_responses).map(({ pattern }) => String(pattern)),
    result: String(one.result),
    weighting: String(one.weighting),
    latency: String(one.latency),
    time: String(one.time ?? one.timestamp),
    description: String(one.description ?? ''),
  }));

/** scorm-again writes lists as objects with numbers for names. */
const listOf = (value: unknown): readonly Cmi[] => Object.values((value ?? {}) as Record<string, Cmi>);

/** What an LMS shows of a learner, by the elements' own names. */
export const elementsOf = (version: ScormVersion, cmi: Cmi): Cmi => {
  const core = (cmi.core ?? {}) as Cmi;
  if (version === 'scorm12')
    return {
      lesson_status: core.lesson_status,
      score: core.score,
      lesson_location: core.lesson_location,
      exit: core.exit,
    };
  return {
    completion_status: cmi.completion_status,
    success_status: cmi.success_status,
    progress_measure: cmi.progress_measure,
    score: cmi.score,
    location: cmi.location,
    exit: cmi.exit,
  };
};

export const timesOf = (version: ScormVersion, cmi: Cmi): readonly string[] => {
  const times = version === 'scorm12' ? ((cmi.core ?? {}) as Cmi) : cmi;
  return [String(times.session_time), String(times.total_time)];
};
