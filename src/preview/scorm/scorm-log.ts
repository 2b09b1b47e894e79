import type { Call } from '../call.ts';
import { launchable, type ScormManifest } from '../package/scorm-manifest.ts';
import { type Kind, type Profile, profilesOf, saysOf } from '../profiles.ts';
import type { DeskEntry, DeskLog, DeskProblem } from '../served.ts';
import type { Store } from '../store.ts';
import { scormError } from './errors.ts';

/** What the desk shows of a SCORM package. */
export const scormLog = (store: Store, manifest: ScormManifest, profile: Profile): DeskLog => {
  const kind: Kind = manifest.version;
  const calls = store.calls();
  return {
    kind,
    title: manifest.title,
    profile,
    profiles: profilesOf(kind).map((name) => ({ name, says: saysOf(name) })),
    units: launchable(manifest.organization).map(({ id, title }) => ({ id, title })),
    entries: calls.map(entry),
    state: store.state().cmi,
    problems: calls.filter(isProblem).map(problem),
  };
};

/** A call that ended with an error code, or that the profile refused. */
export const isProblem = ({ code, reason }: Call): boolean => code !== 0 || reason !== undefined;

const entry = (call: Call): DeskEntry => ({
  at: call.at,
  what: call.name,
  details: call.args.join(', '),
  answer: call.code === 0 ? call.result : `${call.result} (${call.code})`,
  wrong: isProblem(call),
});

const problem = ({ name, args, code, reason }: Call): DeskProblem => ({
  what: `${name}(${args.join(', ')})`,
  why: [reason, code === 0 ? undefined : `${scormError(code)} (${code})`].filter(Boolean).join('; '),
});
