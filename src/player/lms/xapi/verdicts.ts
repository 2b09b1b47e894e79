import type { Result } from '../lms.ts';
import type { Json } from './client.ts';
import type { LearningRecord } from './record.ts';
import type { Verb } from './statement.ts';

/** What is to be said of a result now. */
export interface Verdict {
  readonly verb: Extract<Verb, 'progressed' | 'completed' | 'passed' | 'failed'>;
  readonly result: Json;
  /** What is remembered once it is taken. */
  readonly remember: Partial<LearningRecord>;
}

export interface Judging {
  readonly record: LearningRecord;
  /** Pass mark of the LMS, 0 to 1, which goes before the course's own. */
  readonly mastery?: number | undefined;
  /** ISO 8601. */
  readonly duration: string;
  /** The session has had a verdict: a second one is not allowed (cmi5, 9.3). */
  readonly judged: boolean;
  /** The session ends: now a failure stands. */
  readonly final: boolean;
}

const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** `completed` and `passed` once in an enrolment, `failed` at the end of a session in which an attempt was handed in. */
export const verdictsOn = (result: Result, judging: Judging): readonly Verdict[] => {
  const { record, mastery, duration, judged, final } = judging;
  const { complete, attempts } = result;
  const progress = Math.floor(result.progress * 100);
  const success = isPassed(result, mastery);
  const judgement = { success, ...scoreOf(result), duration };
  const waits = !record.passed && !judged;
  const due: Readonly<Record<Verdict['verb'], boolean>> = {
    progressed: !complete && !record.completed && progress > record.progress,
    passed: waits && success === true,
    failed: waits && success === false && final && attempts > record.failedAfter,
    completed: complete && !record.completed,
  };
  const all: readonly Verdict[] = [
    { verb: 'progressed', result: { extensions: { [progressExtension]: progress } }, remember: { progress } },
    { verb: 'passed', result: judgement, remember: { passed: true } },
    { verb: 'failed', result: judgement, remember: { failedAfter: attempts } },
    { verb: 'completed', result: { completion: true, duration }, remember: { completed: true } },
  ];
  return all.filter(({ verb }) => due[verb]);
};

/** Undecided while a graded quiz waits. */
const isPassed = (result: Result, mastery: number | undefined): boolean | undefined => {
  const { score, passed, complete } = result;
  if (mastery === undefined || !score) return passed;
  return passed === undefined && !complete ? undefined : scaled(score) >= mastery;
};

const scoreOf = ({ score }: Result): Json => {
  if (!score) return {};
  const { points: raw, max } = score;
  // cmi5, 9.5.1: whole numbers only.
  const whole = Number.isInteger(raw) && Number.isInteger(max);
  return { score: { scaled: scaled(score), ...(whole && { raw, min: 0, max }) } };
};

const scaled = ({ points, max }: { readonly points: number; readonly max: number }): number =>
  Number(Math.max(0, Math.min(1, points / max)).toFixed(4));
