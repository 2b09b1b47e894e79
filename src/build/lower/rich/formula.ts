import type { RichProfile } from '../../../formats/format.ts';
import { type MathNode, type Rich, text } from '../../../model/rich.ts';
import { mathmlOf, valueParts } from '../../../rich/math/formula.ts';
import { portableMathml } from '../../../rich/math/portable.ts';
import { lowerMathml } from './mathml.ts';

/** MathML where the format's text may hold it, else TeX. */
export const lowerFormula = (node: MathNode, profile: RichProfile): Rich => {
  const hasMath = profile.elements === 'all' || profile.elements.has('math');
  const mathml = hasMath ? mathmlOf(node) : undefined;
  const lowered = mathml && lowerMathml(portableMathml(mathml), profile);
  return lowered ? [lowered] : texText(node);
};

/** Most systems show it as a formula; a reader knows it for one where they do not. */
const texText = ({ tex, display, values }: MathNode): Rich => {
  const [open, close] = display ? ['\\[', '\\]'] : ['\\(', '\\)'];
  return values ? [text(open), ...valueParts(tex), text(close)] : [text(`${open}${tex}${close}`)];
};
