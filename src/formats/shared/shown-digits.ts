import type { FormulaAnswer } from '../../model/question.ts';
import { decimal } from './number-bounds.ts';

/** How Moodle compares and shows the answer of a formula. */
export interface Compared {
  readonly tolerance: string;
  /** 1: a share of the right answer, 2: an amount. It must be there, else every attempt crashes (tried). */
  readonly type: 1 | 2;
  /** 1: decimals, 2: significant digits. */
  readonly format: 1 | 2;
  readonly length: number;
}

/** Without a tolerance an answer is right that agrees to a millionth, or in the digits shown. */
const millionth = 1e-6;

/** The right answer as it is shown must itself be right: half of its last digit is within the tolerance (tried). */
export const compared = (
  { tolerance: written, decimals }: Pick<FormulaAnswer, 'tolerance' | 'decimals'>,
  values: readonly number[],
): Compared => {
  // No tolerance at all would make the right answer wrong by the last digit of a binary fraction.
  const tolerance = written?.value.value === 0 ? undefined : written;
  const sizes = values.map(Math.abs).filter((value) => value > 0);
  if (decimals !== undefined) {
    const half = 0.5 * 10 ** -decimals;
    if (!tolerance) return { tolerance: decimal(half), type: 2, format: 1, length: decimals };
    const margin = tolerance.relative
      ? (tolerance.value.value / 100) * Math.min(...sizes, Number.MAX_VALUE)
      : tolerance.value.value;
    return { format: 1, length: Math.max(decimals, decimalsFor(margin)), ...amount(tolerance) };
  }
  if (!tolerance) return { tolerance: decimal(millionth), type: 1, format: 2, length: digitsFor(millionth) };
  const share = tolerance.relative
    ? tolerance.value.value / 100
    : tolerance.value.value / Math.max(...sizes, Number.MIN_VALUE);
  return { format: 2, length: Math.max(6, digitsFor(share)), ...amount(tolerance) };
};

const amount = ({
  value,
  relative,
}: NonNullable<FormulaAnswer['tolerance']>): Pick<Compared, 'tolerance' | 'type'> =>
  relative
    ? { tolerance: decimal(value.value / 100), type: 1 }
    : { tolerance: decimal(value.value), type: 2 };

/** Moodle shows nine decimals and fifteen digits at most. */
const decimalsFor = (margin: number): number =>
  margin > 0 ? Math.min(9, Math.max(0, Math.ceil(-Math.log10(2 * margin) - 1e-9))) : 9;

const digitsFor = (share: number): number =>
  share > 0 ? Math.min(15, Math.max(1, Math.ceil(1 - Math.log10(2 * share) - 1e-9))) : 15;
