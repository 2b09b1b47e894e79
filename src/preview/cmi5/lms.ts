import type { Learner } from '../call.ts';
import type { Lrs } from '../lrs/lrs.ts';
import { at, type JsonObject, textAt } from '../lrs/statement.ts';
import type { Unit } from './course-structure.ts';
import { verbIds } from './ids.ts';
import { judge } from './judge.ts';
import { withParameters } from './launch-url.ts';
import { launchDataOf, launchedExtensions, lmsStatement } from './launched.ts';
import { isSatisfied } from './satisfied.ts';
import type { Session } from './session.ts';

/** What the LMS remembers beside its record store, as JSON. */
export interface Cmi5State {
  /** By learner. */
  readonly registrations: Readonly<Record<string, string>>;
  readonly sessions: readonly Session[];
}

export const noSessions: Cmi5State = { registrations: {}, sessions: [] };

export interface Cmi5Launch {
  readonly learner: Learner;
  readonly unit: Unit;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  /** Begins a new enrolment. */
  readonly enrol: boolean;
  /** Where unit, record store, token and way back are. */
  readonly addresses: Readonly<Record<'unit' | 'endpoint' | 'fetch' | 'back', string>>;
}

/** The LMS of cmi5 (sections 6 to 11): launches, hands out tokens, judges. */
export interface Cmi5Lms {
  /** The address to be opened. */
  readonly launch: (launch: Cmi5Launch) => string;
  /** Answers a POST of the one-time address. */
  readonly token: (key: string) => JsonObject;
  readonly allows: (authorization: string) => boolean;
  readonly judge: (batch: readonly JsonObject[], authorization: string) => readonly string[];
  readonly stored: (batch: readonly JsonObject[], authorization: string) => void;
  readonly sessions: () => readonly Session[];
  /** Units whose moveOn is met in an enrolment. */
  readonly satisfied: (registration: string) => readonly string[];
  readonly state: () => Cmi5State;
}

export interface Cmi5Host {
  readonly lrs: () => Lrs;
  readonly now: () => Date;
  readonly units: readonly Unit[];
}

