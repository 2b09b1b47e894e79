import type { Format, RichProfile } from '../../formats/format.ts';
import type { Bank, Course, Item } from '../../model/course.ts';
import type { CourseMap } from '../../model/map-course.ts';
import type { MapRich } from '../../model/map-question.ts';
import type { Element, Rich, RichNode } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { languageOf } from '../../model/texts.ts';
import { isMathml } from '../../rich/html-allowed.ts';
import { calloutWord } from './rich/callout-words.ts';
import { type ElementRule, elementRules, unwrap } from './rich/elements.ts';
import { lowerFormula } from './rich/formula.ts';
import { lowerMathml } from './rich/mathml.ts';
import type { Tally } from './tally.ts';

/** Rich text in the elements and attributes of a format's profile; a format that takes all gets it as it is. */
export const lowerRich = (
  course: Course,
  { rich: profile, content }: Format,
  tally: Tally,
): CourseMap['rich'] => {
  if (profile.elements === 'all' && content === 'course') return (rich) => rich;
  const byHolder = new Map<Item | Bank, MapRich>();
  return (rich, holder) => {
    const known = byHolder.get(holder);
    if (known) return known(rich);
    const language = languageOf(holder, course);
    const word = (kind: string) => calloutWord(kind, language, course.settings.labels);
    const made = lowerFor({ profile, tally, word });
    byHolder.set(holder, made);
    return made(rich);
  };
};

/** For what a rewritten question adds to itself: it holds no callouts, so no page need be known. */
export const lowerAdded = ({ rich: profile, content }: Format, tally: Tally): MapRich =>
  profile.elements === 'all' && content === 'course'
    ? (rich) => rich
    : lowerFor({ profile, tally, word: () => undefined });

interface Lowering {
  readonly profile: RichProfile;
  readonly tally: Tally;
  /** What a callout is called on this page. */
  readonly word: (kind: string) => string | undefined;
}

const lowerFor = ({ profile, tally, word }: Lowering): MapRich => {
  const { elements, attributes } = profile;
  const withAllowed = createAllowed(attributes);
  const hasMath = elements === 'all' || elements.has('math');
  const lowerAll: MapRich = (rich) => {
    // Most texts are text alone.
    if (rich.every(isText)) return rich;
    const lowered = rich.map(lowerNode);
    return lowered.every((nodes, index) => nodes.length === 1 && nodes[0] === rich[index])
      ? rich
      : lowered.flat();
  };
  const lowerNode = (node: RichNode): Rich => {
    if (node.type === 'math') return lowerFormula(node, profile);
    return node.type === 'element' ? lowerElement(node) : [node];
  };
  const lowerElement = (node: Element): Rich => {
    const mathml = node.name === 'math' && hasMath ? lowerMathml(node, profile) : undefined;
    if (mathml) return [mathml];
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
    if (isNoteLink(node)) return node.attrs.role === 'doc-backlink' ? leftOut : noteNumber;
    if (leadsToPage(node)) return pageLink;
    if (node.attrs['data-callout'] !== undefined) return calloutRule(node.attrs['data-callout'], word);
    if (profile.files === false && leadsToFile(node)) return fileLink;
    if (elements === 'all' || (elements.has(node.name) && !isMathml(node.name))) return undefined;
    return Object.hasOwn(elementRules, node.name) ? elementRules[node.name] : unwrapped;
  };
  return lowerAll;
};

const isText = ({ type }: RichNode): boolean => type === 'text';

/** There are no pages to lead to, and an anchor needs the page that it stands on. */
const leadsToPage = ({ name, attrs }: Element): boolean =>
  name === 'a' && /^(?:item:|#)/.test(attrs.href ?? '');

const pageLink: ElementRule = {
  name: 'a link to a page of the course',
  as: 'its text is left',
  rewrite: unwrap,
};

/** To a footnote, which follows at the end of its text under the same number, and back. */
const isNoteLink = ({ attrs }: Element): boolean => /^doc-(?:noteref|backlink)$/.test(attrs.role ?? '');

const noteNumber: ElementRule = { rewrite: unwrap };
const leftOut: ElementRule = { rewrite: () => [] };

const calloutRule = (kind: string, word: Lowering['word']): ElementRule => ({
  rewrite: ({ attrs: { 'data-callout': _, ...attrs }, children, pos }) => {
    const title = word(kind);
    const heading = title === undefined ? [] : [element('p', {}, [element('strong', {}, [text(title)])])];
    return [element('div', attrs, [...heading, ...children], pos)];
  },
});

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
