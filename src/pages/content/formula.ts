import type { Element, MathNode, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { mathmlOf } from '../../rich/math/formula.ts';
import type { Features } from '../features.ts';
import { noteClasses } from './note-classes.ts';

/** A formula as MathML, which browsers show without a script. TeX that can not be read stays as it is: it was reported. */
export const formula = (node: MathNode, features: Features): Rich => {
  const mathml = mathmlOf(node);
  if (!mathml) return [element('code', { class: 'tex' }, [text(node.tex)])];
  features.parts.add('math');
  noteClasses([mathml.math], features);
  for (const [name, declaration] of mathml.styles) features.formulaStyles.set(name, declaration);
  return [node.display ? mathml.math : fitting(mathml.math, features)];
};

/** A formula in a line that a narrow column may not hold scrolls by itself; it loses its base line, so short ones do not. */
const fitting = (math: Element, { classes }: Features): Element => {
  if (signsIn(math) <= most) return math;
  classes.add('m-long');
  return { ...math, attrs: { ...math.attrs, class: 'm-long', tabindex: '0' } };
};

/** Some 10 em: the column of a page at 320 pixels, with a text twice as large. */
const most = 16;

const signsIn = (node: Element): number =>
  node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.value.length;
    return child.type === 'element' && child.name !== 'annotation' ? sum + signsIn(child) : sum;
  }, 0);
