import type { Num, NumberRange } from '../../../../model/question.ts';
import { decimal } from '../../number-bounds.ts';
import type { XmlElement } from '../../read-xml.ts';
import { evaluate, type Scope } from './operators.ts';
import type { ItemReading } from './reading.ts';
import { NotComputed, numberOf, type Value } from './values.ts';

/** What response processing accepts as a number: a number, or the value of a formula. */
export type NumberTest =
  | { readonly type: 'number'; readonly accept: NumberRange }
  | {
      readonly type: 'formula';
      readonly expression: string;
      readonly decimals?: number;
      readonly tolerance?: { readonly value: Num; readonly relative: boolean };
    };

/** The tests of a response in the order in which they are tried, each once; what is right otherwise where there are none. */
export const numberTests = (reading: ItemReading, response: string): readonly NumberTest[] => {
  const found = new Map<string, NumberTest>();
  for (const expression of reading.processing) {
    const test = testOf(expression, response, reading);
    const key = test && JSON.stringify(test);
    if (test && key !== undefined && !found.has(key)) found.set(key, test);
  }
  if (found.size > 0) return [...found.values()];
  const formula = reading.template?.correctExpression(response);
  if (formula !== undefined) return [{ type: 'formula', expression: formula }];
  return rightNumbers(reading, response).map((value) => ({
    type: 'number',
    accept: { type: 'exact', value },
  }));
};

const rightNumbers = (reading: ItemReading, response: string): readonly Num[] => {
  const declaration = reading.declarations.get(response);
  const correct = reading.template?.correct(response) ?? declaration?.correct ?? [];
  const mapped = (declaration?.mapping?.entries ?? []).filter(({ value }) => value > 0).map(({ key }) => key);
  return [...new Set([...correct, ...mapped])].flatMap((one) => num(one) ?? []);
};

/** A number as it is written, where that is one. */
export const num = (written: string): Num | undefined => {
  const text = written.trim();
  const value = numberOf([text]);
  if (value === undefined) return undefined;
  return { value, text: /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? text : decimal(value) };
};

const testOf = (expression: XmlElement, response: string, reading: ItemReading): NumberTest | undefined => {
  const test = Object.hasOwn(tests, expression.name) ? tests[expression.name] : undefined;
  return test?.(expression, response, reading);
};

type Test = (expression: XmlElement, response: string, reading: ItemReading) => NumberTest | undefined;

const operandsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

const isResponse = (operand: XmlElement | undefined, response: string): boolean =>
  operand?.name === 'variable' && operand.attrs.identifier?.trim() === response;

/** The other operand of a comparison with the response. */
const otherThan = (expression: XmlElement, response: string): XmlElement | undefined => {
  const [a, b] = operandsOf(expression);
  if (isResponse(a, response)) return b;
  return isResponse(b, response) ? a : undefined;
};

/** What is compared with: a number, or a formula. */
type Wanted = { readonly value: Num } | { readonly formula: string };

const wantedOf = (
  operand: XmlElement | undefined,
  response: string,
  reading: ItemReading,
): Wanted | undefined => {
  if (operand?.name === 'baseValue') {
    const value = num(operand.text);
    return value && { value };
  }
  if (operand?.name === 'variable') {
    const formula = reading.template?.expression(operand.attrs.identifier ?? '');
    const drawn = reading.template?.value(operand.attrs.identifier ?? '')?.[0];
    const value = drawn === undefined ? undefined : num(drawn);
    return formula === undefined ? value && { value } : { formula };
  }
  if (operand?.name !== 'correct') return computedOf(operand, reading);
  if (operand.attrs.identifier?.trim() !== response) return undefined;
  const formula = reading.template?.correctExpression(response);
  if (formula !== undefined) return { formula };
  const [value] = rightNumbers(reading, response);
  return value && { value };
};

/** Arithmetic with numbers, and with values of the draw; none where it needs the answer. */
const computedOf = (operand: XmlElement | undefined, { template }: ItemReading): Wanted | undefined => {
  const value = operand && attempt(operand, (identifier) => template?.value(identifier));
  const number = value && num(value.join(' '));
  return number && { value: number };
};

const attempt = (expression: XmlElement, value: Scope['value']): Value => {
  try {
    return evaluate(expression, { value, correct: () => undefined, declaration: () => undefined });
  } catch (error) {
    if (!(error instanceof NotComputed)) throw error;
    return undefined;
  }
};

interface Margin {
  readonly value: Num;
  readonly relative: boolean;
}

