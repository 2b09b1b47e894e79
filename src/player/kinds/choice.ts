import { shuffled } from '../../state/shuffled.ts';
import type { KindPlayer, Marks } from './kind-player.ts';

const rows = (question: Element): readonly HTMLElement[] => [
  ...question.querySelectorAll<HTMLElement>('[data-cw-choice]'),
];
const indexOf = (row: HTMLElement): number => Number(row.dataset.cwChoice);
const control = (row: HTMLElement): HTMLInputElement | null => row.querySelector('input');
const chosen = (question: Element): readonly number[] =>
  rows(question)
    .filter((row) => control(row)?.checked)
    .map(indexOf)
    .sort((a, b) => a - b);

const check = (question: Element, indices: readonly number[]): void => {
  for (const row of rows(question)) {
    const input = control(row);
    if (input) input.checked = indices.includes(indexOf(row));
  }
};

const feedbackOf = (question: Element, index: number): HTMLElement | null =>
  question.querySelector(`[data-cw-choice-feedback="${index}"]`);

const shuffle = (question: Element, next: () => number, keepLast: boolean): void => {
  // From the author's order, so that the same seed always gives the same order.
  const all = [...rows(question)].sort((a, b) => indexOf(a) - indexOf(b));
  const last = keepLast ? all.at(-1) : undefined;
  const order = [...shuffled(last ? all.slice(0, -1) : all, next), ...(last ? [last] : [])];
  const block = all[0]?.parentElement;
  for (const row of order) {
    block?.append(row);
    const feedback = feedbackOf(question, indexOf(row));
    if (feedback) block?.append(feedback);
  }
};

/** The credit of a choice: what is right is worth something. */
const isRight = ({ key }: Marks, index: number): boolean =>
  key.kind === 'multi'
    ? (key.right[index] ?? false)
    : key.kind === 'choice' || key.kind === 'boolean'
      ? (key.credits[index] ?? 0) >= 1
      : false;

const mark = (question: Element, marks: Marks): void => {
  const picked = chosen(question);
  for (const row of rows(question)) {
    const index = indexOf(row);
    const right = isRight(marks, index);
    const mine = picked.includes(index);
    const verdict = mine ? (right ? 'right' : 'wrong') : right && marks.reveal ? 'missed' : '';
    if (verdict) row.dataset.cwVerdict = verdict;
    const words = [
      ...(mine ? [marks.label('yourAnswer')] : []),
      ...(right && (mine || marks.reveal) ? [marks.label('rightAnswer')] : []),
    ];
    setMark(row, words.join(' · '));
    const feedback = feedbackOf(question, index);
    if (feedback) feedback.hidden = !mine;
  }
};

export const setMark = (row: Element, words: string): void => {
  const place = row.querySelector('[data-cw-mark]');
  if (place) place.textContent = words;
};

const clear = (question: Element): void => {
  for (const row of rows(question)) {
    delete row.dataset.cwVerdict;
    setMark(row, '');
  }
  for (const one of question.querySelectorAll<HTMLElement>('[data-cw-choice-feedback]')) one.hidden = true;
};

/** One right answer, true or false. */
export const choicePlayer: KindPlayer = {
  read: (question) => chosen(question)[0],
  write: (question, response) => check(question, typeof response === 'number' ? [response] : []),
  shuffle,
  mark,
  clear,
};

/** Several right answers: choosing none is an answer once the question was touched. */
export const multiPlayer: KindPlayer = {
  read: chosen,
  write: (question, response) => check(question, typeof response === 'object' ? response : []),
  shuffle,
  mark,
  clear,
};
