import type { XmlElement } from '../package/read-xml.ts';
import { type AttrRule, type Child, type StructureShape, structureShapes } from './structure-shapes.ts';

/** A finding in a course structure: what is wrong, where, and which section of cmi5 says so. */
export interface StructureProblem {
  readonly line: number;
  readonly problem: string;
  readonly section: string;
}

/** Whether a course structure has the shape of its XSD (cmi5 13.2). Elements of other namespaces are let be. */
export const checkShape = (root: XmlElement): readonly StructureProblem[] =>
  root.name === 'courseStructure'
    ? checkElement(root, 'courseStructure')
    : [wrong(root, `the root is ${root.name}, not courseStructure`)];

const wrong = ({ line }: XmlElement, problem: string): StructureProblem => ({
  line,
  problem,
  section: '13.2',
});

const checkElement = (element: XmlElement, kind: string): readonly StructureProblem[] => {
  const shape = structureShapes[kind];
  if (!shape) return [];
  return [
    ...checkAttrs(element, shape),
    ...(shape.filled && element.text === '' ? [wrong(element, `${element.name} is empty`)] : []),
    ...checkChildren(element, shape),
    ...element.children.flatMap((child) => checkElement(child, kindOf(child, kind))),
  ];
};

const kindOf = (child: XmlElement, parent: string): string =>
  child.name === 'objective' && child.attrs.idref !== undefined && parent === 'objectives'
    ? 'objective reference'
    : child.name;

/** A number, and whether it is one: XML's decimals know no exponent. */
const kinds: Readonly<Record<'iri' | 'share', (value: string) => boolean>> = {
  iri: (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value.trim()),
  share: (value) => /^\+?\d*\.?\d+$/.test(value.trim()) && Number(value) <= 1,
};

const checkAttrs = (element: XmlElement, { attrs }: StructureShape): readonly StructureProblem[] =>
  Object.entries(attrs).flatMap(([name, rule]) => {
    const problem = attrProblem(element.attrs[name], rule);
    return problem === undefined ? [] : [wrong(element, `${element.name} ${name}: ${problem}`)];
  });

const attrProblem = (value: string | undefined, { required, values, kind }: AttrRule): string | undefined => {
  if (value === undefined) return required ? 'it is missing' : undefined;
  if (values && !values.includes(value)) return `“${value}” is none of ${values.join(', ')}`;
  // Only what must be there is an IRI for certain: references are compared with it.
  if (kind && (required || kind === 'share') && !kinds[kind](value))
    return kind === 'iri' ? `“${value}” is not an IRI` : `“${value}” is not a number from 0 to 1`;
  return undefined;
};

/** One after another, as `xs:sequence` asks. */
const checkChildren = (
  element: XmlElement,
  { children, anyOrder }: StructureShape,
): readonly StructureProblem[] => {
  const known = new Set(children.flatMap(({ names }) => names));
  const own = element.children.filter(({ name }) => known.has(name));
  const problems: StructureProblem[] = [];
  let from = 0;
  for (const child of children) {
    const found = anyOrder
      ? own.filter(({ name }) => child.names.includes(name)).length
      : run(own.slice(from), child);
    from += found;
    if (found < child.least) problems.push(wrong(element, missing(element, child, own)));
    if (found > child.most)
      problems.push(wrong(element, `${element.name} holds ${child.names[0]} more than once`));
  }
  const [late] = anyOrder ? [] : own.slice(from);
  if (late && problems.length === 0)
    problems.push(wrong(late, `${late.name} stands at the wrong place in ${element.name}`));
  return problems;
};

const run = (elements: readonly XmlElement[], { names }: Child): number => {
  const end = elements.findIndex(({ name }) => !names.includes(name));
  return end < 0 ? elements.length : end;
};

const missing = ({ name }: XmlElement, { names }: Child, own: readonly XmlElement[]): string =>
  own.some((one) => names.includes(one.name))
    ? `${names.join(' or ')} stands at the wrong place in ${name}`
    : `${name} has no ${names.join(' or ')}`;
