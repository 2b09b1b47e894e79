import { all, find, write } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import { type Asked, fillPanel, gradeOf, showAction } from './asked.ts';

export interface Showing {
  readonly words: Words;
  /** Right answers may be told. */
  readonly reveal: boolean;
  /** A further line, such as how many tries are left. */
  readonly more?: string;
  readonly focus: boolean;
}

/** The label of a verdict, and what the style sheet knows it by. */
export const verdictOf = (credit: number | undefined): 'neutral' | 'right' | 'partly' | 'wrong' =>
  credit === undefined ? 'neutral' : credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';

export const verdictWord = (credit: number | undefined, { label }: Words): string =>
  label(credit === undefined ? 'answered' : verdictOf(credit));

export const earned = (points: number, max: number, words: Words): string =>
  words.count('earned', max, { points: words.number(points) });

/** Says how an answer was marked: the verdict, the points, marks beside its parts, and the feedback that fits. */
export const showGrade = (asked: Asked, { words, reveal, more = '', focus }: Showing): void => {
  const { data, element, kind, answer } = asked;
  const grade = gradeOf(asked, words);
  const { credit, points } = grade;
  element.dataset.cwVerdict = verdictOf(credit);
  const say = (part: HTMLElement, verdict: string, told: string): void => {
    if (verdict) part.dataset.cwVerdict = verdict;
    write(part, '[data-cw-mark]', told);
  };
  // Beside parts nothing can be said where there was no room for the answer.
  if (answer.response !== undefined || reveal)
    kind.show?.(element, { key: data.key, response: answer.response, grade, reveal, words, say });
  fillPanel(
    find(element, '[data-cw-result]'),
    [verdictWord(credit, words), credit === undefined ? '' : earned(points, data.key.points, words), more],
    focus,
  );
  const right = (credit ?? 1) >= 1;
  const shown: Readonly<Record<string, boolean>> = {
    always: true,
    correct: right,
    incorrect: !right,
    solution: reveal,
  };
  for (const one of all(element, '[data-cw-feedback]')) one.hidden = !shown[one.dataset.cwFeedback ?? ''];
};

/** As before any answer was marked. */
export const clearGrade = ({ element }: Pick<Asked, 'element'>): void => {
  for (const one of [element, ...all(element, '[data-cw-verdict]')]) delete one.dataset.cwVerdict;
  for (const one of all(element, '[data-cw-mark], [data-cw-result]')) one.replaceChildren();
  const told = '[data-cw-feedback], [data-cw-choice-feedback], [data-cw-answer-feedback], [data-cw-model]';
  for (const one of all(element, told)) one.hidden = true;
};

/** As before an attempt was handed in. After it what came of it stands first. */
export const clearScore = (form: HTMLElement, done = false): void => {
  for (const action of ['retry', 'missed', 'back']) showAction(form, action, false);
  for (const one of all(form, '[data-cw-score], [data-cw-review]')) {
    one.replaceChildren();
    delete one.dataset.cwVerdict;
  }
  const outcome = find(form, '[data-cw-outcome]');
  if (outcome) form[done ? 'prepend' : 'append'](outcome);
};
