import type { QuestionData } from '../../model/package-data.ts';
import type { AnswerState } from '../../state/course-state.ts';
import type { KindPlayer } from '../kinds/kind-player.ts';

/** A question as it is asked: its data, its place in the page, how it is played, what was answered. */
export interface Asked {
  readonly data: QuestionData;
  readonly element: HTMLElement;
  readonly kind: KindPlayer;
  readonly answer: AnswerState;
  /** When it was first shown, in milliseconds. */
  readonly since: number;
}

export const actionOf = (element: Element, action: string): HTMLButtonElement | null =>
  element.querySelector(`[data-cw-action="${action}"]`);

/** Controls that take answers. */
export const lock = (element: Element, locked: boolean): void => {
  for (const control of element.querySelectorAll<HTMLInputElement>('input, select, textarea'))
    control.disabled = locked;
};

/** Writes a heading and lines of text into a panel, and moves the focus there where an action asked for it. */
export const fillPanel = (panel: HTMLElement | null, lines: readonly string[], focus: boolean): void => {
  if (!panel) return;
  panel.replaceChildren(
    ...lines.filter(Boolean).map((line, index) => {
      const paragraph = document.createElement('p');
      if (index === 0) paragraph.className = 'panel-title';
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  if (!focus) return;
  panel.tabIndex = -1;
  panel.focus();
};
