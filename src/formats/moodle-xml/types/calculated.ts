import type { FormulaAnswer, Question, QuestionBase, Variable } from '../../../model/question.ts';
import type { Rich, RichNode } from '../../../model/rich.ts';
import { namesIn, parseFormula } from '../../../scoring/formula/parse.ts';
import type { ForeignSource } from '../../shared/foreign-html.ts';
import { shareOf } from '../../shared/moodle-grades.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { num } from '../../shared/number-notation.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import { splitStem } from '../../shared/split-stem.ts';
import { fromMoodleFormula } from '../formula/moodle-formula.ts';
import { type ReadVariable, readVariables } from '../formula/read-variables.ts';
import type { Asked } from '../reading.ts';
import { checkFull } from './answers.ts';
import { fractionOf, multichoice } from './choices.ts';
import { numberAt } from './common.ts';
import { unitOf } from './unit.ts';
import { valuesInTex } from './values-in-tex.ts';

/** A formula that Moodle has and courses have not, with its text. */
class UnknownFormula extends Error {}

/** A question with random numbers: an answer that is computed, or choices with such numbers in their texts. */
export const calculated = (asked: Asked): Question | undefined => {
  const variables = readVariables(asked.element);
  if (!variables) return asked.leave('a variable has no values');
  try {
    return withVariables(asked, variables);
  } catch (error) {
    if (!(error instanceof UnknownFormula)) throw error;
    return asked.leave(`its formula “${error.message}” uses what courses do not have`);
  }
};

const withVariables = (asked: Asked, variables: readonly ReadVariable[]): Question | undefined => {
  const used = new Set<string>();
  const translate = translator(variables, used);
  const rich: Asked['rich'] = (field) =>
    valuesInTex(asked.rich(field, (source) => cutValues(source, variables, translate)));
  const own = { ...asked, rich };
  const stem = splitStem(rich(childOf(asked.element, 'questiontext')), asked.name);
  const base = { ...asked.base, ...stem, ...feedbackOf(own), hints: hintsOf(own) };
  const question =
    asked.element.attrs.type === 'calculatedmulti'
      ? multichoice({ ...own, base })
      : computed({ ...own, base }, translate);
  const vars = variables.map(({ variable }) => variable).filter(({ name }) => used.has(name));
  return question && vars.length > 0 ? { ...question, vars } : question && withoutVariables(question, asked);
};

/** A formula of numbers alone is a formula all the same, but nothing in it is random. */
const withoutVariables = (question: Question, asked: Asked): Question | undefined =>
  question.kind === 'formula' ? asked.leave('nothing in it is random') : question;

const feedbackOf = ({ element, base, rich }: Asked): Pick<QuestionBase, 'feedback'> => {
  const always = rich(childOf(element, 'generalfeedback'));
  const solution = base.feedback.solution;
  return { feedback: { ...(always.length > 0 && !solution && { always }), ...(solution && base.feedback) } };
};

const hintsOf = ({ element, rich }: Asked): readonly Rich[] =>
  childrenOf(element, 'hint')
    .map((hint) => rich(hint))
    .filter((hint) => hint.length > 0);

type Translate = (source: string) => string;

/** Moodle's formula in our signs and names. */
const translator =
  (variables: readonly ReadVariable[], used: Set<string>): Translate =>
  (source) => {
    const names = new Map(variables.map(({ written, variable }) => [written, variable.name]));
    const renamed = source.replace(/\{([^{}=]+)\}/g, (whole, name: string) => {
      const own = names.get(name);
      return own === undefined ? whole : `{${own}}`;
    });
    const formula = fromMoodleFormula(renamed);
    const tree = formula === undefined ? undefined : parseFormula(formula);
    const known = new Set(names.values());
    const inIt = tree ? [...namesIn(tree)] : [];
    if (formula === undefined || !tree || inIt.some((name) => !known.has(name)))
      throw new UnknownFormula(source);
    for (const name of inIt) used.add(name);
    return formula;
  };

