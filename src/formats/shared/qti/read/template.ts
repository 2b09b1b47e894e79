import type { Num, Variable } from '../../../../model/question.ts';
import { evaluate as evaluateFormula } from '../../../../scoring/formula/evaluate.ts';
import { parseFormula } from '../../../../scoring/formula/parse.ts';
import { decimal } from '../../number-bounds.ts';
import { printFormula } from '../../print-formula.ts';
import { childOf, type XmlElement } from '../../read-xml.ts';
import { type Declaration, finite } from './declarations.ts';
import { formulaOf, nameOf } from './formula-of.ts';
import { evaluate, type Scope } from './operators.ts';
import { isTrue, NotComputed, numberOf, type Value } from './values.ts';

/** Template processing that was read: what is random, what follows from it, and the values of one draw. */
export interface Template {
  /** As an author would write them; none where they can not be said so, and one draw stands for all. */
  readonly vars: readonly Variable[] | undefined;
  /** What a template variable is, as a formula. */
  readonly expression: (identifier: string) => string | undefined;
  /** The formula of a response's correct value. */
  readonly correctExpression: (response: string) => string | undefined;
  /** Of the draw. */
  readonly value: (identifier: string) => Value;
  readonly correct: (response: string) => Value;
  /** The value of a formula in the draw. */
  readonly drawn: (formula: string) => string | undefined;
}

export const templateOf = (
  item: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
): Template | undefined => {
  const processing = childOf(item, 'templateProcessing');
  if (!processing) return undefined;
  const drawn = draw(processing, declarations);
  const said = say(processing, declarations);
  return {
    vars: said?.vars,
    expression: (identifier) => said?.expressions.get(identifier.trim()),
    correctExpression: (response) => said?.corrects.get(response),
    value: (identifier) => drawn.values.get(identifier),
    correct: (response) => drawn.corrects.get(response),
    drawn: (formula) => computed(formula, drawn.values),
  };
};

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

const computed = (written: string, values: ReadonlyMap<string, Value>): string | undefined => {
  const formula = parseFormula(written);
  const numbers = new Map([...values].map(([name, value]) => [nameOf(name), numberOf(value) ?? Number.NaN]));
  return formula && String(evaluateFormula(formula, numbers));
};

interface Drawn {
  readonly values: ReadonlyMap<string, Value>;
  readonly corrects: ReadonlyMap<string, Value>;
}

/** Draws until the constraints are met; the last one stands where they never are. */
const draw = (processing: XmlElement, declarations: ReadonlyMap<string, Declaration>): Drawn => {
  for (let attempt = 0; ; attempt++) {
    const drawn = drawOnce(processing, declarations, attempt);
    if (drawn.isMet || attempt === mostAttempts) return drawn;
  }
};

const mostAttempts = 100;

const drawOnce = (
  processing: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
  attempt: number,
): Drawn & { readonly isMet: boolean } => {
  const values = new Map<string, Value>();
  const corrects = new Map<string, Value>();
  for (const { identifier, element, defaults } of declarations.values())
    if (element.name === 'templateDeclaration') values.set(identifier, defaults);
  let count = 0;
  const scope: Scope = {
    value: (identifier) => values.get(identifier),
    correct: (identifier) => corrects.get(identifier) ?? declarations.get(identifier)?.correct,
    declaration: (identifier) => declarations.get(identifier),
    // Always the same draw: what is read from a file does not change.
    random: () => (0.5 + (attempt === 0 ? 0 : attempt + count++) * 0.618034) % 1,
  };
  let isMet = true;
  try {
    runAll(elementsOf(processing), { values, corrects, scope });
  } catch (error) {
    if (error instanceof NotMet) isMet = false;
    else if (!(error instanceof NotComputed)) throw error;
  }
  return { values, corrects, isMet };
};

/** A constraint that the values drawn do not meet: they are drawn anew. */
class NotMet extends Error {}

interface Run {
  readonly values: Map<string, Value>;
  readonly corrects: Map<string, Value>;
  readonly scope: Scope;
}

const runAll = (rules: readonly XmlElement[], run: Run): boolean => rules.every((rule) => runRule(rule, run));

/** Whether processing goes on. */
const runRule = (rule: XmlElement, run: Run): boolean => {
  const [expression] = elementsOf(rule);
  const identifier = (rule.attrs.identifier ?? '').trim();
  switch (rule.name) {
    case 'setTemplateValue':
      if (expression) run.values.set(identifier, evaluate(expression, run.scope));
      return true;
    case 'setCorrectResponse':
      if (expression) run.corrects.set(identifier, evaluate(expression, run.scope));
      return true;
    case 'templateConstraint':
      if (expression && !isTrue(evaluate(expression, run.scope))) throw new NotMet();
      return true;
    case 'templateCondition':
      return runCondition(rule, run);
    default:
      return rule.name !== 'exitTemplate';
  }
};

const runCondition = (rule: XmlElement, run: Run): boolean => {
  for (const branch of elementsOf(rule)) {
    const [test, ...then] = elementsOf(branch);
    if (branch.name === 'templateElse') return runAll(elementsOf(branch), run);
    if (test && isTrue(evaluate(test, run.scope))) return runAll(then, run);
  }
  return true;
};

interface Said {
  readonly vars: readonly Variable[];
  readonly expressions: ReadonlyMap<string, string>;
  readonly corrects: ReadonlyMap<string, string>;
}

