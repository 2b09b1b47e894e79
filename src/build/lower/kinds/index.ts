import type { Kind, Question, QuestionOf } from '../../../model/question.ts';
import { booleanToChoice } from './boolean-to-choice.ts';
import { categorizeToMatch } from './categorize-to-match.ts';
import { clozeToOne } from './cloze-to-one.ts';
import { hotspotToChoice } from './hotspot-to-choice.ts';
import { orderToMatch } from './order-to-match.ts';
import { uploadToEssay } from './upload-to-essay.ts';

/** How a kind is asked where a format lacks it. */
export interface KindRule<K extends Kind> {
  /** As what it is written, for people: "matching questions". */
  readonly as: string;
  /** What is different then; empty where nothing is. */
  readonly loss: string;
  /** None where this question can not be asked so. */
  readonly rewrite: (question: QuestionOf<K>) => Question | undefined;
}

type KindRules = { readonly [K in Kind]?: readonly KindRule<K>[] };

/** In the order in which they are tried. */
export const rules: KindRules = {
  boolean: [{ as: 'questions with one right choice', loss: '', rewrite: booleanToChoice }],
  order: [{ as: 'matching questions', loss: 'each item is matched with its place', rewrite: orderToMatch }],
  categorize: [
    { as: 'matching questions', loss: 'each item is matched with its category', rewrite: categorizeToMatch },
  ],
  cloze: [{ as: 'questions with one answer', loss: 'a line stands for the blank', rewrite: clozeToOne }],
  hotspot: [
    { as: 'choice questions', loss: 'the areas are chosen by their names', rewrite: hotspotToChoice },
  ],
  upload: [{ as: 'essays', loss: 'learners write instead of handing in a file', rewrite: uploadToEssay }],
};
