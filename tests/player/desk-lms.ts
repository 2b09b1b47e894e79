import { Scorm12API, Scorm2004API } from 'scorm-again';
import { vi } from 'vitest';
import type { Call, Cmi, Launch, Profile, ScormVersion } from '../../src/preview/call.ts';
import { launchCmi, someLearner } from '../../src/preview/launch-cmi.ts';
import { scormNames } from '../../src/preview/scorm/names.ts';
import { type ScormAgain, watchApi } from '../../src/preview/scorm/watch-api.ts';

/** The browser's stores and the LMS, without a browser: the adapters need no more. */
export interface DeskLms {
  /** Begins a launch: a fresh API object in a fresh window. */
  readonly launch: (options?: LaunchOptions) => void;
  /** The page is going: what is asked now is asked late. */
  readonly leaving: { now: boolean };
  readonly calls: () => readonly Call[];
  /** As last committed. */
  readonly cmi: () => Cmi | undefined;
  /** A new tab: what belonged to the old one is gone. */
  readonly newTab: () => void;
}

export interface LaunchOptions {
  readonly profile?: Profile;
  readonly learner?: string;
  /** Puts the API where content finds it; none: on the window itself. */
  readonly place?: (api: object, name: string) => object;
  /** Changes the data model that is given at the launch. */
  readonly cmi?: (cmi: Cmi) => Cmi;
}

export const storage = (): Storage => {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => void entries.set(key, String(value)),
  };
};

export const deskLms = (version: ScormVersion): DeskLms => {
  const calls: Call[] = [];
  const saved = new Map<string, Cmi>();
  const leaving = { now: false };
  let launches = 0;
  let who = someLearner.id;
  vi.stubGlobal('localStorage', storage());
  const newTab = (): void => void vi.stubGlobal('sessionStorage', storage());
  newTab();
  const create = (of: string): ScormAgain => {
    const Api = version === 'scorm12' ? Scorm12API : Scorm2004API;
    const settings = {
      autocommit: false,
      logLevel: 5,
      lmsCommitUrl: '/commit',
      httpService: {
        processHttpRequest: (_url: string, body: unknown) => {
          saved.set(of, JSON.parse(JSON.stringify((body as { readonly cmi: Cmi }).cmi)) as Cmi);
          return { result: 'true', errorCode: 0 };
        },
        updateSettings: () => undefined,
      },
    };
    return new (Api as unknown as new (given: object) => ScormAgain)(settings);
  };
  return {
    calls: () => calls,
    cmi: () => saved.get(who),
    leaving,
    newTab,
    launch: ({ profile = 'spec', learner = someLearner.id, place, cmi = same } = {}) => {
      launches += 1;
      who = learner;
      leaving.now = false;
      const api = create(learner);
      const given = cmi(
        launchCmi(version, saved.get(learner), { learner: { id: learner, name: learner }, profile }),
      );
      api.loadFromJSON(given);
      const launch: Launch = { version, profile, launch: launches, cmi: given, href: '' };
      const watched = watchApi(api, launch, {
        heard: (call) => void calls.push(call),
        place: () => calls.length,
        now: Date.now,
        leaving: () => leaving.now,
        stand: (time) => void vi.setSystemTime(Date.now() + time),
      });
      const { api: name } = scormNames[version];
      vi.stubGlobal('window', place ? place(watched, name) : lonely({ [name]: watched }));
    },
  };
};

const same = (cmi: Cmi): Cmi => cmi;

/** A window at the top, with no opener. */
export const lonely = (globals: object = {}): Record<string, unknown> => {
  const window: Record<string, unknown> = { ...globals, opener: null };
  window.parent = window;
  return window;
};
