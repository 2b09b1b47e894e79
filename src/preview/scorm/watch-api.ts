import type { Call, Launch } from '../call.ts';
import type { Answer, Around, Ask } from './layer.ts';
import { layers } from './layers.ts';
import { scormNames } from './names.ts';

/** scorm-again's object: the functions of the SCORM API, and how to fill it. */
export type ScormAgain = Readonly<Record<string, (...args: readonly unknown[]) => unknown>> & {
  readonly loadFromJSON: (cmi: object) => void;
};

export type Watched = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Where the API lives, and who hears of its calls. */
export interface Surroundings extends Pick<Around, 'leaving' | 'stand'> {
  readonly heard: (call: Call) => void;
  /** The next call's place among those of its launch, in which several APIs may follow each other. */
  readonly place: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The API that the content finds: scorm-again behind the habits of a profile, every call heard. */
export const watchApi = (api: ScormAgain, launch: Launch, surroundings: Surroundings): Watched => {
  const names = scormNames[launch.version];
  const ask = layered(api, launch, surroundings);
  let code = 0;
  const answer = (name: string, args: readonly string[]): Answer => {
    // Asking for the error is not an error.
    if (name === names.lastError) return { result: String(code), code: 0 };
    const answered = ask(name, args);
    code = answered.code;
    return answered;
  };
  const call =
    (name: string) =>
    (...given: readonly unknown[]): unknown => {
      const args = given.map(String);
      const { result, code: after, reason, throws } = answer(name, args);
      surroundings.heard({
        launch: launch.launch,
        seq: surroundings.place(),
        name,
        args,
        result: throws === undefined ? String(result) : `an error: ${throws}`,
        code: after,
        ...(reason && { reason }),
        at: surroundings.now(),
      });
      if (throws !== undefined) throw new Error(throws);
      return result;
    };
  return Object.fromEntries(names.functions.map((name) => [name, call(name)]));
};

const layered = (api: ScormAgain, launch: Launch, { leaving, stand }: Surroundings): Ask => {
  const { version, cmi, mastery, profile } = launch;
  const names = scormNames[version];
  const around: Around = {
    version,
    names,
    cmi,
    mastery,
    leaving,
    stand,
    read: (element) => String(api[names.get]?.(element) ?? ''),
    put: (element, value) => void api[names.set]?.(element, value),
  };
  const last: Ask = (name, args) => {
    const result = String(api[name]?.(...args));
    return { result, code: Number(api[names.lastError]?.('')) };
  };
  return [...layers[profile]].reverse().reduce((next, layer) => layer(next, around), last);
};
