import { grade } from '../../scoring/grade.ts';
import { setMark } from './choice.ts';
import type { KindPlayer, Marks } from './kind-player.ts';

const field = (question: Element): HTMLInputElement | null => question.querySelector('input');

const mark = (question: Element, marks: Marks): void => {
  const row = question.querySelector<HTMLElement>('.field');
  const { credit, answer } = grade(marks.key, marks.response, { comma: marks.comma });
  if (row && credit !== undefined) {
    if (credit >= 1) row.dataset.cwVerdict = 'right';
    else if (credit === 0) row.dataset.cwVerdict = 'wrong';
    const best = rightAnswer(marks);
    const words = credit < 1 && marks.reveal && best ? `${marks.label('rightAnswer')}: ${best}` : '';
    setMark(row, words);
  }
  for (const one of question.querySelectorAll<HTMLElement>('[data-cw-answer-feedback]')) {
    one.hidden = Number(one.dataset.cwAnswerFeedback) !== answer;
  }
};

const rightAnswer = ({ key }: Marks): string => {
  if (key.kind === 'text') return key.answers.find(({ credit }) => credit >= 1)?.texts[0] ?? '';
  if (key.kind !== 'number') return '';
  const best = key.answers.find(({ credit }) => credit >= 1);
  if (!best) return '';
  const value = best.low === best.high ? String(best.low) : `${best.low} – ${best.high}`;
  return best.unit ? `${value} ${best.unit}` : value;
};

const clear = (question: Element): void => {
  const row = question.querySelector<HTMLElement>('.field');
  if (row) delete row.dataset.cwVerdict;
  if (row) setMark(row, '');
  for (const one of question.querySelectorAll<HTMLElement>('[data-cw-answer-feedback]')) one.hidden = true;
};

/** A typed word or number. */
export const textPlayer: KindPlayer = {
  read: (question) => field(question)?.value || undefined,
  write: (question, response) => {
    const input = field(question);
    if (input) input.value = String(response);
  },
  mark,
  clear,
};
