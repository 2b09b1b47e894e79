import type { Question } from '../../model/question.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';
import { baseValue, either, variable } from './expressions.ts';
import type { ItemParts } from './questions/parts.ts';
import { blocks } from './xhtml.ts';

/** Feedback as `modalFeedback`, shown by the identifiers that the outcome FEEDBACK holds. */
export interface ItemFeedback {
  readonly declaration: readonly Element[];
  /** Rules that fill FEEDBACK. */
  readonly rules: readonly Element[];
  readonly modal: readonly Element[];
}

const none: ItemFeedback = { declaration: [], rules: [], modal: [] };

export const feedbackOf = (question: Question, parts: ItemParts): ItemFeedback => {
  const whole = wholeFeedback(question, parts);
  const answers = parts.answerFeedback.list;
  if (whole.length + answers.length === 0) return none;
  return {
    declaration: [
      el('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    ],
    rules: [...wholeRules(whole, parts), ...answerRules(parts)],
    modal: [
      ...whole.map(([identifier, rich]) => modal(identifier, rich)),
      ...answers.map(({ identifier, rich }) => modal(identifier, rich)),
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
  return [
    ...(said.length > 0 ? [show(said.map((name) => baseValue('identifier', name)))] : []),
    ...(right && (has('correct') || has('incorrect'))
      ? [
          either(
            right,
            show([baseValue('identifier', 'correct')]),
            show([baseValue('identifier', 'incorrect')]),
          ),
        ]
      : []),
  ];
};

const answerRules = ({ answerFeedback: { byResponse, list } }: ItemParts): readonly Element[] => {
  if (list.length === 0) return [];
  if (byResponse) return [show([variable('RESPONSE')])];
  return list.flatMap(({ identifier, test }) =>
    test
      ? [el('responseCondition', {}, el('responseIf', {}, test, show([baseValue('identifier', identifier)])))]
      : [],
  );
};

/** Adds identifiers to those that are shown already. `multiple` leaves NULL values out. */
const show = (identifiers: readonly Element[]): Element =>
  el('setOutcomeValue', { identifier: 'FEEDBACK' }, el('multiple', {}, variable('FEEDBACK'), identifiers));

const modal = (identifier: string, rich: Rich): Element =>
  el('modalFeedback', { outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier }, blocks(rich));
