import type { Words } from '../shell/words.ts';
import { type Asked, actionOf } from './asked.ts';

/** Shows the hints that were asked for, and the button for the next one, which counts down. */
export const showHints = ({ data, element, answer }: Asked, words: Words): void => {
  const button = actionOf(element, 'hint');
  for (const one of element.querySelectorAll<HTMLElement>('[data-cw-hint]')) {
    one.hidden = Number(one.dataset.cwHint) >= answer.hints;
  }
  if (!button) return;
  const left = data.hints - answer.hints;
  button.hidden = left <= 0;
  button.textContent = words.count('hintsLeft', left);
};

/** The next hint; the focus goes to it when no further one is left. */
export const nextHint = (asked: Asked, words: Words): void => {
  asked.answer.hints = Math.min(asked.data.hints, asked.answer.hints + 1, 7);
  showHints(asked, words);
  const shown = asked.element.querySelector<HTMLElement>(`[data-cw-hint="${asked.answer.hints - 1}"]`);
  if (!shown) return;
  shown.tabIndex = -1;
  shown.focus();
};
