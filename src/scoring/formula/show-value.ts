import { evaluate, type Values } from './evaluate.ts';
import { parseFormula } from './parse.ts';

/** Significant digits of a value that is shown without decimals of its own. */
const significant = 6;

/** A computed number as its question shows it, with a point. */
export const valueText = (value: number, decimals?: number): string =>
  decimals === undefined ? String(Number(value.toPrecision(significant))) : value.toFixed(decimals);

/** The number that an expression shows; `comma`: the language writes a decimal comma. A minus is U+2212. */
export const shownValue = (
  { expression, decimals }: { readonly expression: string; readonly decimals?: number },
  values: Values,
  comma: boolean,
): string => {
  const formula = parseFormula(expression);
  const text = valueText(formula ? evaluate(formula, values) : Number.NaN, decimals).replace('-', '\u2212');
  return comma ? text.replace('.', ',') : text;
};

/** Plain text with its `{=expression:decimals}` computed. */
export const fillText = (text: string, values: Values): string =>
  text.replace(valuePattern, (_, expression: string, decimals?: string) => {
    const formula = parseFormula(expression);
    return valueText(
      formula ? evaluate(formula, values) : Number.NaN,
      decimals === undefined ? undefined : Number(decimals),
    );
  });

/** `{=expression}` or `{=expression:decimals}` in plain text. */
export const valuePattern = /\{=([^{}]*?)(?::(\d{1,2}))?\}/g;
