import { newAnswer } from '../../state/course-state.ts';
import { type Asked, focusFirst, gradeOf, lock, showAction } from './asked.ts';
import { startPractice } from './practice.ts';
import type { RunningQuiz } from './quiz.ts';
import { clearGrade, clearScore } from './show-grade.ts';

/** Not wholly right. What a person marks was not missed. */
export const isMissed = (one: Asked, { player }: RunningQuiz): boolean =>
  (gradeOf(one, player.words).credit ?? 1) < 1;

/** Asks what was missed again, as practice; the texts that belong to it stay. */
export const askMissed = (quiz: RunningQuiz): void => {
  const { form, player } = quiz;
  const missed = quiz.asked.filter((one) => isMissed(one, quiz));
  const shown = new Set(missed.map(({ element }) => element));
  for (const { element } of quiz.asked) element.hidden = !shown.has(element);
  quiz.practising = true;
  quiz.asked = missed.map((one) => ({ ...one, answer: newAnswer() }));
  for (const one of quiz.asked) {
    clearGrade(one);
    lock(one.element, false);
    one.kind.write(one.element, undefined);
    startPractice(one, player.words);
  }
  clearScore(form);
  showAction(form, 'back', true);
  focusFirst(quiz.asked[0]?.element);
};
