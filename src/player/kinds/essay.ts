import type { KindPlayer } from './kind-player.ts';

const field = (question: Element): HTMLTextAreaElement | null => question.querySelector('textarea');
const model = (question: Element): HTMLElement | null => question.querySelector('[data-cw-model]');

/** An open answer: after it, the model answer. */
export const essayPlayer: KindPlayer = {
  read: (question) => field(question)?.value || undefined,
  write: (question, response) => {
    const box = field(question);
    if (box) box.value = String(response);
  },
  mark: (question, { reveal }) => {
    const shown = model(question);
    if (shown && reveal) shown.hidden = false;
  },
  clear: (question) => {
    const shown = model(question);
    if (shown) shown.hidden = true;
  },
};
