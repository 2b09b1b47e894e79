/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is found along names and indices; none where the way ends. */
export const at = (value: Json | undefined, ...way: readonly string[]): Json | undefined => {
  const [name, ...rest] = way;
  if (name === undefined) return value;
  return isObject(value) && Object.hasOwn(value, name) ? at(value[name], ...rest) : undefined;
};

export const textAt = (value: Json | undefined, ...way: readonly string[]): string => {
  const found = at(value, ...way);
  return typeof found === 'string' ? found : '';
};

export const listAt = (value: Json | undefined, ...way: readonly string[]): readonly Json[] => {
  const found = at(value, ...way);
  return Array.isArray(found) ? found : [];
};

/** Equal whatever the order of names. */
export const same = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value: Json | undefined): Json | undefined => {
  if (Array.isArray(value)) return value.map((one: Json) => sorted(one) ?? null);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name]) ?? null]));
};
