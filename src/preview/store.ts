import type { Call, Cmi, Launch, Learner, Profile, ScormVersion } from './call.ts';
import { launchCmi } from './launch-cmi.ts';
import { launchable, type ManifestItem, masteryOf, type ScormManifest } from './package/scorm-manifest.ts';
import type { Activity } from './sequencing/activity.ts';

/** What an LMS keeps of a package, as JSON: data models by learner and item, states of sequencing by learner. */
export interface ScormState {
  readonly cmi: Readonly<Record<string, Readonly<Record<string, Cmi>>>>;
  readonly sequencing: Readonly<Record<string, string>>;
}

export const noState: ScormState = { cmi: {}, sequencing: {} };

export interface LaunchRequest {
  readonly profile: Profile;
  readonly learner: Learner;
  readonly item: ManifestItem;
  /** The LMS leads through all parts, beginning where it likes. */
  readonly tree?: Activity | undefined;
}

/** What the LMS remembers: the data models as last committed, and every call. */
export interface Store {
  /** Begins a launch. */
  readonly begin: (request: LaunchRequest) => Launch;
  /** Takes a commit of a launch; a late one of an earlier launch of the same learner and item changes nothing. */
  readonly commit: (launch: number, cmi: Cmi, item?: string) => void;
  readonly sequence: (launch: number, state: string) => void;
  readonly log: (calls: readonly Call[]) => void;
  /** In the order in which they were made. */
  readonly calls: () => readonly Call[];
  readonly state: () => ScormState;
}

const modeIn = (version: ScormVersion, cmi: Cmi): unknown =>
  version === 'scorm12' ? ((cmi.core ?? {}) as Cmi).lesson_mode : cmi.mode;

export const createStore = (
  { version, organization }: Pick<ScormManifest, 'version' | 'organization'>,
  before: ScormState = noState,
): Store => {
  const launches: { readonly learner: string; readonly item: string; readonly recorded: boolean }[] = [];
  const committed = new Map<string, number>();
  const logged: Call[] = [];
  let state = before;
  return {
    begin: ({ profile, learner, item, tree }) => {
      const mastery = masteryOf(item);
      const cmiOf = ({ id }: ManifestItem): Cmi =>
        launchCmi(version, state.cmi[learner.id]?.[id], { learner, profile });
      const cmi = cmiOf(item);
      const engine = state.sequencing[learner.id];
      launches.push({ learner: learner.id, item: item.id, recorded: modeIn(version, cmi) === 'normal' });
      return {
        version,
        profile,
        launch: launches.length,
        cmi,
        href: item.href ?? '',
        ...(mastery !== undefined && { mastery }),
        ...(tree && {
          sequenced: {
            tree,
            ...(engine !== undefined && { state: engine }),
            parts: launchable(organization).map((one) => ({
              id: one.id,
              title: one.title,
              href: one.href ?? '',
              cmi: cmiOf(one),
            })),
          },
        }),
      };
    },
    commit: (launch, cmi, named) => {
      const of = launches[launch - 1];
      // Who only looks changes nothing (SCORM 1.2 RTE 3.4.3 `lesson_mode`, SCORM 2004 4th edition RTE 4.2.15 `mode`).
      if (!of?.recorded) return;
      const item = named ?? of.item;
      const place = `${of.learner} ${item}`;
      if (launch < (committed.get(place) ?? 0)) return;
      committed.set(place, launch);
      const own = { ...state.cmi[of.learner], [item]: cmi };
      state = { ...state, cmi: { ...state.cmi, [of.learner]: own } };
    },
    sequence: (launch, text) => {
      const of = launches[launch - 1];
      if (of) state = { ...state, sequencing: { ...state.sequencing, [of.learner]: text } };
    },
    log: (calls) => void logged.push(...calls),
    calls: () => [...logged].sort((a, b) => a.launch - b.launch || a.seq - b.seq),
    state: () => state,
  };
};
