import { all, first, type XmlElement } from './read-xml.ts';

/**
 * Response processing of QTI 2.1 as its specification words it (Information Model, chapters 12 and 13), as far as our
 * items use it: so that a test can tell what another system would mark.
 */

/** A container of values; none: NULL. */
type Value = readonly string[] | undefined;

export interface Outcome {
  readonly score: number;
  readonly feedback: readonly string[];
}

export const process = (item: XmlElement, responses: Readonly<Record<string, Value>>): Outcome => {
  const outcomes: Record<string, Value> = { SCORE: ['0'] };
  const run: Run = { item, responses, outcomes };
  for (const rule of rulesOf(item)) apply(rule, run);
  return { score: Number(outcomes.SCORE?.[0]), feedback: outcomes.FEEDBACK ?? [] };
};

interface Run {
  readonly item: XmlElement;
  readonly responses: Readonly<Record<string, Value>>;
  readonly outcomes: Record<string, Value>;
}

/** The two standard templates, as published with the specification. */
const templates: Readonly<Record<string, (run: Run) => Value>> = {
  match_correct: (run) => [
    truth(same(run.responses.RESPONSE, correctOf('RESPONSE', run.item), isOrdered('RESPONSE', run.item)))
      ? '1'
      : '0',
  ],
  map_response: (run) => (run.responses.RESPONSE === undefined ? ['0'] : mapped('RESPONSE', run)),
};

const rulesOf = (item: XmlElement): readonly XmlElement[] => {
  const [processing] = all(item, 'responseProcessing');
  const name = processing?.attrs.template?.split('/').at(-1);
  if (name === undefined) return processing?.children ?? [];
  return [{ name: 'template', attrs: { name }, children: [], text: '' }];
};

const apply = (rule: XmlElement, run: Run): void => {
  if (rule.name === 'template') run.outcomes.SCORE = templates[rule.attrs.name ?? '']?.(run);
  else if (rule.name === 'setOutcomeValue') {
    const [expression] = rule.children;
    if (expression) run.outcomes[rule.attrs.identifier ?? ''] = evaluate(expression, run);
  } else if (rule.name === 'responseCondition') branch(rule.children, run);
  else throw new Error(`unknown rule ${rule.name}`);
};

const branch = (branches: readonly XmlElement[], run: Run): void => {
  for (const { name, children } of branches) {
    const [test, ...then] = children;
    if (name === 'responseElse') {
      for (const one of children) apply(one, run);
      return;
    }
    if (test && truth(evaluate(test, run))) {
      for (const one of then) apply(one, run);
      return;
    }
  }
};

const truth = (value: Value): boolean => value?.[0] === 'true';
const bool = (value: boolean): Value => [String(value)];

const evaluate = (expression: XmlElement, run: Run): Value => {
  const operator = operators[expression.name];
  if (!operator) throw new Error(`unknown expression ${expression.name}`);
  return operator(expression, run);
};

type Operator = (expression: XmlElement, run: Run) => Value;

const operands = ({ children }: XmlElement, run: Run): readonly Value[] =>
  children.map((one) => evaluate(one, run));

const compare =
  (holds: (a: number, b: number) => boolean): Operator =>
  (expression, run) => {
    const [a, b] = operands(expression, run);
    return a === undefined || b === undefined ? undefined : bool(holds(Number(a[0]), Number(b[0])));
  };

const operators: Readonly<Record<string, Operator>> = {
  variable: ({ attrs }, run) => {
    const name = attrs.identifier ?? '';
    return name in run.outcomes ? run.outcomes[name] : run.responses[name];
  },
  correct: ({ attrs }, run) => correctOf(attrs.identifier ?? '', run.item),
  baseValue: ({ text }) => [text],
  mapResponse: ({ attrs }, run) => mapped(attrs.identifier ?? '', run),
  isNull: (expression, run) => bool(operands(expression, run)[0] === undefined),
  match: (expression, run) => {
    const [a, b] = operands(expression, run);
    return a === undefined || b === undefined ? undefined : same(a, b, comparesOrder(expression, run));
  },
  stringMatch: (expression, run) => {
    const [a, b] = operands(expression, run);
    if (a === undefined || b === undefined) return undefined;
    const fold = (value = ''): string =>
      expression.attrs.caseSensitive === 'true' ? value : value.toLowerCase();
    return bool(fold(a[0]) === fold(b[0]));
  },
  gte: compare((a, b) => a >= b),
  lte: compare((a, b) => a <= b),
  and: (expression, run) => bool(operands(expression, run).every(truth)),
  or: (expression, run) => bool(operands(expression, run).some(truth)),
  sum: (expression, run) => {
    const all = operands(expression, run);
    return all.includes(undefined)
      ? undefined
      : [String(all.reduce((sum, one) => sum + Number(one?.[0]), 0))];
  },
  multiple: (expression, run) => operands(expression, run).flatMap((one) => one ?? []),
  index: (expression, run) => {
    const value = operands(expression, run)[0]?.[Number(expression.attrs.n) - 1];
    return value === undefined ? undefined : [value];
  },
};

/** Containers of multiple cardinality have no order. */
const same = (a: Value, b: Value, ordered = false): Value => {
  if (a === undefined || b === undefined) return undefined;
  const sorted = (list: readonly string[]): readonly string[] => (ordered ? list : [...list].sort());
  return bool(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
};

const isOrdered = (identifier: string, item: XmlElement): boolean =>
  declaration(identifier, item)?.attrs.cardinality === 'ordered';

const comparesOrder = (match: XmlElement, { item }: Run): boolean =>
  match.children.some(({ name, attrs }) => name === 'variable' && isOrdered(attrs.identifier ?? '', item));

const declaration = (identifier: string, item: XmlElement): XmlElement | undefined =>
  all(item, 'responseDeclaration').find(({ attrs }) => attrs.identifier === identifier);

const correctOf = (identifier: string, item: XmlElement): Value => {
  const found = declaration(identifier, item)?.children.find(({ name }) => name === 'correctResponse');
  return found?.children.map(({ text }) => text);
};

const mapped = (identifier: string, { item, responses }: Run): Value => {
  const declared = declaration(identifier, item);
  if (!declared) throw new Error(`no declaration of ${identifier}`);
  const { attrs, children } = first(declared, 'mapping');
  const worth = (value: string): number => {
    const entry = children.find(({ attrs: { mapKey = '', caseSensitive } }) =>
      caseSensitive === 'false' ? mapKey.toLowerCase() === value.toLowerCase() : mapKey === value,
    );
    return Number(entry?.attrs.mappedValue ?? attrs.defaultValue);
  };
  const sum = [...new Set(responses[identifier] ?? [])].reduce((total, one) => total + worth(one), 0);
  return [String(Math.min(Number(attrs.upperBound), Math.max(Number(attrs.lowerBound), sum)))];
};
