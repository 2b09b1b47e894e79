import type { FormulaAnswer, NumberRange } from '../../../../model/question.ts';

/** `6 ± 0.1 ng`, `4.9 .. 5.1`: the author's own digits. */
export const printNumber = (accept: NumberRange, unit: string | undefined): string =>
  withUnit(printRange(accept), unit);

const printRange = (accept: NumberRange): string => {
  switch (accept.type) {
    case 'exact':
      return accept.value.text;
    case 'tolerance':
      return `${accept.value.text} ± ${accept.tolerance.text}${accept.relative ? '%' : ''}`;
    case 'range':
      return `${accept.low.text} .. ${accept.high.text}`;
  }
};

/** `{=F:2} ± 1% N` */
export const printFormula = (answer: Omit<FormulaAnswer, 'credit' | 'pos' | 'feedback'>): string => {
  const decimals = answer.decimals === undefined ? '' : `:${answer.decimals}`;
  const { tolerance } = answer;
  const within = tolerance ? ` ± ${tolerance.value.text}${tolerance.relative ? '%' : ''}` : '';
  return withUnit(`{=${answer.expression}${decimals}}${within}`, answer.unit);
};

const withUnit = (number: string, unit: string | undefined): string => {
  if (unit === undefined) return number;
  return /^[%°]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
};
