import type { Feedback, QuestionBase } from '../../../model/question.ts';
import { toPlain } from '../../../rich/plain.ts';
import { childOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import type { Asked } from '../reading.ts';

/** `true`, `1` and whatever else is said but no. */
export const isYes = (text: string): boolean => text !== '' && text !== 'false' && text !== '0';

/** Feedback for right and wrong answers as a whole; there is one for partly right ones too. */
export const combinedFeedback = ({ element, base, rich, lost }: Asked): Pick<QuestionBase, 'feedback'> => {
  const correct = rich(childOf(element, 'correctfeedback'));
  const incorrect = rich(childOf(element, 'incorrectfeedback'));
  const partly = childOf(element, 'partiallycorrectfeedback');
  const between = rich(partly);
  if (partly && between.length > 0 && toPlain(between) !== toPlain(incorrect))
    lost('content', 'feedback for partly right answers', partly.pos);
  const feedback: Feedback = {
    ...base.feedback,
    ...(correct.length > 0 && { correct }),
    ...(incorrect.length > 0 && { incorrect }),
  };
  return { feedback };
};

/** `no` where answers keep their order; `usual`: what holds where the file does not say. */
export const shuffleOf = (element: XmlElement, usual: 'no' | 'yes'): { readonly shuffle?: 'no' } => {
  const written = childOf(element, 'shuffleanswers');
  // An empty element is a flag in some types.
  const shuffled = written ? written.text.trim() === '' || isYes(written.text.trim()) : usual === 'yes';
  return shuffled ? {} : { shuffle: 'no' };
};

export const numberAt = (element: XmlElement, name: string): number | undefined => {
  const text = textAt(element, name);
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? undefined : value;
};
