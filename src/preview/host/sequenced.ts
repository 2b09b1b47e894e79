import type { Cmi, Launch, Sequenced } from '../call.ts';
import { scormNames } from '../scorm/names.ts';
import { type ScormAgain, type Surroundings, watchApi } from '../scorm/watch-api.ts';
import { type Bar, createBar, type Go } from './bar.ts';
import { changesOf, withChanges } from './changes.ts';
import { createApi } from './create-api.ts';
import { surroundingsOf } from './surroundings.ts';

/** scorm-again with its sequencing engine. */
type Engine = ScormAgain & {
  settings: object;
  readonly reset: () => void;
  readonly processNavigationRequest: (request: string, target?: string) => boolean;
  readonly getSequencingState: () => {
    readonly currentActivity?: { readonly id: string; readonly isActive: boolean };
  };
  readonly serializeSequencingState: () => string;
  readonly deserializeSequencingState: (state: string) => boolean;
  readonly renderCMIToJSONObject: () => { readonly cmi: Cmi };
};

interface Playing {
  readonly launch: Launch;
  readonly sequenced: Sequenced;
  readonly frame: HTMLIFrameElement;
  readonly engine: Engine;
  readonly surroundings: Surroundings;
  /** The state of sequencing of a package that nobody has begun. */
  readonly untouched: unknown;
  /** Data models as each part left its own in this launch. */
  readonly left: Map<string, Cmi>;
  /** The part that was delivered last has ended its session. */
  ended: boolean;
}

/** Leads through a package of several parts as its manifest says (SCORM 2004 Sequencing and Navigation). */
export const playSequenced = async (
  launch: Launch,
  sequenced: Sequenced,
  frame: HTMLIFrameElement,
): Promise<void> => {
  // The engine is that of the API of SCORM 2004: no other version has one.
  const engine = (await createApi('scorm2004', { sequencing: { activityTree: sequenced.tree } })) as Engine;
  const surroundings = surroundingsOf(frame, launch.version);
  const playing: Playing = {
    launch,
    sequenced,
    frame,
    engine,
    surroundings,
    untouched: stateOf(engine),
    left: new Map(),
    ended: false,
  };
  const bar = createBar(sequenced.parts, (request, target) => void go(playing, bar, [request, target]));
  restore(playing);
  const before = currentOf(playing);
  const begun = before
    ? engine.processNavigationRequest('choice', before)
    : engine.processNavigationRequest('start');
  bar.say(begun ? '' : refused);
  deliver(playing, bar);
};

const refused = 'The LMS does not open this now.';

const isActive = (engine: Engine): boolean => engine.getSequencingState().currentActivity?.isActive === true;

const currentOf = ({ engine }: Playing): string | undefined =>
  engine.getSequencingState().currentActivity?.id;

const stateOf = (engine: Engine): unknown => JSON.parse(engine.serializeSequencingState());

const keep = ({ engine, launch, untouched }: Playing): void => {
  const changes = JSON.stringify(changesOf(untouched, stateOf(engine)) ?? {});
  navigator.sendBeacon(`/lms/sequencing?launch=${launch.launch}`, changes);
};

const restore = ({ engine, untouched, sequenced: { state } }: Playing): void => {
  if (state === undefined) return;
  engine.deserializeSequencingState(JSON.stringify(withChanges(untouched, JSON.parse(state))));
  // The engine takes the part that was there last for one that is there now.
  engine.processNavigationRequest('abandon');
};

/** Takes the part away, which ends its session, and asks the engine for the next one. */
const go = async (playing: Playing, bar: Bar, [request, target]: Parameters<Go>): Promise<void> => {
  const { engine, frame, left } = playing;
  const before = currentOf(playing);
  await blank(frame);
  if (before !== undefined) left.set(before, engine.renderCMIToJSONObject().cmi);
  // The end of a part may have led on by itself: a quiz that is to be tried again.
  const ledOn = playing.ended && isActive(engine);
  engine.reset();
  const moved = ledOn || engine.processNavigationRequest(request, target);
  bar.say(moved ? '' : refused);
  if (!moved && before !== undefined) engine.processNavigationRequest('choice', before);
  deliver(playing, bar);
};

const deliver = (playing: Playing, bar: Bar): void => {
  const { engine, launch, sequenced, frame, surroundings } = playing;
  const { api, end } = scormNames[launch.version];
  const part = sequenced.parts.find(({ id }) => id === currentOf(playing));
  if (!part || !isActive(engine)) return;
  playing.ended = false;
  const cmi = cmiOf(playing, part);
  engine.settings = {
    lmsCommitUrl: `/lms/commit?launch=${launch.launch}&item=${encodeURIComponent(part.id)}`,
  };
  engine.loadFromJSON(cmi);
  const watched = watchApi(
    engine,
    { ...launch, cmi, href: part.href },
    {
      ...surroundings,
      heard: (call) => {
        surroundings.heard(call);
        if (call.name !== end || call.result !== 'true') return;
        playing.ended = true;
        keep(playing);
      },
    },
  );
  Object.assign(window, { [api]: watched });
  bar.show(part.id);
  frame.src = `/pkg/${part.href}`;
  keep(playing);
};

/** What the part left in this launch, if it was only suspended. */
const cmiOf = ({ left }: Playing, { id, cmi }: Sequenced['parts'][number]): Cmi => {
  const { exit, session_time: _, ...rest } = left.get(id) ?? {};
  return exit === 'suspend'
    ? { ...rest, mode: cmi.mode, credit: cmi.credit, entry: 'resume' }
    : left.has(id)
      ? fresh(cmi)
      : cmi;
};

/** A new attempt knows who learns, and nothing else. */
const fresh = ({ learner_id, learner_name, mode, credit }: Cmi): Cmi => ({
  learner_id,
  learner_name,
  mode,
  credit,
  entry: 'ab-initio',
});

const blank = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((done) => {
    frame.addEventListener('load', () => done(), { once: true });
    frame.src = 'about:blank';
  });
