import type { Question } from '../../../model/question.ts';

/** A trait of questions: what messages call it, and the question without it. */
export interface Trait {
  readonly words: string;
  /** The same question where it does not have the trait; none where it asks nothing without it. */
  readonly remove: (question: Question) => Question | undefined;
}
