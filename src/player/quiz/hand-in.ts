import type { Attempt } from '../../state/course-state.ts';
import { gradeOf } from './asked.ts';
import type { RunningQuiz } from './quiz.ts';

/** Adds the attempt's points to what is kept, and each answer to the LMS's records. */
export const handIn = ({ asked, state, player }: RunningQuiz, attempt: Attempt): void => {
  let points = 0;
  for (const one of asked) {
    const { data, answer, since } = one;
    const marked = gradeOf(one, player.words);
    points += marked.points;
    answer.credit = marked.credit;
    player.record({
      id: data.id,
      key: data.key,
      text: data.text,
      response: answer.response,
      credit: marked.credit,
      latency: (Date.now() - since) / 1000,
    });
  }
  const { used, highest, total } = state.record;
  state.record = {
    used: used + 1,
    highest: Math.max(highest, points),
    latest: points,
    total: total + points,
  };
  attempt.done = true;
};
