import type { Choice } from '../../../../../model/question.ts';
import { toPlain } from '../../../../../rich/plain.ts';
import type { Answered, Responses } from '../../../answered.ts';
import { childrenOf } from '../../../read-xml.ts';
import { areUsual } from '../../../usual-shares.ts';
import type { Label, Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';
import { choiceLabels } from './choice-labels.ts';
import { shuffleOf } from './shuffle.ts';

/** One right choice: the one that gives most, or the one that is told to be right. */
export const single = (reading: ItemReading, response: Response): Answered | string => {
  const { ident } = response;
  const labels = choiceLabels(reading, response);
  if (labels.length < 2) return 'it has fewer than two choices';
  const each = labels.map((label) => ({ [ident]: [label.ident] }));
  const scores =
    labels.length > mostProbes ? [] : each.map((answer) => reading.processing.mark(answer).score);
  const most = Math.max(0, ...scores);
  const told = toldRight(reading, response);
  const rightAt = most > 0 ? scores.indexOf(most) : labels.findIndex((label) => told.has(label.ident));
  if (rightAt < 0)
    reading.notes.report.add('read/no-right-answer', { question: reading.name }, response.element.pos);
  const shares = scores.map((score) => (most > 0 ? Number((score / most).toFixed(6)) : 0));
  const choices = textsOf(reading, labels).map((choice, index) => ({
    ...choice,
    right: index === rightAt,
    ...creditOf(shares[index] ?? 0, index === rightAt),
  }));
  const wrongAt = choices.findIndex(({ right, credit = 0 }) => !right && credit <= 0);
  const values = booleanValues(reading, choices, labels);
  return {
    fields: values
      ? {
          kind: 'boolean',
          choices: choices.map((choice, index) => ({ value: values[index] === true, ...choice })),
        }
      : { kind: 'choice', choices },
    ...(rightAt >= 0 && { right: each[rightAt] ?? {} }),
    ...(wrongAt >= 0 && { wrong: each[wrongAt] ?? {} }),
    each,
    ...shuffleOf(response),
  };
};

/** More answers are not tried one by one. */
const mostProbes = 100;

/** Nothing for a wrong choice is what it gives anyway, and everything for the right one. */
const creditOf = (share: number, right: boolean): { readonly credit?: number } =>
  share === (right ? 1 : 0) || (right && share === 0) ? {} : { credit: share };

const textsOf = (reading: ItemReading, labels: readonly Label[]): readonly Choice[] =>
  labels.map(({ html, element }) => ({
    text: reading.rich(html, element.pos),
    right: false,
    pos: element.pos,
  }));

const toldRight = ({ processing }: ItemReading, { ident, labels }: Response): ReadonlySet<string> =>
  new Set(
    processing.conditions
      .flatMap(({ isRight, tests }) => (isRight ? tests : []))
      .filter(({ name, response, negated }) => name === 'varequal' && !negated && response === ident)
      .map(({ value }) => value)
      .filter((value) => labels.some((label) => label.ident === value)),
  );

/** Which of two choices means true; none where they are no such pair. */
const booleanValues = (
  { as }: ItemReading,
  choices: readonly Choice[],
  labels: readonly Label[],
): readonly boolean[] | undefined => {
  if (choices.length !== 2 || (as !== undefined && as !== 'boolean' && as !== 'choice')) return undefined;
  const words = choices.map(({ text }, index) => `${toPlain(text)}\n${labels[index]?.ident ?? ''}`);
  const values = words.map((word) =>
    /^(?:true|t)$/im.test(word) ? true : /^(?:false|f)$/im.test(word) ? false : undefined,
  );
  const [first, second] = values;
  if (first !== undefined && second !== undefined && first !== second)
    return as === 'boolean' || choices.every(({ text }) => /^(?:true|false)$/i.test(toPlain(text)))
      ? [first, second]
      : undefined;
  return as === 'boolean' ? [true, false] : undefined;
};

/** Several right choices: those that right conditions ask for, without those that they forbid. */
export const several = (reading: ItemReading, response: Response): Answered | string => {
  const { ident } = response;
  const labels = choiceLabels(reading, response);
  if (labels.length < 2) return 'it has fewer than two choices';
  const added = addedShares(reading, response);
  const rights = rightSet(reading, response, added);
  const isNone = rights.size === 0 && reading.processing.mark({ [ident]: [] }).score > 0;
  if (rights.size === 0 && !isNone)
    reading.notes.report.add('read/no-right-answer', { question: reading.name }, response.element.pos);
  const choices = textsOf(reading, labels).map((choice, index) => ({
    ...choice,
    right: rights.has(labels[index]?.ident ?? ''),
  }));
  const ids = labels.map((label) => label.ident).filter((id) => rights.has(id));
  // Of nothing there are no parts.
  const shares = added && reading.processing.maximum !== 0 ? sharesOf(choices, labels, added) : undefined;
  const isOwn =
    shares !== undefined &&
    !areUsual(choices.map(({ right }, index) => ({ right, share: shares[index] ?? 0 })));
  return {
    fields: {
      kind: 'multi',
      none: isNone,
      choices: isOwn
        ? choices.map((choice, index) => {
            const credit = shares?.[index] ?? 0;
            return credit === 0 && !choice.right ? choice : { ...choice, credit };
          })
        : choices,
      ...(shares && !isOwn && { scoring: 'partial' }),
    },
    right: { [ident]: ids },
    wrong: {
      [ident]: labels
        .map((label) => label.ident)
        .filter((id) => !rights.has(id))
        .slice(0, 1),
    },
    ...(ids.length > 1 && !shares && { half: { [ident]: ids.slice(1) } }),
    each: labels.map((label): Responses => ({ [ident]: [label.ident] })),
    ...shuffleOf(response),
  };
};

/** Points of single labels that conditions about them alone add to the score; none where nothing is added. */
const addedShares = (
  { processing }: ItemReading,
  { ident }: Response,
): ReadonlyMap<string, number> | undefined => {
  const found = new Map<string, number>();
  for (const { tests, share, element } of processing.conditions) {
    const [only, ...more] = tests;
    const action = childrenOf(element, 'setvar')
      .map(({ attrs }) => (attrs.action ?? '').toLowerCase())
      .find((one) => one === 'add' || one === 'subtract');
    if (!only || more.length > 0 || only.negated || only.response !== ident || share === undefined || !action)
      continue;
    found.set(only.value, (found.get(only.value) ?? 0) + (action === 'add' ? share : -share));
  }
  return found.size > 0 ? found : undefined;
};

const rightSet = (
  { processing }: ItemReading,
  { ident, labels }: Response,
  added: ReadonlyMap<string, number> | undefined,
): ReadonlySet<string> => {
  if (added) return new Set([...added].flatMap(([id, share]) => (share > 0 ? [id] : [])));
  const known = new Set(labels.map((label) => label.ident));
  const found = new Set<string>();
  for (const { isRight, tests } of processing.conditions)
    if (isRight)
      for (const { name, response, value, negated } of tests)
        if (!negated && response === ident && /^varequal$|^varsubset$/.test(name))
          for (const one of name === 'varsubset' ? value.split(/\s*,\s*/) : [value])
            if (known.has(one)) found.add(one);
  return found;
};

/** Of the whole that right ones come to. */
const sharesOf = (
  choices: readonly Choice[],
  labels: readonly Label[],
  added: ReadonlyMap<string, number>,
): readonly number[] => {
  const values = labels.map(({ ident }) => added.get(ident) ?? 0);
  const whole = values.reduce((sum, value, index) => (choices[index]?.right ? sum + value : sum), 0);
  return values.map((value) => (whole > 0 ? Number((value / whole).toFixed(4)) : 0));
};
