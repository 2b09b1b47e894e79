import { mapQuestion } from '../../model/map-question.ts';
import type { ShownValue } from '../../model/package-data.ts';
import type { Question } from '../../model/question.ts';
import { type Element, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { drawn } from '../../scoring/formula/draw-values.ts';
import { questionSeed } from '../../scoring/formula/question-seed.ts';
import { shownValue, valuePattern } from '../../scoring/formula/show-value.ts';
import { fillValues } from './fill-values.ts';
import { computes, keyOf, shownFrom, shownValues } from './shown-values.ts';

/** A question whose computed values are numbers that stand nowhere else in it, and how they are found again. */
export interface MarkedValues {
  readonly question: Question;
  /** Plain text of an answer with numbers in the places of its values. */
  readonly mark: (text: string) => string;
  /** Puts values in their places in what was made of the question; see README.md. */
  readonly fill: (made: Element) => Element;
}

/** `id`: in the package. `comma`: the page's language writes a decimal comma. */
export const withMarkedValues = (question: Question, id: string, comma: boolean): MarkedValues => {
  const shown = shownValues(question);
  if (shown.length === 0) return { question, mark: (text) => text, fill: (made) => made };
  const number = unusedNumber(question);
  const solve = drawn(question.vars ?? [], questionSeed(0, id));
  const texts = shown.map((value) => shownValue(value, solve, comma));
  const numberOf = numberer(shown, number);
  return {
    question: withNumbers(question, numberOf),
    mark: (text) => (computes(question) ? inText(text, numberOf) : text),
    fill: fillValues(new RegExp(`${number}(\\d{3})`, 'g'), texts),
  };
};

/** Digits alone, because they stand in formulas too: a number to the makers of MathML. */
const unusedNumber = (question: Question): string => {
  const all = JSON.stringify(question);
  let number = 918_273_645;
  while (all.includes(String(number))) number += 1;
  return String(number);
};

type Numberer = (value: ShownValue) => string;

const numberer =
  (shown: readonly ShownValue[], number: string): Numberer =>
  (value) =>
    `${number}${String(shown.findIndex((one) => keyOf(one) === keyOf(value))).padStart(3, '0')}`;

const inText = (written: string, numberOf: Numberer): string =>
  written.replace(valuePattern, (_, expression: string, decimals?: string) =>
    numberOf(shownFrom(expression, decimals)),
  );

const withNumbers = (question: Question, numberOf: Numberer): Question => {
  // In TeX the braces stay: what stands behind them is an exponent of the whole number.
  const inTex = (tex: string): string => tex.replace(valuePattern, (value) => `{${inText(value, numberOf)}}`);
  const numbered = mapQuestion(question, (rich) =>
    mapRich(rich, (node) => {
      if (node.type === 'value') return [text(numberOf(node))];
      return [node.type === 'math' ? { ...node, tex: inTex(node.tex) } : node];
    }),
  );
  if (numbered.kind !== 'cloze') return numbered;
  const gaps = numbered.gaps.map((gap) =>
    gap.type === 'choice'
      ? { ...gap, options: gap.options.map((one) => ({ ...one, text: inText(one.text, numberOf) })) }
      : gap,
  );
  return { ...numbered, gaps };
};
