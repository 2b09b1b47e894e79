import type { Num, NumberRange } from '../../model/question.ts';

/** Between which numbers an answer is right, both included, as decimal texts without an exponent. */
export interface Bounds {
  readonly low: string;
  readonly high: string;
  /** The number itself, where it is one number that is asked for. */
  readonly exact?: string;
}

export const boundsOf = (accept: NumberRange): Bounds => {
  switch (accept.type) {
    case 'exact':
      return {
        low: decimal(accept.value.value),
        high: decimal(accept.value.value),
        exact: decimal(accept.value.value),
      };
    case 'range':
      return { low: decimal(accept.low.value), high: decimal(accept.high.value) };
    case 'tolerance': {
      const { value } = accept.value;
      const by = accept.relative ? (Math.abs(value) * accept.tolerance.value) / 100 : accept.tolerance.value;
      return { low: decimal(value - by), high: decimal(value + by), exact: decimal(value) };
    }
  }
};

/** Fifteen digits say what an author meant (1.2 - 0.05 is 1.1499999999999999); readers of XML floats differ over exponents. */
export const decimal = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  const [, sign = '', digits = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  return sign + shifted(digits, fraction, Number(exponent));
};

const shifted = (digits: string, fraction: string, by: number): string => {
  const all = digits + fraction;
  const point = digits.length + by;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return all + '0'.repeat(point - all.length);
  return `${all.slice(0, point)}.${all.slice(point)}`;
};

/** A number as its author wrote it where that is a number of XML Schema (no `±`, an ASCII minus), else its digits. */
export const numeral = ({ text, value }: Num): string => {
  const written = text.replaceAll('\u2212', '-');
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? written : decimal(value);
};
