import { all, first, type XmlElement } from './read-xml.ts';

/**
 * Response and template processing of QTI 2 as its specification words it (Information Model, chapters 12 to 15), as far
 * as our items use it: so that a test can tell what another system would mark.
 */

/** A container of values; none: NULL. */
type Value = readonly string[] | undefined;

export interface Outcome {
  readonly score: number;
  readonly feedback: readonly string[];
}

export const process = (
  item: XmlElement,
  responses: Readonly<Record<string, Value>>,
  drawn: Drawn = { values: {}, corrects: {} },
): Outcome => {
  const outcomes: Record<string, Value> = { SCORE: ['0'], ...drawn.values };
  const run: Run = { item, responses, outcomes, corrects: drawn.corrects };
  for (const rule of rulesOf(item)) apply(rule, run);
  return { score: Number(outcomes.SCORE?.[0]), feedback: outcomes.FEEDBACK ?? [] };
};

/** What template processing has drawn: template variables, and the correct responses that it set. */
export interface Drawn {
  readonly values: Readonly<Record<string, Value>>;
  readonly corrects: Readonly<Record<string, Value>>;
}

/** `random` gives numbers from 0 up to 1. */
export const drawTemplate = (item: XmlElement, random: () => number): Drawn => {
  const values: Record<string, Value> = {};
  const corrects: Record<string, Value> = {};
  const run: Run = { item, responses: {}, outcomes: values, corrects, random };
  for (const { name, attrs, children } of all(item, 'templateProcessing')[0]?.children ?? []) {
    const [expression] = children;
    if (!expression) throw new Error(`an empty ${name}`);
    (name === 'setCorrectResponse' ? corrects : values)[attrs.identifier ?? ''] = evaluate(expression, run);
  }
  return { values, corrects };
};

interface Run {
  readonly random?: () => number;
  readonly corrects: Readonly<Record<string, Value>>;
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

const arithmetic =
  (compute: (operands: readonly number[]) => number): Operator =>
  (expression, run) => {
    const all = operands(expression, run);
    return all.includes(undefined) ? undefined : [String(compute(all.map((one) => Number(one?.[0]))))];
  };

/** Bounds are sums of binary fractions. */
const slack = 1e-9;

const randomOf = ({ random }: Run): number => {
  if (!random) throw new Error('nothing is drawn while an answer is marked');
  return random();
};

const mathOperators: Readonly<Record<string, (x: number) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  ln: Math.log,
  log: Math.log10,
  signum: Math.sign,
  sin: Math.sin,
  tan: Math.tan,
};

const operators: Readonly<Record<string, Operator>> = {
  variable: ({ attrs }, run) => {
    const name = attrs.identifier ?? '';
    return name in run.outcomes ? run.outcomes[name] : run.responses[name];
  },
  correct: ({ attrs }, run) =>
    run.corrects[attrs.identifier ?? ''] ?? correctOf(attrs.identifier ?? '', run.item),
  baseValue: ({ text }) => [text],
  mapResponse: ({ attrs }, run) => mapped(attrs.identifier ?? '', run),
  not: (expression, run) => {
    const [a] = operands(expression, run);
    return a && bool(!truth(a));
  },
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
  equal: (expression, run) => {
    const [a, b] = operands(expression, run);
    if (a === undefined || b === undefined) return undefined;
    const [x, y] = [Number(a[0]), Number(b[0])];
    const [below = 0, above = below] = (expression.attrs.tolerance ?? '0').split(' ').map(Number);
    if (expression.attrs.toleranceMode === 'exact') return bool(y === x);
    const relative = expression.attrs.toleranceMode === 'relative';
    const [low, high] = relative ? [x * (1 - below / 100), x * (1 + above / 100)] : [x - below, x + above];
    return bool(y >= low - slack && y <= high + slack);
  },
  subtract: arithmetic(([a = 0, b = 0]) => a - b),
  product: arithmetic((all) => all.reduce((product, one) => product * one, 1)),
  divide: arithmetic(([a = 0, b = 0]) => a / b),
  power: arithmetic(([a = 0, b = 0]) => a ** b),
  min: arithmetic((all) => Math.min(...all)),
  max: arithmetic((all) => Math.max(...all)),
  integerToFloat: arithmetic(([a = 0]) => a),
  roundTo: (expression, run) => {
    const [a] = operands(expression, run);
    return a && [String(Number(Number(a[0]).toFixed(Number(expression.attrs.figures))))];
  },
  mathConstant: ({ attrs }) => [String(attrs.name === 'pi' ? Math.PI : Math.E)],
  mathOperator: (expression, run) => {
    const [a] = operands(expression, run);
    const named = mathOperators[expression.attrs.name ?? ''];
    if (!named) throw new Error(`unknown operator ${expression.attrs.name}`);
    return a && [String(named(Number(a[0])))];
  },
  random: (expression, run) => {
    const [values = []] = operands(expression, run);
    return [values[Math.floor(randomOf(run) * values.length)] ?? ''];
  },
  randomInteger: ({ attrs }, run) => {
    const [low, high, step] = [Number(attrs.min), Number(attrs.max), Number(attrs.step ?? 1)];
    return [String(low + Math.floor(randomOf(run) * (Math.floor((high - low) / step) + 1)) * step)];
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
