import type { Question } from '../../model/question.ts';
import { tagTexts } from '../shared/moodle-tags.ts';
import { type Child, el } from '../shared/xml.ts';
import { plainText } from './field.ts';

export const tagsOf = (question: Question): Child => {
  const texts = tagTexts(question);
  return (
    texts.length > 0 &&
    el(
      'tags',
      {},
      texts.map((text) => el('tag', {}, plainText(text))),
    )
  );
};