/** None where a rule is more than a variable or a formula. */
const say = (processing: XmlElement, declarations: ReadonlyMap<string, Declaration>): Said | undefined => {
  const vars = fixedBefore(processing, declarations);
  if (!vars) return undefined;
  const expressions = new Map(vars.map(({ name }) => [name, name]));
  const corrects = new Map<string, string>();
  for (const rule of elementsOf(processing)) {
    const [expression] = elementsOf(rule);
    const identifier = (rule.attrs.identifier ?? '').trim();
    if (!expression) return undefined;
    if (rule.name === 'setTemplateValue') {
      const variable = variableOf(nameOf(identifier), expression);
      if (!variable) return undefined;
      // Our own items hold shown values in variables that no author named.
      const isShown = variable.type === 'expression' && /^VALUE_\d+$/.test(identifier);
      expressions.set(identifier, isShown ? variable.expression : variable.name);
      if (!isShown) vars.push(variable);
    } else if (rule.name === 'setCorrectResponse') {
      const formula = formulaOf(expression);
      if (!formula) return undefined;
      const name = formula.type === 'name' ? expressions.get(expression.attrs.identifier ?? '') : undefined;
      corrects.set(identifier, name ?? printFormula(formula));
    } else return undefined;
  }
  return { vars, expressions, corrects };
};

/** Variables that keep the value that they are declared with; none where one of them is no number. */
const fixedBefore = (
  processing: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
): Variable[] | undefined => {
  const set = new Set(elementsOf(processing).map(({ attrs }) => (attrs.identifier ?? '').trim()));
  const vars: Variable[] = [];
  for (const { identifier, element, defaults } of declarations.values()) {
    if (element.name !== 'templateDeclaration' || set.has(identifier) || !defaults) continue;
    const value = numberOf(defaults);
    if (value === undefined || nameOf(identifier) !== identifier) return undefined;
    vars.push({ type: 'expression', name: identifier, expression: decimal(value) });
  }
  return vars;
};

const variableOf = (name: string, expression: XmlElement): Variable | undefined => {
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  const drawn = rangeOf(name, expression) ?? setOf(name, expression);
  if (drawn) return drawn;
  const formula = formulaOf(expression);
  return formula && { type: 'expression', name, expression: printFormula(formula) };
};

const num = (value: number): Num => ({ value, text: decimal(value) });

/** Whole numbers, steps from a low end, or any number between two. */
const rangeOf = (name: string, expression: XmlElement): Variable | undefined => {
  const inner = inside(expression);
  if (inner.name === 'randomInteger') {
    const range = integers(inner);
    return range && { type: 'range', name, ...range };
  }
  if (inner.name === 'randomFloat') {
    const [low, high] = [finite(inner.attrs.min, Number.NaN), finite(inner.attrs.max, Number.NaN)];
    // A hundred steps: about what a person would choose.
    return Number.isFinite(high - low) && high > low
      ? { type: 'range', name, low: num(low), high: num(high), step: num(step(high - low)) }
      : undefined;
  }
  return steps(name, inner);
};

const step = (width: number): number => 10 ** Math.floor(Math.log10(width / 100));

/** Without what only changes the type or rounds. */
const inside = (expression: XmlElement): XmlElement => {
  const [only] = elementsOf(expression);
  return only && /^(?:integerToFloat|roundTo|round|truncate)$/.test(expression.name)
    ? inside(only)
    : expression;
};

const integers = ({ attrs }: XmlElement) => {
  const [low, high] = [finite(attrs.min, 0), finite(attrs.max, Number.NaN)];
  const by = finite(attrs.step, 1);
  return Number.isFinite(high) && high >= low && by > 0
    ? { low: num(low), high: num(high), step: num(by) }
    : undefined;
};

/** `low + randomInteger(0..n) * step`. */
const steps = (name: string, expression: XmlElement): Variable | undefined => {
  if (expression.name !== 'sum') return undefined;
  const [low, counted] = elementsOf(expression);
  const [counter, by] = counted?.name === 'product' ? elementsOf(counted) : [];
  const range = counter && inside(counter).name === 'randomInteger' ? integers(inside(counter)) : undefined;
  const first = numberOf(low?.name === 'baseValue' ? [low.text] : undefined);
  const size = numberOf(by?.name === 'baseValue' ? [by.text] : undefined);
  if (range?.low.value !== 0 || first === undefined || size === undefined) return undefined;
  const last = Number((first + range.high.value * size).toPrecision(12));
  return { type: 'range', name, low: num(first), high: num(last), step: num(size) };
};

const setOf = (name: string, expression: XmlElement): Variable | undefined => {
  const [container] = elementsOf(expression);
  if (expression.name !== 'random' || !container) return undefined;
  const values = elementsOf(container).map((one) =>
    numberOf(one.name === 'baseValue' ? [one.text] : undefined),
  );
  return values.length > 0 && values.every((one) => one !== undefined)
    ? { type: 'set', name, values: values.map(num) }
    : undefined;
};

/** Declarations whose correct responses are those of the draw. */
export const withDrawnCorrect = (
  declarations: ReadonlyMap<string, Declaration>,
  template: Template | undefined,
): ReadonlyMap<string, Declaration> =>
  template
    ? new Map(
        [...declarations].map(([identifier, one]) => {
          const correct = template.correct(identifier);
          return [identifier, correct ? { ...one, correct } : one];
        }),
      )
    : declarations;

/** Template variables that stand for their values in formulas. */
export const mathVariables = (declarations: ReadonlyMap<string, Declaration>): ReadonlySet<string> =>
  new Set(
    [...declarations.values()]
      .filter(
        ({ element }) => element.name === 'templateDeclaration' && element.attrs.mathVariable === 'true',
      )
      .map(({ identifier }) => identifier),
  );
