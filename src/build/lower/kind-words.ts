import type { Kind } from '../../model/question.ts';

/** What messages call each kind, before "question". */
export const kindWords: Readonly<Record<Kind, string>> = {
  choice: 'one-choice',
  multi: 'several-choice',
  boolean: 'true/false',
  text: 'short-answer',
  number: 'number',
  formula: 'formula',
  cloze: 'fill-in',
  match: 'matching',
  order: 'ordering',
  categorize: 'sorting',
  essay: 'essay',
  upload: 'file-upload',
  hotspot: 'hotspot',
  stimulus: 'text-only',
};
