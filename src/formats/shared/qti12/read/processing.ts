import type { Responses } from '../../answered.ts';
import { childrenOf, type XmlElement } from '../../read-xml.ts';
import { type Condition, conditionOf, withoutEchoes } from './conditions.ts';
import { holdsAll } from './holds.ts';
import { withOwnLabels } from './own-labels.ts';
import type { Response } from './presentation.ts';
import { type Check, placesOf, type Rule, ruleOf } from './rules.ts';
import { assign, type Bounds, boundsOf, nameOf, type Setting } from './variables.ts';

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
  const places = placesOf(responses);
  const bounds = new Map<string, Bounds>();
  const written: XmlElement[] = [];
  for (const block of childrenOf(item, 'resprocessing'))
    for (const child of block.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'respcondition') written.push(child);
      if (child.name === 'outcomes')
        for (const one of childrenOf(child, 'decvar')) bounds.set(nameOf(one), wider(one, bounds));
    }
  const byOrder = withOwnLabels(written, responses);
  const rules = (byOrder ?? written).map((rule) => ruleOf(rule, places));
  const score = scoreName([...bounds.keys(), ...rules.flatMap(({ settings }) => settings.map(nameIn))]);
  const [first, ...more] = responses;
  const only = first && more.length === 0 ? first.ident : '';
  const run: Run = { rules, bounds, score, only };
  return {
    isByOrder: byOrder !== undefined,
    mark: (answer) => mark(answer, run),
    conditions: withoutEchoes(rules.map((rule) => conditionOf(rule, run))),
    maximum: bounds.get(score)?.high,
  };
};

/** Sakai declares the same variable again for each part, with what that part is worth. */
const wider = (declared: XmlElement, bounds: ReadonlyMap<string, Bounds>): Bounds => {
  const [own, before] = [boundsOf(declared), bounds.get(nameOf(declared))];
  return before?.high !== undefined && before.high > (own.high ?? 0) ? before : own;
};

const nameIn = ({ name }: Setting): string => name;

interface Run {
  readonly rules: readonly Rule[];
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** The variable that holds the points. */
  readonly score: string;
  readonly only: string;
}

/** Most call it SCORE; else the variable that is set in the end. */
const scoreName = (names: readonly string[]): string =>
  names.find((name) => /^(?:que_)?score$/i.test(name)) ??
  names.find((name) => !/correct/i.test(name)) ??
  'SCORE';

const mark = (answer: Responses, { rules, bounds, score }: Run): Marked => {
  const variables = new Map<string, number>();
  for (const [name, { start }] of bounds) variables.set(name, start);
  const shown = new Set<string>();
  let matched = false;
  for (const { condition, settings, shown: displayed, ends } of rules) {
    if (condition && !holdsAll(condition, { answer, variables, matched })) continue;
    // What is said for every answer is no match.
    if (condition && !isOther(condition)) matched = true;
    for (const setting of settings) assign(setting, variables, bounds);
    for (const identifier of displayed) shown.add(identifier);
    if (ends) break;
  }
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = bounds.get(score) ?? {};
  const start = Math.max(bounds.get(score)?.start ?? 0, low);
  return { score: Math.min(Math.max(variables.get(score) ?? 0, low), high) - start, shown };
};

const isOther = ({ inner }: Check): boolean => {
  const [only, ...more] = inner;
  return only === undefined || (only.name === 'other' && more.length === 0);
};
