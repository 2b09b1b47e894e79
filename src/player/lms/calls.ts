/** The functions of a SCORM API under one set of names. */
export interface Calls {
  readonly initialize: () => boolean;
  readonly terminate: () => boolean;
  readonly commit: () => boolean;
  readonly get: (element: string) => string;
  /** Sets what the LMS supports; an element that it does not know is not asked for again. */
  readonly set: (element: string, value: string) => boolean;
  readonly errorCode: () => number;
}

export type ApiNames = Readonly<
  Record<'initialize' | 'terminate' | 'commit' | 'get' | 'set' | 'error', string>
>;

type Api = Readonly<Record<string, (...args: readonly string[]) => unknown>>;

/** Calls that never throw: LMSs return `true`, `"true"`, 1 or nothing at all, and some fail during unload. */
export const wrapApi = (api: Api, names: ApiNames): Calls => {
  const call = (name: string, ...args: readonly string[]): unknown => {
    try {
      return api[name]?.(...args);
    } catch {
      return undefined;
    }
  };
  const errorCode = (): number => Number(call(names.error)) || 0;
  return {
    initialize: () => isTrue(call(names.initialize, '')),
    terminate: () => isTrue(call(names.terminate, '')),
    commit: () => isTrue(call(names.commit, '')),
    get: (element) => {
      const value = call(names.get, element);
      return value === null || value === undefined ? '' : String(value);
    },
    set: (element, value) => isTrue(call(names.set, element, value)),
    errorCode,
  };
};

const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || String(value).toLowerCase() === 'true';

/** Whether something is an API with these functions. */
export const hasFunctions =
  (names: ApiNames) =>
  (candidate: unknown): candidate is Api =>
    typeof candidate === 'object' &&
    candidate !== null &&
    typeof (candidate as Record<string, unknown>)[names.initialize] === 'function';
