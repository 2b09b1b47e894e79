import type { Question } from '../../../../../model/question.ts';
import type { XmlElement } from '../../../read-xml.ts';

/** What an interaction says of the order of its answers. Fixed ones mean something though nothing is shuffled: see `isFixed`. */
export const shuffleOf = (
  interaction: XmlElement,
  answers: readonly XmlElement[],
): { readonly shuffle?: Question['shuffle'] } => {
  const fixed = answers.map(({ attrs }) => attrs.fixed === 'true');
  if (fixed.length > 0 && fixed.every(Boolean)) return { shuffle: 'no' };
  if (fixed.at(-1) && !fixed.slice(0, -1).some(Boolean)) return { shuffle: 'fixed-last' };
  return interaction.attrs.shuffle === 'true' ? { shuffle: 'yes' } : {};
};