const placeholder = /\{=((?:[^{}]|\{[^{}]*\})*)\}|\{([^{}=]+)\}/g;
// No opening mark stands inside a formula: a text of nothing but these is read in one pass.
const tex = /\\\((?:(?!\\[()]).)*\\\)|\\\[(?:(?!\\[[\]]).)*\\\]|\$\$[^$]*\$\$/gs;

/** The text cut at its values; inside TeX they stay text, as our own formulas have them. */
const cutValues = (
  source: string,
  variables: readonly ReadVariable[],
  translate: Translate,
): ForeignSource => {
  const names = new Set(variables.map(({ written }) => written));
  const isOurs = (computed: string | undefined, name: string | undefined): boolean =>
    computed !== undefined || names.has(name ?? '');
  const inTex = source.replace(tex, (formula) =>
    formula.replace(placeholder, (whole, computed?: string, name?: string) => {
      if (!isOurs(computed, name)) return whole;
      const value = shownValue(computed ?? `{${name}}`, translate);
      return `\u0001${value.expression}${value.decimals === undefined ? '' : `:${value.decimals}`}\u0002`;
    }),
  );
  const parts: (string | RichNode)[] = [];
  let end = 0;
  for (const match of inTex.matchAll(placeholder)) {
    const [whole, computed, name] = match;
    if (!isOurs(computed, name)) continue;
    parts.push(inTex.slice(end, match.index), {
      type: 'value',
      ...shownValue(computed ?? `{${name}}`, translate),
    });
    end = match.index + whole.length;
  }
  parts.push(inTex.slice(end));
  return parts.map((part) =>
    typeof part === 'string' ? part.replaceAll('\u0001', '{=').replaceAll('\u0002', '}') : part,
  );
};

/** `round(x,2)` around a whole value is how many of its decimals are shown. */
const shownValue = (
  source: string,
  translate: Translate,
): { readonly expression: string; readonly decimals?: number } => {
  const plain = source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
  const [, inside, decimals] = /^round\((.*),\s*(\d{1,2})\)$/s.exec(plain) ?? [];
  if (inside === undefined || decimals === undefined) return { expression: translate(plain) };
  return { expression: translate(inside), decimals: Number(decimals) };
};

const computed = (asked: Asked, translate: Translate): Question | undefined => {
  const { element, rich, base } = asked;
  const unit = unitOf(asked);
  const answers = childrenOf(element, 'answer').flatMap((answer): readonly FormulaAnswer[] => {
    const written = textAt(answer, 'text') ?? '';
    if (written === '*' || written === '') return [];
    const feedback = rich(childOf(answer, 'feedback'));
    return [
      {
        expression: translate(written),
        ...comparison(answer, asked),
        credit: Math.max(0, shareOf(fractionOf(answer))),
        ...(unit !== undefined && { unit }),
        ...(feedback.length > 0 && { feedback }),
        pos: answer.pos,
      },
    ];
  });
  if (answers.length === 0) return asked.leave('it has no answer');
  checkFull(answers, asked);
  return { kind: 'formula', answers, ...base, vars: [] as readonly Variable[] };
};

/** A margin that only says how many digits are shown, or a millionth, is what holds without one. */
const comparison = (answer: XmlElement, { lost }: Asked): Pick<FormulaAnswer, 'tolerance' | 'decimals'> => {
  const amount = numberAt(answer, 'tolerance') ?? 0;
  const type = numberAt(answer, 'tolerancetype') ?? 1;
  const length = numberAt(answer, 'correctanswerlength');
  const decimals = numberAt(answer, 'correctanswerformat') === 1 && length !== undefined ? length : undefined;
  if (type === 3) lost('setting', 'a tolerance by a factor: it is taken for a share', answer.pos);
  const shown = decimals === undefined ? {} : { decimals };
  const isUsual =
    amount <= 0 ||
    (type === 2 && decimals !== undefined && Math.abs(amount / (0.5 * 10 ** -decimals) - 1) < 1e-9) ||
    (type !== 2 && decimals === undefined && amount === 1e-6);
  if (isUsual) return shown;
  const value = num(decimal(type === 2 ? amount : amount * 100));
  return { tolerance: { value, relative: type !== 2 }, ...shown };
};
