import type { CourseData } from '../../../model/package-data.ts';
import { type Interaction, type Lms, type Saved, type Session, unconnected } from '../lms.ts';
import { tab } from '../local.ts';
import { timespan2004 as duration } from '../timespan2004.ts';
import { answered } from './answered.ts';
import type { Client, Json, Query } from './client.ts';
import { documentAt, type Launch, learnerOf } from './launch.ts';
import { createOutbox, most, type Outbox } from './outbox.ts';
import { type LearningRecord, readRecord, withSaved } from './record.ts';
import { type Said, say, type Verb } from './statement.ts';
import { verdictsOn } from './verdicts.ts';

/** What differs between cmi5 and plain xAPI: how a session is opened, and what stands around a statement. */
export interface Flavour {
  readonly launch: (course: CourseData) => Launch | undefined;
  /** None: the LMS does not answer, or the address of the token has been used. */
  readonly open: (launch: Launch) => Promise<Opened | undefined>;
}

export interface Opened extends Pick<Session, 'writable' | 'returnTo' | 'muted'> {
  readonly client: Client;
  /** What the LMS calls this launch. When it has ended nothing more is said in it; none: a page that is loaded anew is a new one. */
  readonly session?: string;
  readonly context: (verb: Verb) => Json;
  /** Pass mark of the LMS, 0 to 1. */
  readonly mastery?: number | undefined;
}

interface State {
  readonly course: CourseData;
  readonly launch: Launch;
  readonly opened: Opened;
  readonly outbox: Outbox;
  record: LearningRecord;
  readonly since: number;
  /** This session has had its verdict. */
  judged: boolean;
  /** What of the record the LMS has been told. */
  told: LearningRecord;
}

/** A session with an LMS that takes xAPI statements. */
export const createXapi = (course: CourseData, flavour: Flavour): Lms => {
  let state: State | undefined;
  const start = async (): Promise<Session> => {
    const launch = flavour.launch(course);
    if (!launch) return unconnected;
    const none = { ...unconnected, learner: learnerOf(launch) };
    const opened = await flavour.open(launch);
    if (!opened) return none;
    const known = tab.read(markKey({ course, opened }));
    if (known === ended) return { ...none, connection: 'closed' };
    const document = await opened.client.read(resource, placeOf(launch));
    if (!document) return none;
    const record = readRecord(document);
    const outbox = createOutbox(opened.client);
    const since = Number(known) || Date.now();
    state = { course, launch, opened, outbox, record, told: record, since, judged: false };
    mark(state, opened.session === undefined ? '' : String(since));
    if (known === '') tell(state, 'initialized');
    void outbox.send();
    const { writable, returnTo, muted } = opened;
    const { state: text, location } = record;
    return { ...none, connection: 'connected', writable, state: text, location, returnTo, muted };
  };
  return {
    soft: true,
    limit: () => 32_000,
    start,
    save: async (saved) => state !== undefined && save(state, saved),
    record: (interaction) => state && record(state, interaction),
    leave: (saved) => {
      const ending = state;
      state = undefined;
      return ending ? leave(ending, saved) : false;
    },
    pause: () => state && mark(state, String(state.since)),
  };
};

const resource = 'activities/state';
const placeOf = (launch: Launch): Query => documentAt(launch, 'coursewright');

/** The tab remembers when a session began, and that it is over: through a reload, a crash, a page that the browser opens. */
const markKey = ({ course, opened }: Pick<State, 'course' | 'opened'>): string =>
  `coursewright:session:${opened.session ?? course.id}`;
const mark = (state: State, text: string): void => void tab.write(markKey(state), text);
const ended = 'ended';

type More = Pick<Said, 'result'> & Partial<Pick<Said, 'object'>>;

const tell = ({ opened, launch, outbox }: State, verb: Verb, more: More = {}): void => {
  const { actor, activityId } = launch;
  const object = { objectType: 'Activity', id: activityId };
  outbox.add(say(verb, { actor, object, context: opened.context(verb), ...more }));
};

const record = (state: State, interaction: Interaction): void => {
  const { activityId } = state.launch;
  const { language } = state.course;
  if (state.opened.writable) tell(state, 'answered', answered(interaction, { activityId, language }));
};

const seconds = ({ since }: State): number => Math.max(0, (Date.now() - since) / 1000);

/** Says what is to be said of a result; what then is to be remembered. */
const judge = (state: State, saved: Saved, final: boolean): LearningRecord => {
  const { record, opened, judged } = state;
  const verdicts = verdictsOn(saved.result, {
    record,
    mastery: opened.mastery,
    duration: duration(record.seconds + seconds(state)),
    judged,
    final,
  });
  for (const { verb, result } of verdicts) {
    tell(state, verb, { result });
    state.judged ||= 'success' in result;
  }
  return Object.assign({}, withSaved(record, saved), ...verdicts.map(({ remember }) => remember));
};

/** Statements before the document: what it says to be said has been taken. */
const save = async (state: State, saved: Saved): Promise<boolean> => {
  // In the record at once, so that it is not said twice; in the document only with the statements.
  const record = judge(state, saved, false);
  state.record = record;
  const sent = await state.outbox.send();
  if (sent) state.told = record;
  return (await keep(state, withSaved(state.told, saved))) && sent;
};

const keep = ({ opened, launch }: State, record: LearningRecord, keepalive = false): Promise<boolean> =>
  opened.client.write('PUT', resource, {
    query: placeOf(launch),
    body: JSON.stringify(record),
    keepalive,
  });

/** Everything that is still to be said in one letter, `terminated` at its end. */
const leave = async (state: State, saved: Saved): Promise<boolean> => {
  const { opened, outbox } = state;
  const { writable, session } = opened;
  const time = seconds(state);
  const judged = writable ? judge(state, saved, true) : state.record;
  const record = { ...judged, seconds: Math.round(judged.seconds + time) };
  tell(state, 'terminated', { result: { duration: duration(time) } });
  mark(state, session === undefined ? '' : ended);
  const sent = outbox.sendLast(most - JSON.stringify(record).length);
  const kept = !writable || keep(state, record, true);
  return (await sent) && kept;
};
