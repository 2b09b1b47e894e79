import type { Question } from '../../model/question.ts';
import type { QuestionTable } from '../format.ts';

/** Says questions as a format's table does; throws at a kind that is not in it: `lower` leaves none. */
export const sayWith =
  <In, Out>(target: string, table: QuestionTable<In, Out>): ((question: Question, ctx: In) => Out) =>
  (question, ctx) => {
    const say = table[question.kind];
    if (!say) throw new Error(`${target} cannot say a ${question.kind} question: lower it first`);
    // The row of the question's own kind takes exactly this question.
    return (say as (question: Question, ctx: In) => Out)(question, ctx);
  };
