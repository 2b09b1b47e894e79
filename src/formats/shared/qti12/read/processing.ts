import type { Responses } from '../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { type Condition, conditionOf, withoutEchoes } from './conditions.ts';
import { holdsAll, type Place, placesOf } from './holds.ts';
import { withOwnLabels } from './own-labels.ts';
import type { Response } from './presentation.ts';
import { assign, type Bounds, boundsOf, nameOf } from './variables.ts';

/** What an item makes of an answer. */
export interface Marked {
  /** What the answer adds to what no answer gives. */
  readonly score: number;
  /** Identifiers of the feedback that is displayed. */
  readonly shown: ReadonlySet<string>;
}

export interface Processing {
  readonly mark: (answer: Responses) => Marked;
  readonly conditions: readonly Condition[];
  /** It names choices otherwise than they are called, so that their order tells which are meant. */
  readonly isByOrder: boolean;
  /** What SCORE can be at most, where it is declared. */
  readonly maximum: number | undefined;
}

/** Runs the item's own `resprocessing`, so that what is read is what it does. */
export const processingOf = (item: XmlElement, responses: readonly Response[]): Processing => {
  const blocks = childrenOf(item, 'resprocessing');
  const written = blocks.flatMap((block) => childrenOf(block, 'respcondition'));
  const byOrder = withOwnLabels(written, responses);
  const rules = byOrder ?? written;
  const declared = blocks.flatMap((block) =>
    childrenOf(block, 'outcomes').flatMap((outcomes) => childrenOf(outcomes, 'decvar')),
  );
  const bounds = new Map(declared.map((one) => [nameOf(one), boundsOf(one)]));
  const score = scoreName(declared, rules);
  const [first, ...more] = responses;
  const only = first && more.length === 0 ? first.ident : '';
  const run: Run = { rules, bounds, score, only, places: placesOf(responses) };
  const maximum = bounds.get(score)?.high;
  return {
    isByOrder: byOrder !== undefined,
    mark: (answer) => mark(answer, run),
    conditions: withoutEchoes(rules.map((rule) => conditionOf(rule, run))),
    maximum,
  };
};

interface Run {
  readonly rules: readonly XmlElement[];
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** The variable that holds the points. */
  readonly score: string;
  readonly only: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** Most call it SCORE; else the variable that is set in the end. */
const scoreName = (declared: readonly XmlElement[], rules: readonly XmlElement[]): string => {
  const names = [...declared, ...rules.flatMap((rule) => childrenOf(rule, 'setvar'))].map(nameOf);
  return (
    names.find((name) => /^(?:que_)?score$/i.test(name)) ??
    names.find((name) => !/correct/i.test(name)) ??
    'SCORE'
  );
};

const mark = (answer: Responses, run: Run): Marked => {
  const { rules, bounds, score } = run;
  const variables = new Map([...bounds].map(([name, { start }]) => [name, start]));
  const shown = new Set<string>();
  let matched = false;
  for (const rule of rules) {
    const condition = childOf(rule, 'conditionvar');
    const holds = !condition || holdsAll(condition, { answer, places: run.places, variables, matched });
    if (!holds) continue;
    // What is said for every answer is no match.
    if (condition && !isOther(condition)) matched = true;
    for (const setvar of childrenOf(rule, 'setvar')) assign(setvar, variables, bounds);
    for (const { attrs } of childrenOf(rule, 'displayfeedback')) shown.add((attrs.linkrefid ?? '').trim());
    if ((rule.attrs.continue ?? 'No').toLowerCase() !== 'yes' && condition && ends(rule)) break;
  }
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = bounds.get(score) ?? {};
  const start = Math.max(bounds.get(score)?.start ?? 0, low);
  return {
    score: Math.min(Math.max(variables.get(score) ?? 0, low), high ?? Number.POSITIVE_INFINITY) - start,
    shown,
  };
};

/** Many leave `continue` out where they count parts: only what settles the score ends the processing. */
const ends = (rule: XmlElement): boolean => {
  if (rule.attrs.continue !== undefined) return true;
  return childrenOf(rule, 'setvar').some(({ attrs }) => (attrs.action ?? 'Set') === 'Set');
};

const isOther = (condition: XmlElement): boolean => {
  const [only, ...more] = condition.children.filter((child) => typeof child !== 'string');
  return only === undefined || (only.name === 'other' && more.length === 0);
};
