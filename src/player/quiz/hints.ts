import { all, find, focusOn } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import { type Asked, actionOf } from './asked.ts';

/** Shows the hints that were asked for, and the button for the next one, which counts down. */
export const showHints = ({ data, element, answer }: Asked, words: Words): void => {
  for (const one of all(element, '[data-cw-hint]')) one.hidden = Number(one.dataset.cwHint) >= answer.hints;
  const button = actionOf(element, 'hint');
  if (!button) return;
  const left = data.hints - answer.hints;
  button.hidden = left <= 0 || element.dataset.cwLocked !== undefined;
  button.textContent = words.count('hintsLeft', left);
};

/** The next hint, which is read out. */
export const nextHint = (asked: Asked, words: Words): void => {
  const { answer, element, data } = asked;
  answer.hints = Math.min(data.hints, answer.hints + 1);
  showHints(asked, words);
  focusOn(find(element, `[data-cw-hint="${answer.hints - 1}"]`));
};
