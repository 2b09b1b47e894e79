/** Whether a value is what the specification says of an element. */
export type Rule = (value: string) => boolean;

/** What an LMS must refuse, for one version of SCORM. */
export interface Rules {
  /** By element, `n` for each index. What is not listed is left to the LMS. */
  readonly elements: Readonly<Record<string, Rule>>;
  /** Responses and patterns, by the interaction's type. */
  readonly responses: Readonly<Record<string, Rule>>;
  readonly patterns: Readonly<Record<string, Rule>>;
  readonly codes: {
    /** The value is not of the element's type. */
    readonly type: number;
    /** An index leaves a gap. */
    readonly index: number;
    /** An element needs another to be set before it; none where the version has no such error. */
    readonly dependency?: number;
    /** The session is over: reading, writing, committing. */
    readonly ended: { readonly get: number; readonly set: number; readonly commit: number };
  };
}

export const oneOf =
  (...values: readonly string[]): Rule =>
  (value) =>
    values.includes(value);

/** Characters as the specification counts them: UTF-16 units. */
export const upTo =
  (longest: number): Rule =>
  (value) =>
    value.length <= longest;

export const like =
  (pattern: RegExp, longest = Number.POSITIVE_INFINITY): Rule =>
  (value) =>
    value.length <= longest && pattern.test(value);

export const between =
  (low: number, high: number, format: Rule): Rule =>
  (value) =>
    format(value) && Number(value) >= low && Number(value) <= high;

export const either =
  (...rules: readonly Rule[]): Rule =>
  (value) =>
    rules.some((rule) => rule(value));

/** Parts with a rule each; `unique` where no part may come twice. */
export const parts =
  (separator: string, rule: Rule, unique = false): Rule =>
  (value) => {
    const all = value.split(separator);
    return all.every(rule) && (!unique || new Set(all).size === all.length);
  };
