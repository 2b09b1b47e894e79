import type { Rich, RichNode } from '../model/rich.ts';

/**
 * Formulas that stand as TeX in text, as MathJax marks them: `\(x\)`, `\[x\]`, and, unless dollars mean money, `$$x$$`.
 * Code stays as it is.
 */
export const readTex = (rich: Rich, dollars: 'formulas' | 'money' = 'formulas'): Rich => {
  if (!rich.some(holdsMarks)) return rich;
  let changed = false;
  const out: RichNode[] = [];
  for (const node of rich) {
    const read = readNode(node, dollars);
    if (read.length !== 1 || read[0] !== node) changed = true;
    out.push(...read);
  }
  return changed ? out : rich;
};

const holdsMarks = (node: RichNode): boolean => {
  if (node.type === 'text') return marks.test(node.value);
  return node.type === 'element' && node.children.some(holdsMarks);
};

const readNode = (node: RichNode, how: 'formulas' | 'money'): Rich => {
  if (node.type === 'text') return marks.test(node.value) ? split(node.value, how) : [node];
  if (node.type !== 'element' || verbatim.has(node.name)) return [node];
  const children = readTex(node.children, how);
  return [children === node.children ? node : { ...node, children }];
};

/** Code, and MathML, which says what its TeX was. */
const verbatim: ReadonlySet<string> = new Set(['code', 'pre', 'math']);

const marks = /\\[([]|\$\$/;

// No opening mark stands inside a formula: a text of nothing but these is read in one pass.
const formula = /\\\(((?:(?!\\[()]).)+)\\\)|\\\[((?:(?!\\[[\]]).)+)\\\]|\$\$([^$]+)\$\$/gs;

const split = (value: string, how: 'formulas' | 'money'): Rich => {
  const out: RichNode[] = [];
  let end = 0;
  for (const match of value.matchAll(formula)) {
    const [whole, inline, block, dollars] = match;
    const tex = (inline ?? block ?? dollars ?? '').trim();
    if (tex === '' || (dollars !== undefined && how === 'money')) continue;
    if (match.index > end) out.push({ type: 'text', value: value.slice(end, match.index) });
    out.push({ type: 'math', tex, display: inline === undefined });
    end = match.index + whole.length;
  }
  if (end < value.length) out.push({ type: 'text', value: value.slice(end) });
  return out;
};
