import { singleSpaced } from './single-spaced.ts';

/** One setting of a heading or an answer; an undefined value is left out. */
export type SettingValue = string | number | boolean | undefined;

/** ` {#id key=value word}`, or nothing where there is nothing to set. Values with spaces, commas or signs are quoted. */
export const printSettings = (
  id: string | undefined,
  values: Readonly<Record<string, SettingValue>>,
): string => {
  let out = id === undefined ? '' : ` #${id}`;
  for (const key in values) out += printSetting(key, values[key]);
  return out === '' ? '' : ` {${out.slice(1)}}`;
};

/** Behind a space. `true` is a word that stands alone. */
const printSetting = (key: string, value: SettingValue): string => {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${key}` : ` ${key}=${printValue(String(value))}`;
};

const printValue = (value: string): string => (/^[\w.%/-]+$/.test(value) ? value : quoted(value));

export const quoted = (value: string): string => `"${singleSpaced(value).replace(/["\\]/g, '\\$&')}"`;

/** A credit as its percentage, without the noise of binary fractions. */
export const percent = (credit: number): string => `${Number((credit * 100).toPrecision(12))}%`;
