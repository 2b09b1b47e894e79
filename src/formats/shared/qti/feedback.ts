import type { Question } from '../../../model/question.ts';
import type { Element, Rich } from '../../../model/rich.ts';
import { el } from '../xml.ts';
import { baseValue, either, variable, when } from './expressions.ts';
import type { ItemParts } from './questions/parts.ts';
import type { QtiText } from './text.ts';

/** Feedback of an item: `modalFeedback` and what stands in its answers, shown by the identifiers that the outcome FEEDBACK holds. */
export interface ItemFeedback {
  readonly declaration: readonly Element[];
  /** Rules that fill FEEDBACK. */
  readonly rules: readonly Element[];
  readonly modal: readonly Element[];
}

const none: ItemFeedback = { declaration: [], rules: [], modal: [] };

export const feedbackOf = (question: Question, parts: ItemParts, text: QtiText): ItemFeedback => {
  const whole = wholeFeedback(question, parts);
  const { list, inAnswers } = parts.answerFeedback;
  if (whole.length + list.length === 0) return none;
  return {
    declaration: [
      el('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    ],
    rules: [...wholeRules(whole, parts), ...answerRules(parts)],
    modal: [
      ...whole.map(([identifier, rich]) => modal(identifier, rich, text)),
      ...(inAnswers ? [] : list.map(({ identifier, rich }) => modal(identifier, rich, text))),
    ],
  };
};

type Named = readonly (readonly [identifier: string, rich: Rich])[];

/** Right and wrong need an answer that can be told right. */
const wholeFeedback = ({ feedback }: Question, { right }: ItemParts): Named => {
  const named: readonly (readonly [string, Rich | undefined])[] = [
    ['always', feedback.always],
    ['correct', right && feedback.correct],
    ['incorrect', right && feedback.incorrect],
    ['solution', feedback.solution],
  ];
  return named.flatMap(([identifier, rich]) =>
    rich && rich.length > 0 ? [[identifier, rich] as const] : [],
  );
};

const wholeRules = (whole: Named, { right }: ItemParts): readonly Element[] => {
  const has = (name: string): boolean => whole.some(([identifier]) => identifier === name);
  const said = ['always', 'solution'].filter(has);
  const [correct, incorrect] = [has('correct'), has('incorrect')];
  return [
    ...(said.length > 0 ? [show(said.map(named))] : []),
    ...(right && (correct || incorrect)
      ? [either(right, show([named('correct')]), show([named('incorrect')]))]
      : []),
  ];
};

const named = (identifier: string): Element => baseValue('identifier', identifier);

const answerRules = ({ answerFeedback: { byResponse, list } }: ItemParts): readonly Element[] => {
  if (list.length === 0) return [];
  if (byResponse) return [show([variable('RESPONSE')])];
  return list.flatMap(({ identifier, test }) => (test ? [when(test, show([named(identifier)]))] : []));
};

/** Adds identifiers to those that are shown already. `multiple` leaves NULL values out. */
const show = (identifiers: readonly Element[]): Element =>
  el('setOutcomeValue', { identifier: 'FEEDBACK' }, el('multiple', {}, variable('FEEDBACK'), identifiers));

const shown = (identifier: string) => ({ outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier });

const modal = (identifier: string, rich: Rich, text: QtiText): Element =>
  el('modalFeedback', shown(identifier), text.blocks(rich));

/** Feedback inside the answer that it is about: inline where it is a line of text, else a block. */
export const answerFeedbackIn = (identifier: string, rich: Rich, text: QtiText): Element => {
  const blocks = text.blocks(rich);
  const [only, ...more] = blocks;
  const isLine = only?.type === 'element' && only.name === 'p' && more.length === 0;
  return isLine
    ? el('feedbackInline', shown(identifier), only.children)
    : el('feedbackBlock', shown(identifier), blocks);
};
