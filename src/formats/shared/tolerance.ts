import type { Num, NumberRange } from '../../model/question.ts';
import { decimal } from './number-bounds.ts';

/** A number and how far an answer may be from it, as decimal texts with a point. */
export interface Tolerance {
  readonly value: string;
  readonly tolerance: string;
}

/** For formats that know a number and an absolute margin: a range is its middle and half its width. */
export const toleranceOf = (accept: NumberRange): Tolerance => {
  switch (accept.type) {
    case 'exact':
      return { value: digits(accept.value), tolerance: '0' };
    case 'range': {
      const { low, high } = accept;
      return {
        value: decimal((low.value + high.value) / 2),
        tolerance: decimal((high.value - low.value) / 2),
      };
    }
    case 'tolerance': {
      const { value, tolerance, relative } = accept;
      const margin = relative ? decimal((Math.abs(value.value) * tolerance.value) / 100) : digits(tolerance);
      return { value: digits(value), tolerance: margin };
    }
  }
};

/** As the author wrote it, where every program reads that. */
const digits = ({ text, value }: Num): string => {
  const plain = text.replaceAll('\u2212', '-');
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(plain) ? plain : decimal(value);
};
