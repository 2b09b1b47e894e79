import { drawBy } from '../../scoring/formula/draw-by.ts';
import { evaluate, type Values } from '../../scoring/formula/evaluate.ts';
import { questionSeed } from '../../scoring/formula/question-seed.ts';
import { fillText, shownValue } from '../../scoring/formula/show-value.ts';
import { settleKey } from '../../scoring/settle-key.ts';
import type { Registry } from '../registry.ts';
import { all } from '../shell/dom.ts';

/** Draws the numbers of a question for a seed, writes them into its texts, and marks by them. */
export const settle: Registry['settle'] = (data, element, { seed, comma }) => {
  if (!data.random) return data;
  const { vars, shown, formulas } = data.random;
  const compute = (expression: string, values: Values): number => {
    const formula = formulas[expression];
    return formula ? evaluate(formula, values) : Number.NaN;
  };
  const values = drawBy(vars, questionSeed(seed, data.id), compute);
  const solve = (expression: string): number => compute(expression, values);
  const texts = shown.map((value) => shownValue(value, solve, comma));
  for (const one of all(element, '[data-cw-value]')) {
    const written = one.dataset.cwValue ?? '';
    one.textContent = written.replace(/\{=(\d+)\}/g, (_, index: string) => texts[Number(index)] ?? '');
  }
  return { ...data, text: fillText(data.text, solve), key: settleKey(data.key, solve) };
};
