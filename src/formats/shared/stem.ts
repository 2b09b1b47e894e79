import type { QuestionBase } from '../../model/question.ts';
import { element, type Rich } from '../../model/rich.ts';

/** Prompt and body as one text, for systems without a heading of a question that learners see. */
export const stemOf = ({ prompt, body }: Pick<QuestionBase, 'prompt' | 'body'>): Rich =>
  prompt.length === 0 ? body : [element('p', {}, prompt), ...body];
