import type { FormulaAnswer, NumberRange } from '../../model/question.ts';

/** `6 ± 0.1 ng`, `4.9 .. 5.1`: the author's own digits. */
export const printNumber = (accept: NumberRange, unit: string | undefined): string => {
  switch (accept.type) {
    case 'exact':
      return withUnit(accept.value.text, unit);
    case 'tolerance':
      return printTolerance(accept.value.text, { ...accept, value: accept.tolerance }, unit);
    case 'range':
      return withUnit(`${accept.low.text} .. ${accept.high.text}`, unit);
  }
};

/** `{=F:2} ± 1% N` */
export const printFormula = (answer: Omit<FormulaAnswer, 'credit' | 'pos' | 'feedback'>): string => {
  const decimals = answer.decimals === undefined ? '' : `:${answer.decimals}`;
  const value = `{=${answer.expression}${decimals}}`;
  return answer.tolerance
    ? printTolerance(value, answer.tolerance, answer.unit)
    : withUnit(value, answer.unit);
};

/** Percent is relative, unless it is the number's own unit: then both have it. */
const printTolerance = (value: string, within: Within, unit: string | undefined): string => {
  if (unit === '%') return `${value}% ± ${within.value.text}%`;
  return withUnit(`${value} ± ${within.value.text}${within.relative ? '%' : ''}`, unit);
};

type Within = NonNullable<FormulaAnswer['tolerance']>;

const withUnit = (number: string, unit: string | undefined): string => {
  if (unit === undefined) return number;
  return /^[%°]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
};
