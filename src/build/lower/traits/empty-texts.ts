import { mapQuestion } from '../../../model/map-question.ts';
import type { Question } from '../../../model/question.ts';
import { type Rich, type RichNode, text } from '../../../model/rich.ts';
import { walkRich } from '../../../rich/map.ts';
import type { Trait } from './trait.ts';

/** A choice, item or side of a pair that shows nothing would be dropped by who reads it, and answers with it. */
export const emptyTexts: Trait = {
  words: 'choices, items and pairs without a text: a dash stands for it',
  remove: (question) => {
    const shown = partsOf(question);
    if (!shown.some(isEmpty)) return question;
    const parts = new Set(shown);
    return mapQuestion(question, (rich) => (parts.has(rich) && isEmpty(rich) ? [text('–')] : rich));
  },
};

const partsOf = (question: Question): readonly Rich[] => {
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return question.choices.map((choice) => choice.text);
    case 'match':
      return [...question.pairs.flatMap(({ left, right }) => [left, right]), ...question.distractors];
    case 'order':
      return question.items;
    default:
      return [];
  }
};

const isEmpty = (rich: Rich): boolean => !rich.some(isSeen) && !walkRich(rich).some(isSeen);

const isSeen = (node: RichNode): boolean =>
  node.type === 'text' ? printable.test(node.value) : node.type !== 'element' || media.has(node.name);

/** What is left of a text when signs are taken off that no XML document holds. */
const printable = /[^\s\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

const media: ReadonlySet<string> = new Set(['img', 'audio', 'video']);
