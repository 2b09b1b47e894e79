import type { ShownValue } from '../../model/package-data.ts';
import type { Gap, Question } from '../../model/question.ts';
import type { RichNode } from '../../model/rich.ts';
import { questionTexts } from '../../model/texts.ts';
import { walkRich } from '../../rich/map.ts';
import { valuePattern } from '../../scoring/formula/show-value.ts';

/** The computed values that a question's texts show, each once, in reading order. */
export const shownValues = (question: Question): readonly ShownValue[] => {
  const found = new Map<string, ShownValue>();
  const add = ({ expression, decimals }: ShownValue): void => {
    const value = { expression, ...(decimals !== undefined && { decimals }) };
    if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  };
  for (const rich of questionTexts(question))
    for (const node of walkRich(rich)) for (const value of valuesIn(node)) add(value);
  for (const value of inAnswers(question)) add(value);
  return [...found.values()];
};

/** It has expressions: then `{=...}` in its plain texts is one too, elsewhere it is text. */
export const computes = (question: Question): boolean =>
  question.vars !== undefined ||
  question.kind === 'formula' ||
  (question.kind === 'cloze' && question.gaps.some(({ type }) => type === 'formula'));

/** Two places that show the same have the same key. */
export const keyOf = ({ expression, decimals }: ShownValue): string => `${expression}:${decimals ?? ''}`;

const valuesIn = (node: RichNode): readonly ShownValue[] => {
  if (node.type === 'value') return [node];
  return node.type === 'math' ? valuesOfText(node.tex) : [];
};

/** A value from the parts of `valuePattern`. */
export const shownFrom = (expression: string, decimals: string | undefined): ShownValue => ({
  expression,
  ...(decimals !== undefined && { decimals: Number(decimals) }),
});

const valuesOfText = (written: string): readonly ShownValue[] =>
  [...written.matchAll(valuePattern)].map(([, expression = '', decimals]) => shownFrom(expression, decimals));

/** Right answers, which are told to whoever may know them, and options of drop-downs: plain text. */
const inAnswers = (question: Question): readonly ShownValue[] => {
  if (!computes(question)) return [];
  switch (question.kind) {
    case 'formula':
      return question.answers;
    case 'text':
      return question.answers.flatMap(({ texts }) => texts.flatMap(valuesOfText));
    case 'cloze':
      return question.gaps.flatMap(inGap);
    default:
      return [];
  }
};

const inGap = (gap: Gap): readonly ShownValue[] => {
  switch (gap.type) {
    case 'formula':
      return [gap];
    case 'choice':
      return gap.options.flatMap((option) => valuesOfText(option.text));
    case 'text':
      return gap.texts.flatMap(valuesOfText);
    case 'number':
      return [];
  }
};
