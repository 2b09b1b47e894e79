import { mapQuestion } from '../../model/map-question.ts';
import type {
  FormulaAnswer,
  FormulaGap,
  Gap,
  Num,
  NumberAnswer,
  NumberRange,
  Question,
} from '../../model/question.ts';
import { type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { drawValues } from '../../scoring/formula/draw-values.ts';
import { evaluate } from '../../scoring/formula/evaluate.ts';
import { parseFormula } from '../../scoring/formula/parse.ts';
import { fillText, type Solve, shownValue } from '../../scoring/formula/show-value.ts';

/** A question with random numbers as one with the numbers of one draw; a formula becomes the number that it comes to. */
export const fixedQuestion = (question: Question, seed: number): Question => {
  const solve = solver(question, seed);
  const { vars: _, ...bare } = mapQuestion(question, (rich) => fixedRich(rich, solve));
  // Without its variables it is still a question of its kind.
  return withFixedAnswers(bare as Question, solve);
};

const solver = ({ vars = [] }: Question, seed: number): Solve => {
  const values = drawValues(vars, seed);
  return (expression) => {
    const formula = parseFormula(expression);
    return formula ? evaluate(formula, values) : Number.NaN;
  };
};

const fixedRich = (rich: Rich, solve: Solve): Rich => mapRich(rich, (node) => [fixedNode(node, solve)]);

const fixedNode = (node: RichNode, solve: Solve): RichNode => {
  if (node.type === 'value') return text(shownValue(node, solve, false));
  if (node.type === 'math' && node.values)
    return { type: 'math', tex: fillText(node.tex, solve), display: node.display };
  return node;
};

const withFixedAnswers = (question: Question, solve: Solve): Question => {
  switch (question.kind) {
    case 'formula':
      return {
        ...question,
        kind: 'number',
        answers: question.answers.map((answer) => fixedAnswer(answer, solve)),
      };
    case 'text':
      return {
        ...question,
        answers: question.answers.map((answer) => ({
          ...answer,
          texts: answer.texts.map((one) => fillText(one, solve)),
        })),
      };
    case 'cloze':
      return { ...question, gaps: question.gaps.map((gap) => fixedGap(gap, solve)) };
    default:
      return question;
  }
};

type Computed = Pick<FormulaAnswer | FormulaGap, 'expression' | 'decimals' | 'tolerance'>;

const fixedAnswer = (answer: FormulaAnswer, solve: Solve): NumberAnswer => {
  const { expression: _, decimals: __, tolerance: ___, ...rest } = answer;
  return { ...rest, accept: fixedRange(answer, solve) };
};

const fixedGap = (gap: Gap, solve: Solve): Gap => {
  switch (gap.type) {
    case 'formula': {
      const { expression: _, decimals: __, tolerance: ___, ...rest } = gap;
      return { ...rest, type: 'number', accept: fixedRange(gap, solve) };
    }
    case 'text':
      return { ...gap, texts: gap.texts.map((one) => fillText(one, solve)) };
    case 'choice':
      return {
        ...gap,
        options: gap.options.map((option) => ({ ...option, text: fillText(option.text, solve) })),
      };
    case 'number':
      return gap;
  }
};

/** Without a tolerance an answer is right in the digits that are asked for, or else to a millionth. */
const fixedRange = ({ expression, decimals, tolerance }: Computed, solve: Solve): NumberRange => {
  const value = num(Number(solve(expression).toPrecision(12)));
  if (tolerance)
    return { type: 'tolerance', value, tolerance: tolerance.value, relative: tolerance.relative };
  if (decimals !== undefined)
    return { type: 'tolerance', value, tolerance: num(0.5 * 10 ** -decimals), relative: false };
  const isShort = Number(value.value.toPrecision(6)) === value.value;
  return isShort
    ? { type: 'exact', value }
    : { type: 'tolerance', value, tolerance: num(0.0001), relative: true };
};

const num = (value: number): Num => ({ value, text: String(value) });
