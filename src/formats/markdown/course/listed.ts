import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Placed } from '../keys/lists.ts';
import { bareName, withoutNumber } from './names.ts';

export interface ListOrder {
  readonly names: readonly string[];
  /** Names of what lies there too and is never listed: question banks, and folders that hold only such. */
  readonly unlisted: readonly string[];
  readonly listed: readonly Placed[] | undefined;
  readonly key: 'modules' | 'items';
  readonly at: Pos;
}

/** The names in the order of an explicit list, with or without prefix and extension; without a list as they come. */
export const inListedOrder = (order: ListOrder, report: Report): readonly string[] => {
  const { names, listed, key, at } = order;
  if (!listed) return names;
  const unique = new Map<string, Pos>();
  for (const one of listed) {
    const [name, ...others] = lookUp(one, order, report);
    if (name === undefined) continue;
    if (unique.has(name) && others.length === 0) report.add('course/listed-twice', { key, name }, one.pos);
    for (const meant of [name, ...others]) if (!unique.has(meant)) unique.set(meant, one.pos);
  }
  for (const name of names) if (!unique.has(name)) report.add('course/left-out', { key, name }, at);
  return [...unique.keys()];
};

const lookUp = ({ value, pos }: Placed, order: ListOrder, report: Report): readonly string[] => {
  const { names, unlisted, key } = order;
  const meant = namesMeant(names, value);
  const [name, other] = meant;
  if (name !== undefined && other !== undefined)
    report.add('course/ambiguous-name', { key, name: value, one: name, other }, pos);
  else if (name === undefined && namesMeant(unlisted, value).length > 0)
    report.add('course/listed-bank', { key, name: value }, pos);
  else if (name === undefined)
    report.add('course/not-in-folder', { key, name: value, meant: nearName(value, names) }, pos);
  return meant;
};

/** What a name can mean: the whole name, else that without its number, without `.md`, without both and the kind. */
const namesMeant = (names: readonly string[], wanted: string): readonly string[] => {
  const clean = wanted.replace(/\/$/, '');
  for (const shortened of shortenings) {
    const found = names.filter((name) => shortened(name) === shortened(clean));
    if (found.length > 0) return found;
  }
  return [];
};

const withoutMd = (name: string): string => name.replace(/\.md$/, '');

const shortenings: readonly ((name: string) => string)[] = [
  (name) => name,
  withoutMd,
  withoutNumber,
  (name) => withoutMd(withoutNumber(name)),
  bareName,
];

/** The one name that is meant; the first where several could be. */
export const findName = (names: readonly string[], wanted: string): string | undefined =>
  namesMeant(names, wanted)[0];

/** The name that is most likely meant, number and extension aside; empty where none is near. */
export const nearName = (wanted: string, names: readonly string[]): string => {
  const whole = closest(wanted, names);
  if (whole !== undefined) return whole;
  const bare = closest(bareName(wanted), names.map(bareName));
  return names.find((name) => bareName(name) === bare) ?? '';
};
