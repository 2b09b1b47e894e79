import type { Element, MathNode, Rich, RichNode, TextNode, ValueNode } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { mathNamespace } from '../html-allowed.ts';
import { mapRich } from '../map.ts';
import { fromTemml, type StyledMathml } from './from-temml.ts';
import { temml } from './temml.ts';
import { type TexProblem, texProblem, tooDeep, unknownColour } from './tex-problem.ts';

/** A formula as MathML, or what is wrong with its TeX. */
export type Formula = ({ readonly right: true } & StyledMathml) | ({ readonly right: false } & TexProblem);

const known = new Map<string, Formula>();

/** A formula is read once, however many targets and pages show it. Undefined where temml was not loaded. */
export const formulaOf = (node: Pick<MathNode, 'tex' | 'display' | 'values'>): Formula | undefined => {
  const key = `${node.display ? 'd' : 'i'}${node.values ? 'v' : ''} ${node.tex}`;
  const found = known.get(key);
  if (found) return found;
  const made = makeFormula(node);
  if (made) known.set(key, made);
  return made;
};

/** Its MathML; undefined where it has none. What is wrong with it was reported when the course was checked. */
export const mathmlOf = (node: MathNode): StyledMathml | undefined => {
  const formula = formulaOf(node);
  return formula?.right ? formula : undefined;
};

const makeFormula = ({
  tex,
  display,
  values,
}: Pick<MathNode, 'tex' | 'display' | 'values'>): Formula | undefined => {
  const engine = temml();
  if (!engine) return undefined;
  const masked = values ? maskValues(tex) : { tex, values: [], offsetOf: (offset: number) => offset };
  try {
    const markup = engine.renderToString(masked.tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxSize: [largest, largest],
    });
    const { math, styles, unknownColours } = fromTemml(markup);
    const [colour] = unknownColours;
    if (colour !== undefined)
      return { right: false, ...unknownColour(colour), offset: Math.max(0, tex.indexOf(colour)) };
    return { right: true, math: annotated(math, tex, masked.values), styles };
  } catch (error) {
    if (error instanceof RangeError) return { right: false, ...tooDeep, offset: 0 };
    if (!(error instanceof Error)) throw error;
    const found = texProblem(error, masked.tex);
    return { right: false, ...found, offset: masked.offsetOf(found.offset) };
  }
};

/** Ems that a rule or a space can ask for: no formula covers the page. */
const largest = 40;

/** TeX travels along: it can be copied, and other programs read it. A formula with random numbers has none that is right for all. */
const annotated = (math: Element, tex: string, values: readonly RichNode[]): Element => {
  const children = values.length > 0 ? withValues(math.children, values) : math.children;
  const [only] = children;
  const row = children.length === 1 && only ? only : element('mrow', {}, children);
  const attrs = { xmlns: mathNamespace, ...math.attrs };
  if (values.length > 0) return { ...math, attrs, children: [row] };
  const annotation = element('annotation', { encoding: 'application/x-tex' }, [text(tex)]);
  return { ...math, attrs, children: [element('semantics', {}, [row, annotation])] };
};

interface Masked {
  readonly tex: string;
  readonly values: readonly RichNode[];
  /** From an offset in the masked TeX to one in the author's. */
  readonly offsetOf: (offset: number) => number;
}

/** `{=x}` means nothing in TeX: a text holds its place. */
const maskValues = (tex: string): Masked => {
  const values: RichNode[] = [];
  /** Where the author's TeX goes on after each part, in both. */
  const marks: { readonly masked: number; readonly own: number }[] = [];
  let masked = '';
  let own = 0;
  for (const part of valueParts(tex)) {
    if (part.type === 'text') masked += part.value;
    else masked += `\\text{${placeholder}${values.push(part) - 1}}`;
    own = part.type === 'text' ? own + part.value.length : tex.indexOf('}', own) + 1;
    marks.push({ masked: masked.length, own });
  }
  const offsetOf = (offset: number): number => {
    const mark = marks.findLast((one) => one.masked <= offset);
    return mark ? mark.own + offset - mark.masked : offset;
  };
  return { tex: masked, values, offsetOf };
};

const placeholder = 'cw-value-';

/** TeX as texts and the values between them. */
export const valueParts = (tex: string): readonly (TextNode | ValueNode)[] => {
  const parts: (TextNode | ValueNode)[] = [];
  let start = 0;
  for (const match of tex.matchAll(valuePattern)) {
    const [written, expression = '', decimals] = match;
    if (match.index > start) parts.push(text(tex.slice(start, match.index)));
    parts.push({
      type: 'value',
      expression: expression.trim(),
      ...(decimals && { decimals: Number(decimals) }),
    });
    start = match.index + written.length;
  }
  return start < tex.length ? [...parts, text(tex.slice(start))] : parts;
};

/** `{=expression}` or `{=expression:decimals}`; `{=}` is TeX. */
const valuePattern = /\{=([^{}]*?[^{}:\s][^{}]*?)(?::(\d{1,2}))?\}/g;

const withValues = (rich: Rich, values: readonly RichNode[]): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'element' || node.name !== 'mtext') return [node];
    const [only] = node.children;
    const index = only?.type === 'text' ? placeholderPattern.exec(only.value)?.[1] : undefined;
    const value = index === undefined ? undefined : values[Number(index)];
    return [value ? element('mn', {}, [value]) : node];
  });

const placeholderPattern = new RegExp(`^${placeholder}(\\d+)$`);
