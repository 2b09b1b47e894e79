import type { Format } from '../../formats/format.ts';
import type { MapRich } from '../../model/map-question.ts';
import type { Element, Rich, RichNode } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { type ElementRule, elementRules, unwrap } from './rich/elements.ts';
import type { Tally } from './tally.ts';

/** Rich text in the elements and attributes of a format's profile; a format that takes all gets it as it is. */
export const lowerRich = ({ rich: profile, content }: Format, tally: Tally): MapRich => {
  const { elements, attributes } = profile;
  if (elements === 'all' && content === 'course') return (rich) => rich;
  const withAllowed = createAllowed(attributes);
  const lowerAll: MapRich = (rich) => {
    const lowered = rich.map(lowerNode);
    return lowered.every((nodes, index) => nodes.length === 1 && nodes[0] === rich[index])
      ? rich
      : lowered.flat();
  };
  const lowerNode = (node: RichNode): Rich => {
    if (node.type === 'math') return [mathText(node.tex, node.display)];
    return node.type === 'element' ? lowerElement(node) : [node];
  };
  const lowerElement = (node: Element): Rich => {
    const rule = ruleFor(node);
    if (!rule) {
      const children = lowerAll(node.children);
      return [withAllowed(children === node.children ? node : { ...node, children }, tally)];
    }
    if (rule.as !== undefined) {
      const args = { element: rule.name ?? `<${node.name}>`, as: rule.as };
      tally.count('formats/element-not-carried', args, node.pos);
    }
    // What a rule makes may itself be foreign to the format.
    return lowerAll(rule.rewrite(node));
  };
  const ruleFor = (node: Element): ElementRule | undefined => {
    if (leadsToPage(node)) return pageLink;
    if (profile.files === false && leadsToFile(node)) return fileLink;
    if (elements === 'all' || elements.has(node.name)) return undefined;
    return Object.hasOwn(elementRules, node.name) ? elementRules[node.name] : unwrapped;
  };
  return lowerAll;
};

/** Canvas and others show it as a formula where they can; a reader knows it for one where they can not. */
const mathText = (tex: string, display: boolean): RichNode => text(display ? `\\[${tex}\\]` : `\\(${tex}\\)`);

/** There are no pages to lead to, and an anchor needs the page that it stands on. */
const leadsToPage = ({ name, attrs }: Element): boolean =>
  name === 'a' && /^(?:item:|#)/.test(attrs.href ?? '');

const pageLink: ElementRule = {
  name: 'a link to a page of the course',
  as: 'its text is left',
  rewrite: unwrap,
};

const leadsToFile = ({ name, attrs }: Element): boolean => name === 'a' && /^asset:/.test(attrs.href ?? '');

const fileLink: ElementRule = {
  name: 'a link to a file of the course',
  as: 'its text is left',
  rewrite: unwrap,
};

const unwrapped: ElementRule = { as: 'its text is left', rewrite: unwrap };

/** Attributes whose loss a reader would notice. */
const telling: ReadonlySet<string> = new Set(['start', 'reversed', 'value', 'title']);

const createAllowed = (
  attributes: Format['rich']['attributes'],
): ((node: Element, tally: Tally) => Element) => {
  if (attributes === 'all') return (node) => node;
  const everywhere = new Set(attributes['*']);
  const own = new Map(Object.entries(attributes).map(([name, list]) => [name, new Set(list)]));
  const isAllowed = (name: string, attribute: string): boolean =>
    everywhere.has(attribute) || (own.get(name)?.has(attribute) ?? false);
  return (node, tally) => {
    const entries = Object.entries(node.attrs);
    const kept = entries.filter(([name]) => isAllowed(node.name, name));
    if (kept.length === entries.length) return node;
    for (const [name] of entries) {
      if (!telling.has(name) || isAllowed(node.name, name)) continue;
      const args = { element: `the ${name} of <${node.name}>`, as: 'it is left out' };
      tally.count('formats/element-not-carried', args, node.pos);
    }
    return element(node.name, Object.fromEntries(kept), node.children, node.pos);
  };
};
