/** What an expression comes to in one learner's question. */
export type Solve = (expression: string) => number;

/** Significant digits of a value that is shown without decimals of its own. */
const significant = 6;

/** A computed number as its question shows it, with a point. */
export const valueText = (value: number, decimals?: number): string =>
  decimals === undefined ? String(Number(value.toPrecision(significant))) : value.toFixed(decimals);

/** The number that an expression shows; `comma`: the language writes a decimal comma. A minus is U+2212. */
export const shownValue = (
  { expression, decimals }: { readonly expression: string; readonly decimals?: number },
  solve: Solve,
  comma: boolean,
): string => {
  const text = valueText(solve(expression), decimals).replace('-', '\u2212');
  return comma ? text.replace('.', ',') : text;
};

/** Plain text with its `{=expression:decimals}` computed. */
export const fillText = (text: string, solve: Solve): string =>
  text.replace(valuePattern, (_, expression: string, decimals?: string) =>
    valueText(solve(expression.trim()), decimals === undefined ? undefined : Number(decimals)),
  );

/** `{=expression}` or `{=expression:decimals}` in plain text. */
export const valuePattern = /\{=([^{}]*?)(?::(\d{1,2}))?\}/g;
