import { childOf, type XmlElement, type XmlNode } from '../../read-xml.ts';
import { isMaterial, type MaterialReading, materialHtml, materialsHtml } from './material.ts';

/** A place where something is answered: `response_lid`, `response_str`, ... */
export interface Response {
  readonly ident: string;
  /** The element: `lid`, `str`, `num`, `xy`, `grp`. */
  readonly type: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  /** Material of its own before the answers: the left side of a pair, the name of a blank. */
  readonly before: string;
  /** Material behind: a unit. */
  readonly after: string;
  readonly render: XmlElement | undefined;
  readonly labels: readonly Label[];
  readonly element: XmlElement;
}

/** A `response_label`: a choice, an area, a box. */
export interface Label {
  readonly ident: string;
  readonly html: string;
  /** Text beside its material: coordinates. */
  readonly text: string;
  readonly element: XmlElement;
}

/** What an item shows: HTML and responses, in order. */
export interface Presentation {
  readonly pieces: readonly (string | Response)[];
  readonly responses: readonly Response[];
  /** Blackboard lists the right sides of pairs for themselves. */
  readonly rights: readonly string[];
}

export const presentationOf = (item: XmlElement, reading: MaterialReading): Presentation => {
  const presentation = childOf(item, 'presentation');
  const shown: Shown = { pieces: [], responses: [], rights: [], reading };
  if (presentation) for (const child of presentation.children) show(child, shown, 'block');
  return shown;
};

interface Shown {
  readonly pieces: (string | Response)[];
  readonly responses: Response[];
  readonly rights: string[];
  readonly reading: MaterialReading;
}

const show = (node: XmlNode, shown: Shown, as: 'block' | 'line'): void => {
  if (typeof node === 'string') return;
  if (responses.has(node.name)) put(responseOf(node, '', shown.reading), shown);
  else if (node.name === 'flow') showFlow(node, shown);
  else if (isMaterial(node)) {
    const html = materialHtml(node, shown.reading);
    if (html !== '') shown.pieces.push(as === 'block' ? `<div>${html}</div>` : html);
  }
};

const responses: ReadonlySet<string> = new Set(
  ['lid', 'str', 'num', 'xy', 'grp'].map((type) => `response_${type}`),
);

const put = (response: Response, { pieces, responses }: Shown): void => {
  pieces.push(response);
  responses.push(response);
};

const showFlow = (flow: XmlElement, shown: Shown): void => {
  if (flow.attrs.class === 'RIGHT_MATCH_BLOCK') {
    for (const child of flow.children)
      if (typeof child !== 'string') shown.rights.push(textBelow(child, shown.reading));
    return;
  }
  if (flow.attrs.class === 'RESPONSE_BLOCK') {
    for (const child of flow.children) if (typeof child !== 'string') showResponse(child, shown);
    return;
  }
  // Flows in flows are paragraphs; text and responses beside each other are one line.
  const holdsFlows = flow.children.some((child) => typeof child !== 'string' && child.name === 'flow');
  if (holdsFlows) {
    for (const child of flow.children) show(child, shown, 'block');
    return;
  }
  shown.pieces.push('<div>');
  for (const child of flow.children) show(child, shown, 'line');
  shown.pieces.push('</div>');
};

/** Blackboard: a flow with a text beside its response, which is the left side of a pair. */
const showResponse = (node: XmlElement, shown: Shown): void => {
  if (node.name !== 'flow') {
    show(node, shown, 'block');
    return;
  }
  const inside = node.children.filter((child) => typeof child !== 'string');
  const responses = inside.filter(({ name }) => name.startsWith('response_'));
  const words = inside
    .filter(({ name }) => !name.startsWith('response_'))
    .map((child) => textBelow(child, shown.reading))
    .join('');
  if (responses.length === 0) for (const child of inside) showResponse(child, shown);
  else for (const element of responses) put(responseOf(element, words, shown.reading), shown);
};

/** All material below an element. */
const textBelow = (element: XmlElement, reading: MaterialReading): string =>
  isMaterial(element) ? materialHtml(element, reading) : textIn(element.children, reading);

const textIn = (nodes: readonly XmlNode[], reading: MaterialReading): string => {
  let html = '';
  for (const node of nodes) if (typeof node !== 'string') html += textBelow(node, reading);
  return html;
};

const responseOf = (element: XmlElement, words: string, reading: MaterialReading): Response => {
  const children = element.children.filter((child) => typeof child !== 'string');
  const at = children.findIndex(({ name }) => name.startsWith('render_') || name === 'ims_render_object');
  const render = children[at];
  const materials = (list: readonly XmlElement[]): string =>
    list.length === 0 ? '' : materialsHtml(list.filter(isMaterial), reading);
  const written = (element.attrs.rcardinality ?? '').toLowerCase();
  const within = render ? aroundLabels(render) : { before: [], after: [] };
  return {
    ident: (element.attrs.ident ?? element.attrs.respident ?? '').trim(),
    type: element.name.replace('response_', ''),
    cardinality: written === 'multiple' || written === 'ordered' ? written : 'single',
    before: words + materials(at < 0 ? children : children.slice(0, at)) + materials(within.before),
    after: materials(within.after) + (at < 0 ? '' : materials(children.slice(at + 1))),
    render,
    labels: render ? labelsIn(render, reading) : [],
    element,
  };
};

/** The specification's own examples write what is asked beside the box, inside of what renders it. */
const aroundLabels = (render: XmlElement) => {
  const children = render.children.filter((child) => typeof child !== 'string');
  const at = children.findIndex(({ name }) => /^(?:response_label|flow_label|ims_render_object)$/.test(name));
  // The picture of a hotspot is no part of its text.
  const shown = (list: readonly XmlElement[]) =>
    render.name === 'render_hotspot' ? list.filter(isMaterial).map(withoutPictures) : list;
  return {
    before: shown(at < 0 ? children : children.slice(0, at)),
    after: shown(at < 0 ? [] : children.slice(at)),
  };
};

const withoutPictures = (material: XmlElement): XmlElement => ({
  ...material,
  children: material.children.filter((child) => typeof child === 'string' || child.name !== 'matimage'),
});

const labelsIn = (parent: XmlElement, reading: MaterialReading, found: Label[] = []): readonly Label[] => {
  for (const child of parent.children)
    if (typeof child === 'string') continue;
    else if (child.name === 'response_label') found.push(labelOf(child, reading));
    else if (labelHolders.has(child.name)) labelsIn(child, reading, found);
  return found;
};

const labelHolders: ReadonlySet<string> = new Set([
  'flow_label',
  'render_choice',
  'render_hotspot',
  'ims_render_object',
]);

const labelOf = (element: XmlElement, reading: MaterialReading): Label => {
  // Some have flows around it.
  const html = textIn(element.children, reading);
  const text = element.text.trim();
  const isBare = html === '' && text !== '' && element.attrs.rarea === undefined;
  return {
    ident: (element.attrs.ident ?? '').trim(),
    // Some write a choice without any material around it.
    html:
      isBare && element.children.every((child) => typeof child === 'string')
        ? materialHtml(element.text, reading)
        : html,
    text,
    element,
  };
};