export const createCmi5Lms = (before: Cmi5State, host: Cmi5Host): Cmi5Lms => {
  let { registrations, sessions } = before;
  /** Sessions by one-time key and by token. */
  const keys = new Map<string, string>();
  const tokens = new Map<string, string>();
  const byToken = (authorization: string): Session | undefined =>
    sessions.find(({ id }) => id === tokens.get(authorization.replace(/^Basic /, '')));
  const end = (session: Session, ended: Session['ended']): void => {
    sessions = sessions.map((one) => (one.id === session.id && ended ? { ...one, ended } : one));
  };
  const abandon = (registration: string): void => {
    for (const session of sessions.filter((one) => one.registration === registration && !one.ended)) {
      const now = host.now();
      const more = { result: { duration: durationOf(saidIn(host, session), now) } };
      host.lrs().statements.add([lmsStatement('abandoned', session, { now, more })]);
      end(session, 'abandoned');
    }
  };
  return {
    launch: (launch) => {
      const { learner, unit } = launch;
      const known = launch.enrol ? undefined : registrations[learner.id];
      const registration = known ?? crypto.randomUUID();
      registrations = { ...registrations, [learner.id]: registration };
      abandon(registration);
      const session = newSession(launch, registration);
      sessions = [...sessions, session];
      const key = crypto.randomUUID();
      keys.set(key, session.id);
      announce(host, session, launch);
      return withParameters(launch.addresses.unit, {
        endpoint: launch.addresses.endpoint,
        fetch: `${launch.addresses.fetch}?k=${key}`,
        actor: JSON.stringify(session.actor),
        registration,
        activityId: activityIdOf(unit),
      });
    },
    token: (key) => {
      const session = keys.get(key);
      keys.delete(key);
      if (session === undefined)
        return { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' };
      const token = Buffer.from(`${session}:${crypto.randomUUID()}`).toString('base64');
      tokens.set(token, session);
      return { 'auth-token': token };
    },
    // A token is good for its session (8.2.1); what still comes right after terminated is let in.
    allows: (authorization) => {
      const session = byToken(authorization);
      return session !== undefined && session.ended !== 'abandoned';
    },
    judge: (batch, authorization) => {
      const session = byToken(authorization);
      return session ? judgeAll(host, session, batch) : ['the token is not known'];
    },
    stored: (batch, authorization) => {
      const session = byToken(authorization);
      const over = batch.some((one) => at(one, 'verb', 'id') === verbIds.terminated);
      if (session && over) end(session, 'terminated');
    },
    sessions: () => sessions,
    satisfied: (registration) =>
      host.units
        .filter((unit) => isSatisfied(unit, saidFor(host, registration, activityIdOf(unit))))
        .map(({ id }) => id),
    state: () => ({ registrations, sessions }),
  };
};

/** It must differ from the publisher's id (8.1). */
export const activityIdOf = ({ id }: Unit): string => `urn:coursewright:preview:${encodeURIComponent(id)}`;

const newSession = ({ learner, unit, launchMode, addresses }: Cmi5Launch, registration: string): Session => {
  const id = crypto.randomUUID();
  return {
    id,
    registration,
    actor: {
      objectType: 'Agent',
      name: learner.name,
      account: { homePage: 'https://lms.example', name: learner.id },
    },
    activityId: activityIdOf(unit),
    launchData: launchDataOf(unit, { session: id, launchMode, returnURL: addresses.back }),
  };
};

const announce = (
  { lrs, now }: Cmi5Host,
  session: Session,
  { unit, launchMode, addresses }: Cmi5Launch,
): void => {
  const { actor, registration, activityId, launchData } = session;
  const agent = JSON.stringify(actor);
  const query = { stateId: 'LMS.LaunchData', activityId, agent, registration };
  lrs().documents.put({ resource: 'activities/state', query }, JSON.stringify(launchData));
  const more = { extensions: launchedExtensions(unit, launchMode, addresses.unit) };
  lrs().statements.add([lmsStatement('launched', session, { now: now(), more })]);
};

const ofSession = (session: Session) => (one: JsonObject) =>
  textAt(one, 'context', 'extensions', 'https://w3id.org/xapi/cmi5/context/extensions/sessionid') ===
  session.id;

const ownVerbs: readonly string[] = [verbIds.launched, verbIds.abandoned, verbIds.satisfied, verbIds.waived];

/** What the unit has said in a session. */
const saidIn = ({ lrs }: Cmi5Host, session: Session): readonly JsonObject[] =>
  lrs()
    .statements.all()
    .filter((one) => ofSession(session)(one) && !ownVerbs.includes(textAt(one, 'verb', 'id')));

const saidFor = ({ lrs }: Cmi5Host, registration: string, activityId: string): readonly JsonObject[] =>
  lrs()
    .statements.all()
    .filter(
      (one) => at(one, 'context', 'registration') === registration && at(one, 'object', 'id') === activityId,
    );

/** Each after those before it in the same letter. */
const judgeAll = (host: Cmi5Host, session: Session, batch: readonly JsonObject[]): readonly string[] => {
  const before = {
    session: saidIn(host, session),
    registration: saidFor(host, session.registration, session.activityId),
  };
  return batch.flatMap((one, index) => {
    const earlier = batch.slice(0, index);
    return judge(one, session, {
      session: [...before.session, ...earlier],
      registration: [...before.registration, ...earlier],
    });
  });
};

const durationOf = (said: readonly JsonObject[], now: Date): string => {
  const times = said.map((one) => Date.parse(textAt(one, 'timestamp')));
  const first = Math.min(now.getTime(), ...times);
  return `PT${Math.round((Math.max(first, ...times) - first) / 1000)}S`;
};
