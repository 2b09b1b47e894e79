import { type Attrs, type Element, element, type Rich, type RichNode } from '../../model/rich.ts';
import type { StyledMathml } from './from-temml.ts';

/**
 * A formula for programs that have neither our style sheet nor MathML Core alone: what it says by classes is said by the
 * attributes and elements of MathML 2 and 3, which older renderers know.
 */
export const portableMathml = ({ math, styles }: StyledMathml): Element => {
  const [made] = portable(math, styles);
  if (made?.type !== 'element') throw new Error('a formula lost its root');
  return made;
};

const portable = (node: RichNode, styles: StyledMathml['styles']): Rich => {
  if (node.type !== 'element') return [node];
  const { class: names = '', ...attrs } = withUnits(node);
  const classes = names.split(' ').filter(Boolean);
  // A stroke that is drawn by a style sheet, and a number that it counts.
  if (classes.some((name) => drawn.has(name))) return [];
  const children = node.children.flatMap((child) => portable(child, styles));
  const said = { ...attrs, ...saidBy(classes, styles) };
  const boxed = classes.some((name) => styles.get(name)?.startsWith('border:'));
  if (node.name === 'menclose') return [enclosed(children, said.notation?.split(' ') ?? [])];
  const inside = element(nameOf(node.name, said), said, children);
  return [boxed && node.name === 'mrow' ? enclosed([inside], ['box']) : inside];
};

/** One element for each stroke: MathML 2 takes no two. */
const enclosed = (children: Rich, [notation = 'box', ...others]: readonly string[]): Element =>
  element('menclose', { notation }, others.length > 0 ? [enclosed(children, others)] : children);

/** A length of 0 has a unit in MathML 2. */
const withUnits = ({ name, attrs }: Element): Attrs =>
  name === 'mpadded' && attrs.lspace === '0' ? { ...attrs, lspace: '0em' } : attrs;

const drawn: ReadonlySet<string> = new Set(['tml-cancel', 'tml-cancelto', 'tml-eqn']);

const saidBy = (classes: readonly string[], styles: StyledMathml['styles']): Attrs => {
  const colour = classes.map((name) => /^color:(.*)$/.exec(styles.get(name) ?? '')?.[1]).find(Boolean);
  const side = classes.map((name) => /^tml-(left|right)$/.exec(name)?.[1]).find(Boolean);
  return { ...(colour && { mathcolor: colour }), ...(side && { columnalign: side }) };
};

/** MathML Core lets every element have these attributes; before it, `mstyle` carried them. */
const nameOf = (name: string, attrs: Attrs): string =>
  name === 'mrow' && Object.keys(attrs).some((one) => ofStyle.has(one)) ? 'mstyle' : name;

const ofStyle: ReadonlySet<string> = new Set([
  'displaystyle',
  'scriptlevel',
  'mathcolor',
  'mathbackground',
  'mathsize',
]);
