import type { CourseData } from '../../model/package-data.ts';
import { type Calls, hasFunctions, wrapApi } from './calls.ts';
import type { Assignment, Dialect } from './dialect.ts';
import { findApi, waitFor } from './find-api.ts';
import { type Lms, type Saved, type Session, unconnected } from './lms.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { leaveMark, type Mark, readMark } from './session-mark.ts';

/** The other version of SCORM: it is asked for only where an LMS does not have the package's own. */
export type OtherDialect = () => Promise<Dialect | undefined>;

/** A session with a SCORM LMS. */
export const createScorm = (course: CourseData, dialect: Dialect, other: OtherDialect): Lms => {
  const state: State = { course, dialect, written: new Map(), statuses: new Set(), learner: '', since: 0 };
  return {
    soft: true,
    limit: () => state.dialect.limit,
    start: () => start(state, other),
    save: (saved) => {
      const { calls } = state;
      return calls !== undefined && write(state, saved) && calls.commit();
    },
    record: (interaction) => state.recorder?.(interaction),
    leave: (saved) => leave(state, saved),
    pause: () => leaveMark(course.id, markOf(state, true)),
  };
};

interface State {
  readonly course: CourseData;
  /** The package's own, or the one that the LMS has. */
  dialect: Dialect;
  /** Of a session that is open. */
  calls?: Calls;
  /** None where nothing may be written: no LMS, review, session ended. */
  recorder?: Recorder;
  /** What was set last: nothing is set twice. */
  readonly written: Map<string, string>;
  /** Statuses that the LMS had at the start or has been told since: nothing less is written. */
  readonly statuses: Set<string>;
  learner: string;
  since: number;
}

const markOf = ({ learner, since }: State, open: boolean): Mark => ({ learner, since, open });

const callsOf = ({ api, functions }: Dialect): Calls | undefined => {
  const found = findApi(window, hasFunctions(functions), api);
  return found && wrapApi(found, functions);
};

const start = async (state: State, other: OtherDialect): Promise<Session> => {
  const { course } = state;
  let calls = await waitFor(() => callsOf(state.dialect));
  if (!calls) {
    const dialect = await other();
    calls = dialect && callsOf(dialect);
    if (!dialect || !calls) return unconnected;
    state.dialect = dialect;
  }
  const mark = readMark(course.id);
  const opened = open(calls, state.dialect, mark?.open === true);
  // Whose session it was is kept, so that what is still answered stays with that learner.
  if (opened === 'closed' || opened === 'none')
    return { ...unconnected, connection: opened, learner: mark?.learner ?? '' };
  state.since = opened === 'carried' && mark ? mark.since : Date.now();
  const session = look(state, calls, opened === 'begun');
  state.calls = calls;
  state.learner = session.learner;
  leaveMark(course.id, markOf(state, false));
  if (session.writable) begin(state, calls);
  return session;
};

/** Begins a session, or goes on with the one that another page of the package has left open. */
const open = (
  calls: Calls,
  { elements }: Dialect,
  carried: boolean,
): 'begun' | 'carried' | 'closed' | 'none' => {
  const answers = (): boolean =>
    ['', 'normal'].includes(calls.get(elements.mode)) && !noSession.includes(calls.errorCode());
  if (carried && answers()) return 'carried';
  if (calls.initialize()) return 'begun';
  if (!refusals.includes(calls.errorCode())) return 'none';
  // Some LMSs go on answering after their end, but take nothing any more.
  return answers() && calls.set(elements.exit, 'suspend') ? 'carried' : 'closed';
};

/** Reading without a session: SCORM 1.2's 301, SCORM 2004's 122 before it and 123 after it. */
const noSession = [301, 122, 123];

/** Initialize a second time: SCORM 1.2's 101, SCORM 2004's 103, and 104 after the end. */
const refusals = [101, 103, 104];

/** Reads what the LMS knows. A missing mode is normal: some LMSs have none. */
const look = ({ dialect, statuses }: State, calls: Calls, begun: boolean): Session => {
  const { elements } = dialect;
  const mode = calls.get(elements.mode);
  // In SCORM 2004 it is an error to read what was never set (RTE 3.1.7.6, 403): a first visit reads nothing.
  const fresh = begun && dialect.unsetIsError && calls.get(elements.entry) === 'ab-initio';
  for (const element of elements.statuses) statuses.add(calls.get(element));
  return {
    connection: 'connected',
    writable: mode === '' || mode === 'normal',
    state: fresh ? '' : calls.get('cmi.suspend_data'),
    location: fresh ? '' : calls.get(elements.location),
    learner: calls.get(elements.learner),
  };
};

/** Should the browser die now, the attempt can be resumed and counts as begun. */
const begin = (state: State, calls: Calls): void => {
  const { dialect, statuses } = state;
  state.recorder = openRecorder(calls, dialect);
  set(state, calls, [[dialect.elements.exit, 'suspend']]);
  if (['completed', 'passed', 'failed', 'incomplete'].some((status) => statuses.has(status))) return;
  set(state, calls, dialect.begun);
  calls.commit();
};

/** Score before status before state: an LMS that reads at any moment finds nothing half. `false`: the state was refused. */
const write = (state: State, { state: suspended, location, result }: Saved): boolean => {
  const { dialect, course, calls, since, statuses, written, recorder } = state;
  if (!calls || !recorder) return false;
  const { elements } = dialect;
  const { exit, retriedByLms } = course.options;
  const over = retriedByLms
    ? result.passed === false
    : exit === 'normal' && result.complete && result.passed !== false;
  set(state, calls, dialect.result(result, statuses, course.options));
  for (const element of elements.statuses) statuses.add(written.get(element) ?? '');
  set(state, calls, [
    [elements.exit, over ? dialect.exitNormal : 'suspend'],
    ['cmi.suspend_data', suspended],
    // The outline is no place to come back to; and some LMSs refuse an empty one.
    ...(location === '' ? [] : ([[elements.location, location]] as const)),
    [elements.time, dialect.timespan((Date.now() - since) / 1000)],
  ]);
  return written.get('cmi.suspend_data') === suspended;
};

const leave = (state: State, saved: Saved): boolean => {
  const { calls, recorder, course } = state;
  if (!calls) return false;
  const taken = recorder ? write(state, saved) : true;
  leaveMark(course.id, markOf(state, false));
  delete state.calls;
  // No Commit before it: some LMSs answer nothing while the page goes, and the data would be lost.
  return calls.terminate() && taken;
};

// 401: not implemented (1.2) or undefined (2004), 402: unimplemented (2004). Such an element is left alone from then on.
const unknown = [401, 402];

const set = ({ written }: State, calls: Calls, assignments: readonly Assignment[]): void => {
  for (const [element, value] of assignments) {
    if (written.get(element) === value || written.get(element) === unsupported) continue;
    if (calls.set(element, value)) written.set(element, value);
    else if (unknown.includes(calls.errorCode())) written.set(element, unsupported);
  }
};

const unsupported = '\0';
