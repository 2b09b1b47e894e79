import type { Question } from '../../../../../model/question.ts';
import type { Response } from '../presentation.ts';

/** What a response says of the order of its answers; Canvas's own files never say it. */
export const shuffleOf = ({ render, labels }: Response): { readonly shuffle?: Question['shuffle'] } => {
  const stays = labels.map(({ element }) => element.attrs.rshuffle?.toLowerCase() === 'no');
  if (stays.length > 0 && stays.every(Boolean)) return { shuffle: 'no' };
  if (render?.attrs.shuffle?.toLowerCase() !== 'yes') return {};
  const isLastAlone = stays.at(-1) === true && !stays.slice(0, -1).includes(true);
  return { shuffle: isLastAlone ? 'fixed-last' : 'yes' };
};
