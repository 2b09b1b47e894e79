import { grade } from '../../scoring/grade.ts';
import type { Words } from '../shell/words.ts';
import { type Asked, fillPanel } from './asked.ts';

export interface Shown {
  readonly words: Words;
  /** Right answers may be told. */
  readonly reveal: boolean;
  /** A further line, such as how many tries are left. */
  readonly more?: string;
  readonly focus: boolean;
}

/** Says how an answer was marked: the verdict, the points, marks beside its parts, and the feedback that fits. */
export const showGrade = (
  { data, element, kind, answer }: Asked,
  { words, reveal, more, focus }: Shown,
): void => {
  const { credit, points } = grade(data.key, answer.response, { comma: words.comma });
  const verdict = credit === undefined ? 'neutral' : credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
  element.dataset.cwVerdict = verdict;
  kind.mark?.(element, {
    key: data.key,
    response: answer.response,
    reveal,
    label: words.label,
    comma: words.comma,
  });
  const earned = words.label('earned', { points: words.number(points), max: words.number(data.key.points) });
  const title = words.label(verdict === 'neutral' ? 'answered' : verdict);
  fillPanel(
    element.querySelector('[data-cw-result]'),
    [title, credit === undefined ? '' : earned, more ?? ''],
    focus,
  );
  showFeedback(element, (credit ?? 1) >= 1, reveal);
};

const showFeedback = (element: Element, right: boolean, reveal: boolean): void => {
  const shown: Readonly<Record<string, boolean>> = {
    always: true,
    correct: right,
    incorrect: !right,
    solution: reveal,
  };
  for (const one of element.querySelectorAll<HTMLElement>('[data-cw-feedback]')) {
    one.hidden = !shown[one.dataset.cwFeedback ?? ''];
  }
};

/** As before any answer was marked. */
export const clearGrade = ({ element, kind }: Asked): void => {
  delete element.dataset.cwVerdict;
  kind.clear?.(element);
  element.querySelector('[data-cw-result]')?.replaceChildren();
  for (const one of element.querySelectorAll<HTMLElement>('[data-cw-feedback]')) one.hidden = true;
};
