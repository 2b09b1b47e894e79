import { mapQuestion } from '../../model/map-question.ts';
import type { Question } from '../../model/question.ts';
import type { Rich, RichNode } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { parseFormula } from '../../scoring/formula/parse.ts';

/** Values inside formulas, which are text by now: `\({=m} \times 2\)`. */
export const withTexValues = (question: Question): Question =>
  mapQuestion(question, (rich) => mapRich(rich, splitText));

const tex = /\\\((?:(?!\\\)).)*\\\)|\\\[(?:(?!\\\]).)*\\\]/gs;

const splitText = (node: RichNode): Rich => {
  if (node.type !== 'text' || !node.value.includes('{=')) return [node];
  const out: RichNode[] = [];
  let end = 0;
  for (const formula of node.value.matchAll(tex)) {
    for (const value of formula[0].matchAll(/\{=([^{}]*?)(?::(\d{1,2}))?\}/g)) {
      const [whole, expression = '', decimals] = value;
      if (!parseFormula(expression)) continue;
      const at = formula.index + value.index;
      out.push({ type: 'text', value: node.value.slice(end, at) });
      out.push({
        type: 'value',
        expression: expression.trim(),
        ...(decimals !== undefined && { decimals: Number(decimals) }),
      });
      end = at + whole.length;
    }
  }
  return [...out, { type: 'text', value: node.value.slice(end) }];
};
