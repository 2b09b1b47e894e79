import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { type Attrs, type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { type Color, contrast, parseColor } from '../color.ts';

/** MathML as temml writes it, without a `style` attribute: no page may hold one. */
export interface StyledMathml {
  /** The `math` element. */
  readonly math: Element;
  /** What its classes mean that are no part of the theme: class to CSS declaration. */
  readonly styles: ReadonlyMap<string, string>;
}

interface FromTemml extends StyledMathml {
  /** What stands where a colour is due, and is none. */
  readonly unknownColours: readonly string[];
}

type Node = DefaultTreeAdapterMap['childNode'];
type Markup = DefaultTreeAdapterMap['element'];

/** Reads temml's markup; each declaration of a `style` attribute becomes a class that is called after it. */
export const fromTemml = (markup: string): FromTemml => {
  const work: Work = { styles: new Map(), unknownColours: [] };
  const [math] = readNodes(parseFragment(markup).childNodes, work);
  if (math?.type !== 'element') throw new Error(`temml wrote no element: ${markup}`);
  return { math, ...work };
};

interface Work {
  readonly styles: Map<string, string>;
  readonly unknownColours: string[];
}

const readNodes = (nodes: readonly Node[], work: Work): Rich =>
  nodes.flatMap((node): readonly RichNode[] => {
    if (node.nodeName === '#text' && 'value' in node) return [text(node.value)];
    if (!('tagName' in node)) return [];
    return [element(node.tagName, readAttributes(node, work), readNodes(node.childNodes, work))];
  });

const readAttributes = (node: Markup, work: Work): Attrs => {
  const attrs: Record<string, string> = {};
  for (const { name, value } of node.attrs) if (!left.has(name)) attrs[name] = value;
  // A rule is black for temml: it has the colour of the text.
  if (attrs.mathbackground === 'black') attrs.mathbackground = 'currentcolor';
  const classes = [
    ...(attrs.class?.split(/\s+/) ?? []),
    ...declarations(node).map((one) => classOf(one, work)),
    ...inkOn(attrs.mathbackground, work),
  ].filter(Boolean);
  if (classes.length > 0) attrs.class = classes.join(' ');
  return attrs;
};

/** Those of `\label` would have to be unique in the page; links need a script. */
const left: ReadonlySet<string> = new Set(['style', 'id', 'href', 'xmlns']);

const declarations = (node: Markup): readonly string[] => {
  const style = node.attrs.find(({ name }) => name === 'style')?.value ?? '';
  return (
    style
      .split(';')
      .map((one) => one.trim())
      // Browsers know the first by themselves.
      .filter(
        (one) => one !== 'display:block math' && /^[a-z-]+:[ -~]+$/.test(one) && !one.endsWith(':undefined'),
      )
  );
};

/** `padding-left:1em` is the class `m-padding-left-1em`: equal declarations have one rule in a whole course. */
const classOf = (declaration: string, { styles, unknownColours }: Work): string => {
  const colour = /^(?:color:|border:\S+ solid )(.*)$/.exec(declaration)?.[1];
  if (colour && parseColor(colour) === undefined) unknownColours.push(colour);
  const name = `m-${declaration
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}`;
  styles.set(name, declaration);
  return name;
};

/** Text on a ground that the author chose is dark or light as that ground asks for, whatever the theme's mode. */
const inkOn = (ground: string | undefined, { unknownColours }: Work): readonly string[] => {
  if (ground === undefined || ground === 'currentcolor') return [];
  const colour = parseColor(ground);
  if (colour) return [contrast(colour, white) < contrast(colour, black) ? 'm-dark-ink' : 'm-light-ink'];
  unknownColours.push(ground);
  return [];
};

const white: Color = [255, 255, 255];
const black: Color = [0, 0, 0];
