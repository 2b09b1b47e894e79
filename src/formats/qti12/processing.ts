import type { Element } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';
import { display, type QuestionFeedback } from './feedback.ts';
import type { ItemParts, Scoring } from './questions/parts.ts';

/** `resprocessing`: general feedback, feedback of answers, scoring, feedback of a wrong answer, in Canvas's order. */
export const responseProcessing = (parts: ItemParts, feedback: QuestionFeedback): Element | undefined => {
  if (parts.scoring.type === 'none') return undefined;
  return el(
    'resprocessing',
    {},
    el('outcomes', {}, el('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })),
    feedback.general_fb && condition('Yes', [el('other')], display('general_fb')),
    parts.answerFeedback.map(({ answer, test }) => condition('Yes', test, display(`${answer}_fb`))),
    scoring(parts.scoring, feedback.correct_fb && display('correct_fb')),
    feedback.general_incorrect_fb && condition('Yes', [el('other')], display('general_incorrect_fb')),
  );
};

const scoring = (how: Scoring, right: Element | undefined): readonly Element[] => {
  switch (how.type) {
    case 'set':
      return how.tests.map((test) => condition('No', test, score('Set', 100), right));
    case 'add':
      return addUp(how.tests, right);
    case 'manual':
      return [condition('No', [el('other')])];
    case 'none':
      return [];
  }
};

const addUp = (tests: readonly Element[], right: Element | undefined): readonly Element[] => {
  const share = Number((100 / tests.length).toFixed(2));
  return [
    ...tests.map((test) => condition('Yes', [test], score('Add', share))),
    ...(right ? [condition('Yes', [el('and', {}, tests)], right)] : []),
  ];
};

const condition = (
  goesOn: 'Yes' | 'No',
  test: readonly Element[],
  ...then: readonly (Element | undefined)[]
): Element => el('respcondition', { continue: goesOn }, el('conditionvar', {}, test), then);

const score = (action: 'Set' | 'Add', value: number): Element =>
  el('setvar', { action, varname: 'SCORE' }, value);
