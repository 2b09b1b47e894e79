import { drawValues } from '../../scoring/formula/draw-values.ts';
import { questionSeed } from '../../scoring/formula/question-seed.ts';
import { fillText, shownValue } from '../../scoring/formula/show-value.ts';
import { settleKey } from '../../scoring/settle-key.ts';
import { all } from '../kinds/kind-player.ts';
import type { Registry } from '../registry.ts';

/** Draws the numbers of a question for a seed, writes them into its texts, and marks by them. */
export const settle: Registry['settle'] = (data, element, { seed, comma }) => {
  const values = drawValues(data.vars ?? [], questionSeed(seed, data.id));
  const texts = (data.shown ?? []).map((value) => shownValue(value, values, comma));
  for (const one of all(element, '[data-cw-value]')) {
    const written = one.dataset.cwValue ?? '';
    one.textContent = written.replace(/\{=(\d+)\}/g, (_, index: string) => texts[Number(index)] ?? '');
  }
  return { ...data, text: fillText(data.text, values), key: settleKey(data.key, values) };
};
