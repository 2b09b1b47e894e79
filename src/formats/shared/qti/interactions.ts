import type { Kind, Question } from '../../../model/question.ts';

/** By which interactions each kind is asked; none where nothing is asked. A cloze has those of its blanks. */
const interactions: Readonly<Record<Exclude<Kind, 'cloze'>, readonly string[]>> = {
  choice: ['choiceInteraction'],
  multi: ['choiceInteraction'],
  boolean: ['choiceInteraction'],
  text: ['textEntryInteraction'],
  number: ['textEntryInteraction'],
  formula: ['textEntryInteraction'],
  match: ['matchInteraction'],
  order: ['orderInteraction'],
  categorize: ['matchInteraction'],
  essay: ['extendedTextInteraction'],
  upload: ['uploadInteraction'],
  hotspot: ['hotspotInteraction'],
  stimulus: [],
};

export const interactionsOf = (question: Question): readonly string[] => {
  if (question.kind !== 'cloze') return interactions[question.kind];
  const names = question.gaps.map(({ type }) =>
    type === 'choice' ? 'inlineChoiceInteraction' : 'textEntryInteraction',
  );
  return [...new Set(names)];
};
