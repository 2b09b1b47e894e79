import type { FormulaAnswer, FormulaGap, QuestionOf } from '../../../../model/question.ts';
import type { Element } from '../../../../model/rich.ts';
import { decimal, numeral } from '../../number-bounds.ts';
import { anyOf, equal, firstOf, float, near, setScore, variable } from '../expressions.ts';
import type { Template } from '../template.ts';
import { numberBox } from './number.ts';
import { declare, type ItemContext, type ItemParts, response } from './parts.ts';

/** A number that is computed from random ones: template processing draws them and sets the correct response. */
export const formula = (question: QuestionOf<'formula'>, { template }: ItemContext): ItemParts => {
  const { answers, points } = question;
  const tests = answers.map((answer) => computes(response, answer, template));
  const [first] = answers;
  if (first) template.setCorrect(response, template.nameOf(first.expression));
  const full = tests.filter((_, index) => (answers[index]?.credit ?? 0) >= 1);
  return {
    declarations: [declare({ cardinality: 'single', baseType: 'float' })],
    body: [numberBox(response, answers.find(({ unit }) => unit !== undefined)?.unit)],
    scoring: {
      type: 'rules',
      rules: firstOf(
        tests.map((test, index) => ({
          test,
          rule: setScore(float(decimal((answers[index]?.credit ?? 0) * points))),
        })),
      ),
    },
    right: anyOf(full.length > 0 ? full : tests),
    answerFeedback: {
      byResponse: false,
      inAnswers: false,
      list: answers.flatMap(({ feedback }, index) => {
        const test = tests[index];
        return feedback && test ? [{ identifier: `answer_${index + 1}`, rich: feedback, test }] : [];
      }),
    },
  };
};

type Computed = Pick<FormulaAnswer | FormulaGap, 'expression' | 'decimals' | 'tolerance'>;

/** Without a tolerance a millionth of the value, or half of the last digit that is shown. */
export const computes = (identifier: string, computed: Computed, template: Template): Element => {
  const value = variable(template.nameOf(computed.expression));
  const { tolerance, decimals } = computed;
  if (tolerance?.relative) return near(identifier, value, decimal(tolerance.value.value / 100));
  if (tolerance) return equal(identifier, value, { mode: 'absolute', tolerance: numeral(tolerance.value) });
  return decimals === undefined
    ? near(identifier, value, '0.000001')
    : equal(identifier, value, { mode: 'absolute', tolerance: decimal(0.5 * 10 ** -decimals) });
};
