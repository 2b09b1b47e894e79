import type { Rich } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';

/** Formulas of a question with random numbers: `{=x}` in them is a value. */
export const valuesInTex = (rich: Rich): Rich =>
  mapRich(rich, (node) =>
    node.type === 'math' && node.tex.includes('{=') ? [{ ...node, values: true }] : [node],
  );
