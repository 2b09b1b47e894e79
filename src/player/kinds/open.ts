import type { Words } from '../shell/words.ts';
import { all, type KindPlayer } from './kind-player.ts';

const box = (question: Element): HTMLTextAreaElement | null => question.querySelector('textarea');
const fileInput = (question: Element): HTMLInputElement | null => question.querySelector('[type=file]');

/** The learner's own rating by the rubric: shown, and that is all. */
const rate = (question: HTMLElement, words: Words): void => {
  const criteria = all(question, '[data-cw-criterion]') as readonly HTMLInputElement[];
  const worth = (list: readonly HTMLInputElement[]): string =>
    words.number(list.reduce((sum, one) => sum + Number(one.dataset.cwCriterion), 0));
  const place = question.querySelector('[data-cw-rating]');
  const points = worth(criteria.filter((one) => one.checked));
  if (place) place.textContent = words.label('rating', { points, max: worth(criteria) });
};

const start: KindPlayer['start'] = (question, words) => {
  for (const one of all(question, '[data-cw-criterion]'))
    one.addEventListener('input', () => rate(question, words));
};

const show: KindPlayer['show'] = (question, { reveal }) => {
  const model = question.querySelector<HTMLElement>('[data-cw-model]');
  if (model && reveal) model.hidden = false;
};

/** An open answer: after it, the model answer. */
export const essayPlayer: KindPlayer = {
  read: (question) => box(question)?.value || undefined,
  write: (question, response = '') => {
    const area = box(question);
    if (area) area.value = String(response);
  },
  start,
  show,
};

/** A file that stays where it is: its name is the answer. */
export const uploadPlayer: KindPlayer = {
  read: (question) => fileInput(question)?.files?.[0]?.name ?? question.dataset.cwFile,
  write: (question, response) => {
    const input = fileInput(question);
    if (input) input.value = '';
    const place = question.querySelector('.field [data-cw-mark]');
    if (response === undefined) delete question.dataset.cwFile;
    else question.dataset.cwFile = String(response);
    if (place) place.textContent = String(response ?? '');
  },
  start,
  show,
};
