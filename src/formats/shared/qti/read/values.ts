/** A value of QTI: a container of texts, one for a single value; none: NULL. Numbers and booleans are texts too. */
export type Value = readonly string[] | undefined;

export const numberOf = (value: Value): number | undefined => {
  const written = value?.[0]?.trim();
  const number = written === undefined || written === '' ? Number.NaN : Number(written);
  return Number.isNaN(number) ? undefined : number;
};

export const isTrue = (value: Value): boolean => value?.[0] === 'true';

export const boolean = (value: boolean): Value => [String(value)];

export const single = (value: number | undefined): Value =>
  value === undefined || Number.isNaN(value) ? undefined : [String(value)];

/** Something that is not computed here, such as an operator of a vendor's own. */
export class NotComputed extends Error {}
