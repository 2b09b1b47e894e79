import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Placed } from '../keys/lists.ts';
import { bareName } from './names.ts';

export interface ListOrder {
  readonly names: readonly string[];
  readonly listed: readonly Placed[] | undefined;
  readonly key: 'modules' | 'items';
  readonly at: Pos;
}

/** The names in the order of an explicit list, with or without prefix and extension; without a list as they come. */
export const inListedOrder = ({ names, listed, key, at }: ListOrder, report: Report): readonly string[] => {
  if (!listed) return names;
  const found = listed.flatMap(({ value, pos }) => {
    const name = findName(names, value);
    if (name === undefined)
      report.add('course/not-in-folder', { key, name: value, meant: nearName(value, names) }, pos);
    return name === undefined ? [] : [{ name, pos }];
  });
  const unique = new Map<string, Pos>();
  for (const { name, pos } of found) {
    if (unique.has(name)) report.add('course/listed-twice', { key, name }, pos);
    else unique.set(name, pos);
  }
  for (const name of names) if (!unique.has(name)) report.add('course/left-out', { key, name }, at);
  return [...unique.keys()];
};

/** By its whole name, else by the name without prefix and extension. */
export const findName = (names: readonly string[], wanted: string): string | undefined => {
  const clean = wanted.replace(/\/$/, '');
  return names.find((name) => name === clean) ?? names.find((name) => bareName(name) === bareName(clean));
};

/** The name that is most likely meant, number and extension aside; empty where none is near. */
export const nearName = (wanted: string, names: readonly string[]): string => {
  const whole = closest(wanted, names);
  if (whole !== undefined) return whole;
  const bare = closest(bareName(wanted), names.map(bareName));
  return names.find((name) => bareName(name) === bare) ?? '';
};
