import { markChoice } from '../../scoring/markers/choice.ts';
import { markMulti } from '../../scoring/markers/multi.ts';
import { numbersOf } from '../../scoring/response.ts';
import { all, find } from '../shell/dom.ts';
import type { KindPlayer, Shown } from './kind-player.ts';

const rows = (question: Element): readonly HTMLElement[] => all(question, '[data-cw-choice]');
const indexOf = (row: HTMLElement): number => Number(row.dataset.cwChoice);
const control = (row: Element): HTMLInputElement | null => find(row, 'input');
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
  find(question, `[data-cw-choice-feedback="${index}"]`);

const shuffle: KindPlayer['shuffle'] = (question, shuffled, keepLast) => {
  // From the author's order, so that the same seed always gives the same order.
  const sorted = [...rows(question)].sort((a, b) => indexOf(a) - indexOf(b));
  const last = keepLast ? sorted.splice(-1) : [];
  const block = find(question, '.choices');
  for (const row of [...shuffled(sorted), ...last]) {
    block?.append(row, ...[feedbackOf(question, indexOf(row))].filter((one) => one !== null));
  }
};

/** What is right is worth something; what is worth all of it is the right answer. */
const isRight = ({ key }: Shown, index: number): boolean => {
  if ('right' in key && key.kind !== 'match') return Boolean(key.right[index]);
  return 'credits' in key && (key.credits?.[index] ?? 0) >= 1;
};

const show = (question: HTMLElement, shown: Shown): void => {
  const { words, say, reveal } = shown;
  const picked = chosen(question);
  for (const row of rows(question)) {
    const index = indexOf(row);
    const right = isRight(shown, index);
    const mine = picked.includes(index);
    const told = [mine && 'yourAnswer', right && (mine || reveal) && 'rightAnswer'];
    const verdict = mine ? (right ? 'right' : 'wrong') : right && reveal ? 'missed' : '';
    say(
      row,
      verdict,
      told
        .map((name) => name && words.label(name))
        .filter(Boolean)
        .join(' · '),
    );
    const feedback = feedbackOf(question, index);
    if (feedback) feedback.hidden = !mine;
  }
};

/** One right answer, true or false. */
export const choicePlayer: KindPlayer = {
  marker: markChoice,
  read: (question) => chosen(question)[0],
  write: (question, response) => check(question, typeof response === 'number' ? [response] : []),
  shuffle,
  show,
};

/** Several right answers: choosing none is an answer, too. */
export const multiPlayer: KindPlayer = {
  marker: markMulti,
  read: chosen,
  write: (question, response) => check(question, numbersOf(response ?? [])),
  shuffle,
  show,
};
