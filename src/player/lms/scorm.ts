import type { CourseData } from '../../model/package-data.ts';
import { type Calls, hasFunctions, wrapApi } from './calls.ts';
import type { Dialect } from './dialect.ts';
import { findApi, waitFor } from './find-api.ts';
import type { Interaction, Lms, Saved, Session } from './lms.ts';
import { openRecorder, type Recorder } from './recorder.ts';

/** A session with a SCORM LMS. */
export const createScorm = (course: CourseData, dialect: Dialect): Lms => {
  const state: State = {
    course,
    dialect,
    calls: undefined,
    written: new Map(),
    before: new Set(),
    recorder: undefined,
    since: 0,
  };
  return {
    soft: true,
    limit: dialect.limit,
    start: () => start(state),
    save: (saved) => {
      if (!state.calls) return false;
      write(state, saved);
      return state.calls.commit();
    },
    record: (interaction: Interaction) => state.recorder?.(interaction),
    leave: (saved) => {
      if (!state.calls) return;
      write(state, saved);
      // No Commit before it: some LMSs answer nothing while the page goes, and the data would be lost.
      state.calls.terminate();
      state.calls = undefined;
    },
  };
};

interface State {
  readonly course: CourseData;
  readonly dialect: Dialect;
  /** None where nothing may be written: no LMS, review, session ended. */
  calls: Calls | undefined;
  /** What was set last: nothing is set twice. */
  readonly written: Map<string, string>;
  /** Statuses that the LMS had at the start. */
  before: ReadonlySet<string>;
  recorder: Recorder | undefined;
  since: number;
}

const nobody: Session = { connection: 'none', writable: false, state: '', location: '', learner: '' };

const start = async (state: State): Promise<Session> => {
  const { dialect } = state;
  const api = await waitFor(() => findApi(window, hasFunctions(dialect.functions), dialect.api));
  if (!api) return nobody;
  const calls = wrapApi(api, dialect.functions);
  if (!calls.initialize() && !isOpen(calls, dialect)) return { ...nobody, connection: 'closed' };
  state.since = Date.now();
  const { elements } = dialect;
  const mode = calls.get(elements.mode);
  const writable = mode === '' || mode === 'normal';
  // What was never set gives an error when it is read (RTE 3.1.7.6, 403): a first visit reads nothing.
  const fresh = calls.get(elements.entry) === 'ab-initio';
  const saved = fresh ? '' : calls.get('cmi.suspend_data');
  const location = fresh ? '' : calls.get(elements.location);
  state.before = new Set(elements.statuses.map((element) => calls.get(element)));
  if (writable) begin(state, calls);
  return { connection: 'connected', writable, state: saved, location, learner: calls.get(elements.learner) };
};

/** Initialize failed, but the session is open: the page was loaded anew inside it. */
const isOpen = (calls: Calls, { elements }: Dialect): boolean => {
  if (![101, 103].includes(calls.errorCode())) return false;
  return calls.set(elements.exit, 'suspend') && calls.errorCode() === 0;
};

const begin = (state: State, calls: Calls): void => {
  const { dialect, before } = state;
  state.calls = calls;
  state.recorder = openRecorder(calls, dialect);
  set(state, [[dialect.elements.exit, 'suspend']]);
  const begun = ['completed', 'passed', 'failed', 'incomplete'].some((status) => before.has(status));
  if (!begun) set(state, dialect.begun);
  if (!begun) calls.commit();
};

/** Score before status before state: an LMS that reads at any moment finds nothing half. */
const write = (state: State, { state: suspended, location, result }: Saved): void => {
  const { dialect, course, before, since } = state;
  const done = result.complete && result.passed !== false;
  set(state, dialect.result(result, before, course.options));
  set(state, [
    [dialect.elements.exit, done && course.options.exit === 'normal' ? exitNormal(dialect) : 'suspend'],
    ['cmi.suspend_data', suspended],
    // The outline is no place to come back to; and some LMSs refuse an empty one.
    ...(location === '' ? [] : ([[dialect.elements.location, location]] as const)),
    [dialect.elements.time, dialect.timespan((Date.now() - since) / 1000)],
  ]);
};

// SCORM 1.2 says a normal exit with an empty text.
const exitNormal = ({ api }: Dialect): string => (api === 'API' ? '' : 'normal');

const set = (state: State, assignments: readonly (readonly [string, string])[]): void => {
  for (const [element, value] of assignments) {
    if (state.written.get(element) === value) continue;
    if (state.calls?.set(element, value)) state.written.set(element, value);
  }
};
