import type { Element, Rich } from '../../model/rich.ts';
import { text } from '../../model/rich.ts';
import { mapRich, walkRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';

/** Plain text of rich text whose formulas may already be MathML: they give their TeX annotation, not their signs twice. */
export const plainText = (rich: Rich): string =>
  toPlain(
    mapRich(rich, (node) => [node.type === 'element' && node.name === 'math' ? text(texOf(node)) : node]),
  );

const texOf = (math: Element): string => {
  for (const node of walkRich(math.children)) {
    if (node.type === 'element' && node.name === 'annotation') return toPlain(node.children);
  }
  return math.attrs.alttext ?? toPlain(math.children);
};

/** At most `limit` UTF-16 units, an ellipsis for the rest; no surrogate pair is cut. */
export const clip = (value: string, limit: number): string =>
  value.length <= limit ? value : `${value.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
