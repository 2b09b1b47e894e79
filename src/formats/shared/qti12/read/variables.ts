import type { XmlElement } from '../../read-xml.ts';

/** Where a variable starts, and between what it stays. */
export interface Bounds {
  readonly start: number;
  readonly low: number;
  readonly high: number | undefined;
}

export const nameOf = ({ attrs }: XmlElement): string =>
  (attrs.varname ?? attrs.variablename ?? 'SCORE').trim() || 'SCORE';

export const boundsOf = ({ attrs }: XmlElement): Bounds => ({
  start: numeric(attrs.defaultval) ?? 0,
  low: numeric(attrs.minvalue) ?? Number.NEGATIVE_INFINITY,
  high: numeric(attrs.maxvalue),
});

export const numeric = (written: string | undefined): number | undefined => {
  const value = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(value) ? value : undefined;
};

/** A `setvar`. */
export interface Setting {
  readonly name: string;
  /** In lower case. */
  readonly action: string;
  /** A number, a variable, `SCORE.max`. */
  readonly written: string;
  readonly element: XmlElement;
}

export const settingOf = (element: XmlElement): Setting => ({
  name: nameOf(element),
  action: (element.attrs.action ?? 'Set').toLowerCase(),
  written: element.text.trim(),
  element,
});

/** What a `setvar` makes of its variable. */
export const assign = (
  { name, action, written }: Setting,
  variables: Map<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
): void => {
  const value = amountOf(written, variables, bounds);
  const before = variables.get(name) ?? 0;
  switch (action) {
    case 'add':
      variables.set(name, before + value);
      return;
    case 'subtract':
      variables.set(name, before - value);
      return;
    case 'multiply':
      variables.set(name, before * value);
      return;
    case 'divide':
      variables.set(name, value === 0 ? before : before / value);
      return;
    default:
      variables.set(name, value);
  }
};

/** A number, another variable, or `SCORE.max`. */
export const amountOf = (
  written: string,
  variables: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
): number => {
  const number = numeric(written);
  if (number !== undefined) return number;
  const [, name = '', bound] = /^(.*?)(?:\.(max|min))?$/i.exec(written) ?? [];
  if (bound?.toLowerCase() === 'max') return bounds.get(name)?.high ?? 1;
  return bound ? 0 : (variables.get(name) ?? 0);
};
