import { speaksOfOthers } from './above-shuffled.ts';
import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';
import { shufflesChoices } from './shuffles-choices.ts';

/** Choices that speak of the other choices. Where choices are shuffled, `above-shuffled` has said worse of them. */
export const allOfTheAbove: Check = (course, report) => {
  const isShuffled = shufflesChoices(course);
  for (const { question, holder, choices } of choiceQuestionsOf(course)) {
    question.choices.forEach((choice, index) => {
      const stays = question.shuffle === 'fixed-last' && index === choices.length - 1;
      if (!speaksOfOthers(choice) || (isShuffled(question, holder) && !stays)) return;
      report.add('quiz/all-of-the-above', { text: choices[index]?.text ?? '' }, choice.pos);
    });
  }
};
