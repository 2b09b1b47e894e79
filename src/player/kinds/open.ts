import { all, find, write } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import type { KindPlayer } from './kind-player.ts';

const box = (question: Element): HTMLTextAreaElement | null => find(question, 'textarea');
const fileInput = (question: Element): HTMLInputElement | null => find(question, '[type=file]');

/** The learner's own rating by the rubric: shown, and that is all. */
const rate = (question: HTMLElement, words: Words): void => {
  const criteria = all(question, '[data-cw-criterion]') as readonly HTMLInputElement[];
  const worth = (list: readonly HTMLInputElement[]): string =>
    words.number(list.reduce((sum, one) => sum + Number(one.dataset.cwCriterion), 0));
  const points = worth(criteria.filter((one) => one.checked));
  write(question, '[data-cw-rating]', words.label('rating', { points, max: worth(criteria) }));
};

const start = (question: HTMLElement, words: Words): void => {
  for (const one of all(question, '[data-cw-criterion]'))
    one.addEventListener('input', () => rate(question, words));
};

const show: KindPlayer['show'] = (question, { reveal }) => {
  const model = find(question, '[data-cw-model]');
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

/** A file of another type than was asked for is not taken: `accept` alone is a suggestion. */
const startUpload: KindPlayer['start'] = (question, words) => {
  start(question, words);
  const input = fileInput(question);
  input?.addEventListener('input', () => {
    const name = input.files?.[0]?.name.toLowerCase() ?? '';
    const taken = input.accept.split(',').some((type) => name.endsWith(type.toLowerCase()));
    write(question, '.field [data-cw-mark]', taken ? '' : words.label('wrongType', { types: input.accept }));
    if (!taken) input.value = '';
  });
};

/** A file that stays where it is: its name is the answer. */
export const uploadPlayer: KindPlayer = {
  read: (question) => fileInput(question)?.files?.[0]?.name ?? question.dataset.cwFile,
  write: (question, response) => {
    const input = fileInput(question);
    if (input) input.value = '';
    if (response === undefined) delete question.dataset.cwFile;
    else question.dataset.cwFile = String(response);
    write(question, '.field [data-cw-mark]', String(response ?? ''));
  },
  start: startUpload,
  show,
};