const accepting = (wanted: Wanted | undefined, margin?: Margin): NumberTest | undefined => {
  if (!wanted) return undefined;
  const isNone = margin === undefined || margin.value.value === 0;
  if ('formula' in wanted)
    return { type: 'formula', expression: wanted.formula, ...(!isNone && { tolerance: margin }) };
  return {
    type: 'number',
    accept: isNone
      ? { type: 'exact', value: wanted.value }
      : { type: 'tolerance', value: wanted.value, tolerance: margin.value, relative: margin.relative },
  };
};

const equal: Test = (expression, response, reading) => {
  const wanted = wantedOf(otherThan(expression, response), response, reading);
  const { toleranceMode = 'exact', tolerance = '' } = expression.attrs;
  const [written = ''] = tolerance.trim().split(/\s+/);
  const value = toleranceMode === 'exact' ? undefined : num(written);
  if (!value) return accepting(wanted);
  const digits =
    toleranceMode === 'absolute' && wanted && 'formula' in wanted ? shownDigits(value.value) : undefined;
  if (digits !== undefined && wanted && 'formula' in wanted)
    return { type: 'formula', expression: wanted.formula, decimals: digits };
  return accepting(wanted, { value, relative: toleranceMode === 'relative' });
};

/** Half of the last digit of a value that is shown with so many decimals: see `computes`. */
const shownDigits = (tolerance: number): number | undefined => {
  const digits = 0 - Math.log10(tolerance * 2);
  return Number.isInteger(digits) && digits >= 0 ? digits : undefined;
};

const equalRounded: Test = (expression, response, reading) => {
  const wanted = wantedOf(otherThan(expression, response), response, reading);
  const figures = Number(expression.attrs.figures);
  if (!wanted || !Number.isInteger(figures) || figures < 0 || figures > 15) return undefined;
  if ('formula' in wanted) return { type: 'formula', expression: wanted.formula, decimals: figures };
  const { value } = wanted.value;
  const places =
    expression.attrs.roundingMode === 'decimalPlaces' || value === 0
      ? figures
      : figures - 1 - Math.floor(Math.log10(Math.abs(value)));
  const half = 0.5 * 10 ** -places;
  return accepting(wanted, { value: { value: half, text: decimal(half) }, relative: false });
};

const matches: Test = (expression, response, reading) => {
  const { baseType } = reading.declarations.get(response) ?? { baseType: '' };
  return /^(?:float|integer)$/.test(baseType)
    ? accepting(wantedOf(otherThan(expression, response), response, reading))
    : undefined;
};

/** `and` of a lower and an upper end. */
const between: Test = (expression, response) => {
  const ends = operandsOf(expression).flatMap((one) => endOf(one, response) ?? []);
  const low = ends.find(({ isLow }) => isLow)?.value;
  const high = ends.find(({ isLow }) => !isLow)?.value;
  if (!low || !high || ends.length !== 2 || low.value > high.value) return undefined;
  return {
    type: 'number',
    accept: low.value === high.value ? { type: 'exact', value: low } : { type: 'range', low, high },
  };
};

const endOf = (
  expression: XmlElement,
  response: string,
): { readonly isLow: boolean; readonly value: Num } | undefined => {
  const comparison = /^(g|l)te?$/.exec(expression.name);
  const [a, b] = operandsOf(expression);
  const other = otherThan(expression, response);
  const value = other?.name === 'baseValue' ? num(other.text) : undefined;
  if (!comparison || !value) return undefined;
  const isFirst = isResponse(a, response) && other === b;
  return { isLow: (comparison[1] === 'g') === isFirst, value };
};

/** `abs(response - x) <= t`, or `<= abs(x) * share`. */
const nearTo: Test = (expression, response, reading) => {
  const [distance, limit] = operandsOf(expression);
  const [difference] = distance?.attrs.name === 'abs' ? operandsOf(distance) : [];
  const wanted =
    difference?.name === 'subtract'
      ? wantedOf(otherThan(difference, response), response, reading)
      : undefined;
  if (!wanted || !limit) return undefined;
  if (limit.name === 'baseValue') {
    const value = num(limit.text);
    return value && accepting(wanted, { value, relative: false });
  }
  const share =
    limit.name === 'product' ? operandsOf(limit).find(({ name }) => name === 'baseValue') : undefined;
  const value = share && num(share.text);
  if (!value) return undefined;
  // A millionth is what a formula allows that sets no tolerance.
  if (value.value === 0.000001) return accepting(wanted);
  const percent = Number((value.value * 100).toPrecision(12));
  return accepting(wanted, { value: { value: percent, text: decimal(percent) }, relative: true });
};

const tests: Readonly<Record<string, Test>> = {
  equal,
  equalRounded,
  match: matches,
  and: between,
  lte: nearTo,
  lt: nearTo,
};
