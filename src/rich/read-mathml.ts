import type { Element, Rich, RichNode } from '../model/rich.ts';
import { mapRich } from './map.ts';

/** MathML that says the TeX that it was made of becomes a formula again; other MathML stays, without the layout of its document. */
export const readMathml = (rich: Rich): Rich => (rich.some(holdsMath) ? mapRich(rich, readNode) : rich);

const holdsMath = (node: RichNode): boolean =>
  node.type === 'math' ||
  (node.type === 'element' && (node.name === 'math' || node.children.some(holdsMath)));

const readNode = (node: RichNode): Rich => {
  if (node.type !== 'element') return [node];
  if (node.name === 'math') return [readMath(node)];
  return node.name === 'p' && isFormula(node.children) ? node.children : [node];
};

/** A formula in a line of its own needs no paragraph around it. */
const isFormula = ([only, ...more]: Rich): boolean =>
  only?.type === 'math' && only.display && more.length === 0;

const readMath = (math: Element): RichNode => {
  const tex = bare(texOf(math.children)?.trim() ?? '');
  if (tex !== '') return { type: 'math', tex, display: math.attrs.display === 'block' };
  return { ...math, children: withoutBlanks(math.children) };
};

/** What an annotation says, as converters write it. */
const texOf = (rich: Rich): string | undefined => {
  for (const node of rich) {
    if (node.type !== 'element') continue;
    if (node.name === 'annotation' && isTex.test(node.attrs.encoding ?? '')) return textOf(node.children);
    if (node.name === 'semantics' || node.name === 'mrow') {
      const found = texOf(node.children);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

/** Without the marks around it that some converters leave. */
const bare = (tex: string): string =>
  /^(?:\\\[([\s\S]*)\\\]|\\\(([\s\S]*)\\\)|\$\$?([^$]*)\$\$?)$/.exec(tex)?.slice(1).find(Boolean)?.trim() ??
  tex;

const textOf = (rich: Rich): string => rich.map((node) => (node.type === 'text' ? node.value : '')).join('');

/** Other names of TeX stand for dialects with commands of their own. */
const isTex = /^application\/x-tex$/i;

/** Between elements of MathML white space means nothing (MathML 3, 2.1.7). */
const withoutBlanks = (rich: Rich): Rich => {
  const hasElements = rich.some(({ type }) => type === 'element');
  return rich.flatMap((node): Rich => {
    if (node.type === 'element') return [{ ...node, children: withoutBlanks(node.children) }];
    return hasElements && node.type === 'text' && node.value.trim() === '' ? [] : [node];
  });
};
