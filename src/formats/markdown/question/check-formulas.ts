import { closest } from '../../../diagnostics/closest.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Variable } from '../../../model/question.ts';
import { drawValues } from '../../../scoring/formula/draw-values.ts';
import { evaluate, type Values } from '../../../scoring/formula/evaluate.ts';
import { type Formula, namesIn, parseFormula } from '../../../scoring/formula/parse.ts';
import { seeds } from '../../../scoring/formula/question-seed.ts';
import type { Reader } from '../page/reader.ts';
import type { Variables } from './vars.ts';

/** An expression that is shown or compared, and where it stands. */
export interface Use {
  readonly expression: string;
  readonly pos: Pos;
}

/** A variable with the line that defines it. */
export interface Definition {
  readonly variable: Variable;
  readonly pos: Pos;
}

interface Names {
  /** Defined so far. */
  readonly known: Set<string>;
  readonly used: Set<string>;
}

/** Formulas name only variables defined above them, every variable is used, and none fails for some of 200 seeds. */
export const checkFormulas = (
  reader: Reader,
  { definitions, broken }: Variables,
  uses: readonly Use[],
): void => {
  if (definitions.length === 0 && uses.length === 0) return;
  const names: Names = { known: new Set(broken), used: new Set() };
  const sound = definitions.map(({ variable, pos }) => {
    const formula =
      variable.type !== 'expression' || checkNames(reader, { expression: variable.expression, pos }, names);
    names.known.add(variable.name);
    return formula;
  });
  const formulas = uses.map((use) => ({ formula: checkNames(reader, use, names), ...use }));
  // A name that is misspelled is one that is not used: it is told once.
  if (!sound.every(Boolean) || !formulas.every((one) => one.formula)) return;
  for (const { variable, pos } of definitions) {
    if (!names.used.has(variable.name)) reader.ctx.report.add('vars/unused', { name: variable.name }, pos);
  }
  if (broken.size === 0) tryOut(reader, definitions, formulas);
};

/** The formula, where it can be read and all its names are known. */
const checkNames = (reader: Reader, { expression, pos }: Use, names: Names): Formula | undefined => {
  const { report } = reader.ctx;
  const formula = parseFormula(expression);
  // A variable that could not be read is reported where it is defined.
  if (!formula && names.known.has(expression)) return undefined;
  if (!formula) {
    report.add('vars/bad-formula', { expression }, pos);
    return undefined;
  }
  const found = [...new Set(namesIn(formula))];
  const unknown = found.filter((name) => !names.known.has(name));
  for (const name of found) names.used.add(name);
  for (const name of unknown) {
    report.add('vars/unknown-name', { name, meant: closest(name, names.known) ?? '' }, pos);
  }
  return unknown.length === 0 ? formula : undefined;
};

interface ReadUse extends Use {
  readonly formula: Formula | undefined;
}

/** The first failure only: what follows from it is not said again. */
const tryOut = (reader: Reader, definitions: readonly Definition[], uses: readonly ReadUse[]): void => {
  const vars = definitions.map((one) => one.variable);
  // Where nothing is drawn by chance, every seed gives the same.
  const tries = vars.every((one) => one.type === 'expression') ? 1 : seeds;
  for (let seed = 0; seed < tries; seed++) {
    const values = drawValues(vars, seed);
    const failure = failedDefinition(definitions, values) ?? failedUse(uses, values);
    if (!failure) continue;
    const given = [...values]
      .filter(([, value]) => Number.isFinite(value))
      .map(([name, value]) => `${name} = ${Number(value.toPrecision(6))}`)
      .join(', ');
    reader.ctx.report.add('vars/fails', { expression: failure.expression, given }, failure.pos);
    return;
  }
};

const failedDefinition = (definitions: readonly Definition[], values: Values): Use | undefined => {
  const failed = definitions.find(({ variable }) => !Number.isFinite(values.get(variable.name)));
  if (!failed) return undefined;
  const { variable, pos } = failed;
  return { expression: variable.type === 'expression' ? variable.expression : variable.name, pos };
};

const failedUse = (uses: readonly ReadUse[], values: Values): Use | undefined =>
  uses.find(({ formula }) => formula && !Number.isFinite(evaluate(formula, values)));
