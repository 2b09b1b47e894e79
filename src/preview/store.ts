import type { Call, Cmi, Launch, Profile, ScormVersion } from './call.ts';
import { launchCmi } from './launch-cmi.ts';

/** What the LMS remembers: the data model as last committed, and every call. */
export interface Store {
  /** Begins a launch. */
  readonly begin: () => Launch;
  /** Takes a commit of a launch; a late one of an earlier launch changes nothing. */
  readonly commit: (launch: number, cmi: Cmi) => void;
  readonly log: (calls: readonly Call[]) => void;
  /** In the order in which they were made. */
  readonly calls: () => readonly Call[];
  readonly cmi: () => Cmi | undefined;
}

export const createStore = (version: ScormVersion, profile: Profile, state?: Cmi): Store => {
  let saved = state;
  let launches = 0;
  let committed = 0;
  const logged: Call[] = [];
  return {
    begin: () => {
      launches += 1;
      return { version, profile, launch: launches, cmi: launchCmi(version, saved) };
    },
    commit: (launch, cmi) => {
      if (launch < committed) return;
      committed = launch;
      saved = cmi;
    },
    log: (calls) => void logged.push(...calls),
    calls: () => [...logged].sort((a, b) => a.launch - b.launch || a.seq - b.seq),
    cmi: () => saved,
  };
};
