import type { QuestionData } from '../../model/package-data.ts';
import { type Grade, gradeBy } from '../../scoring/grade-by.ts';
import { isAnswered } from '../../scoring/response.ts';
import type { AnswerState } from '../../state/course-state.ts';
import type { KindPlayer } from '../kinds/kind-player.ts';
import { registry } from '../registry.ts';
import { all, find, focusOn, make } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';

/** A question as it is asked: its data, its place in the page, how it is played, what was answered. */
export interface Asked {
  readonly data: QuestionData;
  readonly element: HTMLElement;
  readonly kind: KindPlayer;
  readonly answer: AnswerState;
  /** When it was first shown, in milliseconds. */
  readonly since: number;
}

/** A question where it stands in a page. */
export interface Placed {
  readonly data: QuestionData;
  readonly element: HTMLElement;
}

/** `seed`: of the numbers in it. None for a text, which asks nothing. */
export const ask = (
  { data, element }: Placed,
  answer: AnswerState,
  { seed, words }: { readonly seed: number; readonly words: Words },
): Asked[] => {
  const { kinds, settle } = registry;
  const draw = { seed, comma: words.comma };
  const settled = settle?.(data, element, draw) ?? data;
  const kind = kinds[settled.key.kind];
  if (!kind) return [];
  if (element.dataset.cwStarted === undefined) kind.start?.(element, words);
  element.dataset.cwStarted = '';
  return [{ data: settled, element, kind, answer, since: Date.now() }];
};

/** How it is marked; by what is remembered, where there was no room for the answer itself. */
export const gradeOf = ({ data, kind, answer }: Asked, { comma }: Words): Grade => {
  const { key } = data;
  const { response, credit } = answer;
  if (response === undefined && credit !== undefined) return { credit, points: credit * key.points };
  return gradeBy(kind.marker, { key, response, options: { comma } });
};

export const actionOf = (element: Element, action: string): HTMLButtonElement | null =>
  find(element, `[data-cw-action="${action}"]`);

export const showAction = (element: Element, action: string, shown: boolean): void => {
  const button = actionOf(element, action);
  if (button) button.hidden = !shown;
};

/** Controls that take answers; not those of the learner's own rating. */
const controls = 'input:not([data-cw-criterion]), select, textarea, [data-cw-move]';

export const lock = (element: HTMLElement, locked: boolean): void => {
  for (const control of all<HTMLInputElement>(element, controls)) control.disabled = locked;
  if (locked) element.dataset.cwLocked = '';
  else delete element.dataset.cwLocked;
};

export const focusFirst = (element: Element | undefined): void => {
  if (element) find(element, controls)?.focus();
};

/** Takes over what the controls say. */
export const takeAnswer = ({ element, kind, answer }: Asked): void => {
  answer.response = kind.read(element);
  answer.stamp = Date.now();
};

/** Whether there is something to mark; says what is missing where there is not. To choose nothing may be an answer. */
export const isReady = ({ element, answer }: Asked, words: Words): boolean => {
  if (isAnswered(answer.response) || Array.isArray(answer.response)) return true;
  fillPanel(find(element, '[data-cw-result]'), [words.label('answerFirst')]);
  focusFirst(element);
  return false;
};

/** Writes a heading and lines of text into a panel. */
export const fillPanel = (panel: HTMLElement | null, lines: readonly string[], focus = false): void => {
  const [title = '', ...more] = lines.filter(Boolean);
  panel?.replaceChildren(
    make('p', { className: 'panel-title' }, title),
    ...more.map((line) => make('p', {}, line)),
  );
  if (focus) focusOn(panel);
};
