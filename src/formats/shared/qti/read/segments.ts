import type { XmlElement, XmlNode } from '../../read-xml.ts';

/**
 * The content of an item in stretches with one interaction each, so that an item that asks several things becomes
 * several questions. What follows the last interaction belongs to the last stretch. Blanks in a text are one interaction.
 */
export const segmentsOf = (body: XmlElement): readonly (readonly XmlNode[])[] => {
  // Most items ask one thing.
  if (countIn(body) + (hasBlank(body) ? 1 : 0) <= 1) return [body.children];
  const segments: XmlNode[][] = [];
  let open: XmlNode[] = [];
  let asked: 'interaction' | 'blanks' | undefined;
  for (const node of opened(body.children)) {
    const asks = countIn(node) > 0 ? 'interaction' : hasBlank(node) ? 'blanks' : undefined;
    if (asks && asked && (asks === 'interaction' || asked === 'interaction')) {
      segments.push(open);
      open = [];
    }
    open.push(node);
    asked = asks ?? asked;
  }
  return [...segments, open];
};

const hasBlank = (node: XmlNode): boolean =>
  typeof node !== 'string' && (blanks.has(node.name) || node.children.some(hasBlank));

const blanks: ReadonlySet<string> = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);

/** Boxes that hold several interactions, or one and a text with blanks, are opened. */
const opened = (nodes: readonly XmlNode[]): readonly XmlNode[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string' || !boxes.has(node.name)) return [node];
    const count = countIn(node);
    return count > 1 || (count === 1 && hasBlank(node)) ? opened(node.children) : [node];
  });

const boxes: ReadonlySet<string> = new Set('div section article aside blockquote'.split(' '));

/** Interactions that stand for themselves; a text with blanks is none of them. */
const countIn = (node: XmlNode): number => {
  if (typeof node === 'string') return 0;
  if (node.name.endsWith('Interaction')) return notOwn.has(node.name) ? 0 : 1;
  let sum = 0;
  for (const child of node.children) sum += countIn(child);
  return sum;
};

const notOwn: ReadonlySet<string> = new Set([...blanks, 'endAttemptInteraction', 'mediaInteraction']);
