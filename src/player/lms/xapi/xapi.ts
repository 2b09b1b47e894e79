import type { CourseData } from '../../../model/package-data.ts';
import { type Interaction, type Lms, type Saved, type Session, unconnected } from '../lms.ts';
import { tab } from '../local.ts';
import { answered } from './answered.ts';
import type { Client, Json } from './client.ts';
import { documentAt, type Launch, learnerOf } from './launch.ts';
import { createOutbox, most, type Outbox } from './outbox.ts';
import { type LearningRecord, readRecord, withSaved } from './record.ts';
import { duration, type Said, say, type Verb } from './statement.ts';
import { verdictsOn } from './verdicts.ts';

/** What differs between cmi5 and plain xAPI: how a session is opened, and what stands around a statement. */
export interface Flavour {
  readonly launch: (course: CourseData) => Launch | undefined;
  /** None: the LMS does not answer, or the address of the token has been used. */
  readonly open: (launch: Launch) => Promise<Opened | undefined>;
}

export interface Opened {
  readonly client: Client;
  /** What the LMS calls this launch. When it has ended nothing more is said in it; none: a page that is loaded anew is a new one. */
  readonly session?: string;
  readonly writable: boolean;
  /** `rule`: what an LMS decides by; `free`: what may be said besides. */
  readonly context: (kind: 'rule' | 'free', verb: Verb) => Json;
  /** Pass mark of the LMS, 0 to 1. */
  readonly mastery?: number | undefined;
  readonly returnTo?: string | undefined;
  readonly muted?: boolean;
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
  return {
    soft: true,
    limit: () => 32_000,
    start: async () => {
      const launch = flavour.launch(course);
      if (!launch) return unconnected;
      const begun = await begin(course, launch, flavour);
      if ('connection' in begun) return begun;
      state = begun;
      return sessionOf(begun);
    },
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

const placeOf = (launch: Launch) => documentAt(launch, 'coursewright');

const begin = async (course: CourseData, launch: Launch, flavour: Flavour): Promise<State | Session> => {
  const learner = learnerOf(launch);
  const opened = await flavour.open(launch);
  const known = opened ? tab.read(markKey({ course, opened })) : '';
  if (known === ended) return { ...unconnected, connection: 'closed', learner };
  const document = await opened?.client.read('activities/state', placeOf(launch));
  if (!opened || !document) return { ...unconnected, learner };
  const state: State = {
    course,
    launch,
    opened,
    outbox: createOutbox(opened.client),
    record: readRecord(document),
    told: readRecord(document),
    since: Number(known) || Date.now(),
    judged: false,
  };
  mark(state, opened.session === undefined ? '' : String(state.since));
  if (known === '') tell(state, 'rule', 'initialized');
  void state.outbox.send();
  return state;
};

const sessionOf = ({ opened, record: { state, location }, launch }: State): Session => ({
  connection: 'connected',
  writable: opened.writable,
  state,
  location,
  learner: learnerOf(launch),
  returnTo: opened.returnTo,
  muted: opened.muted,
});

/** The tab remembers when a session began, and that it is over: through a reload, a crash, a page that the browser opens. */
const markKey = ({ course, opened }: Pick<State, 'course' | 'opened'>): string =>
  `coursewright:session:${opened.session ?? course.id}`;
const mark = (state: Pick<State, 'course' | 'opened'>, text: string): void =>
  void tab.write(markKey(state), text);
const ended = 'ended';

const tell = (
  { opened, launch, outbox }: State,
  kind: 'rule' | 'free',
  verb: Verb,
  more: Pick<Said, 'result'> & { readonly object?: Json } = {},
): void => {
  const { actor, activityId } = launch;
  const object = { objectType: 'Activity', id: activityId };
  outbox.add(say(verb, { actor, object, context: opened.context(kind, verb), ...more }));
};

const record = (state: State, interaction: Interaction): void => {
  const { activityId } = state.launch;
  const { language } = state.course;
  if (state.opened.writable) tell(state, 'free', 'answered', answered(interaction, { activityId, language }));
};

const seconds = ({ since }: State): number => Math.max(0, (Date.now() - since) / 1000);

/** Says what is to be said of a result, and what then is to be remembered. */
const judge = (state: State, { result }: Saved, final: boolean): LearningRecord => {
  let remembered = state.record;
  const verdicts = verdictsOn(result, {
    record: state.record,
    mastery: state.opened.mastery,
    duration: duration(state.record.seconds + seconds(state)),
    judged: state.judged,
    final,
  });
  for (const { verb, result: said, remember } of verdicts) {
    tell(state, verb === 'progressed' ? 'free' : 'rule', verb, { result: said });
    if (verb === 'passed' || verb === 'failed') state.judged = true;
    remembered = { ...remembered, ...remember };
  }
  return remembered;
};

/** Statements before the document: what it says to be said has been taken. */
const save = async (state: State, saved: Saved): Promise<boolean> => {
  // In the record at once, so that it is not said twice; in the document only with the statements.
  state.record = withSaved(judge(state, saved, false), saved);
  const { record, opened, launch, outbox } = state;
  const sent = await outbox.send();
  if (sent) state.told = record;
  const body = JSON.stringify(withSaved(state.told, saved));
  const put = await opened.client.write('PUT', 'activities/state', { query: placeOf(launch), body });
  return sent && put;
};

/** Everything that is still to be said in one letter, `terminated` at its end. */
const leave = async (state: State, saved: Saved): Promise<boolean> => {
  const { opened, launch, outbox } = state;
  const time = seconds(state);
  const judged = opened.writable ? withSaved(judge(state, saved, true), saved) : state.record;
  tell(state, 'rule', 'terminated', { result: { duration: duration(time) } });
  mark(state, opened.session === undefined ? '' : ended);
  const body = JSON.stringify({ ...judged, seconds: Math.round(judged.seconds + time) });
  const letters = [outbox.sendLast(most - body.length)];
  if (opened.writable)
    letters.push(
      opened.client.write('PUT', 'activities/state', { query: placeOf(launch), body, last: true }),
    );
  return (await Promise.all(letters)).every(Boolean);
};
