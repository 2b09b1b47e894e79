import { element, type Rich, type RichNode, text } from '../../model/rich.ts';

/**
 * Text that looks like TeX and is none, as Canvas and others with MathJax must be told: no formula goes across the end of
 * an element, and this class is what Canvas leaves alone. Code is left alone anyway.
 */
export const literalTex = (rich: Rich): Rich => {
  if (!rich.some(holdsMarks)) return rich;
  let changed = false;
  const out: RichNode[] = [];
  for (const node of rich) {
    const told = literalNode(node);
    if (told.length !== 1 || told[0] !== node) changed = true;
    out.push(...told);
  }
  return changed ? out : rich;
};

const literalNode = (node: RichNode): Rich => {
  if (node.type === 'text') return marks.test(node.value) ? split(node.value) : [node];
  if (node.type !== 'element' || node.children.length === 0 || verbatim.has(node.name)) return [node];
  const children = literalTex(node.children);
  return [children === node.children ? node : { ...node, children }];
};

const holdsMarks = (node: RichNode): boolean => {
  if (node.type === 'text') return marks.test(node.value);
  return node.type === 'element' && node.children.some(holdsMarks);
};

const marks = /\$\$|\\[([]/;

/** QTI lets nothing but text into the choices of a drop-down. */
const verbatim: ReadonlySet<string> = new Set(['code', 'pre', 'math', 'inlineChoice']);

const split = (value: string): Rich =>
  value.split(/(\$\$|\\[([])/).flatMap((part, index): Rich => {
    if (part === '') return [];
    return index % 2 === 0 ? [text(part)] : [element('span', { class: 'mathjax_ignore' }, [text(part)])];
  });
