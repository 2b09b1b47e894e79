/** The functions of a SCORM API under one set of names. */
export interface Calls {
  readonly initialize: () => boolean;
  readonly terminate: () => boolean;
  readonly commit: () => boolean;
  readonly get: (element: string) => string;
  readonly set: (element: string, value: string) => boolean;
  readonly errorCode: () => number;
}

export type ApiNames = Readonly<
  Record<'initialize' | 'terminate' | 'commit' | 'get' | 'set' | 'error', string>
>;

type Api = Readonly<Record<string, (...args: readonly string[]) => unknown>>;

/** Calls that never throw: LMSs return `true`, `"true"`, 1 or nothing at all, and some fail while the page goes. */
export const wrapApi = (api: Api, names: ApiNames): Calls => {
  const call = (name: string, ...args: readonly string[]): unknown => {
    try {
      return api[name]?.(...args);
    } catch {
      return false;
    }
  };
  // Every function is given its empty text: some LMSs refuse a call without it.
  const errorCode = (): number => Number(call(names.error, '')) || 0;
  const done = (result: unknown): boolean => isTrue(result) || (isNothing(result) && errorCode() === 0);
  return {
    initialize: () => done(call(names.initialize, '')),
    terminate: () => done(call(names.terminate, '')),
    commit: () => done(call(names.commit, '')),
    get: (element) => {
      const value = call(names.get, element);
      return isNothing(value) || value === false ? '' : String(value);
    },
    set: (element, value) => done(call(names.set, element, value)),
    errorCode,
  };
};

const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || String(value).toLowerCase() === 'true';

// Some LMSs hand on the words of another language's nothing.
const isNothing = (value: unknown): boolean => /^(null|undefined)?$/.test(String(value));

/** Whether something is an API with these functions. */
export const hasFunctions =
  (names: ApiNames) =>
  (candidate: unknown): candidate is Api =>
    typeof candidate === 'object' &&
    candidate !== null &&
    typeof (candidate as Record<string, unknown>)[names.initialize] === 'function';
