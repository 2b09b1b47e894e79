import { all } from '../shell/dom.ts';

export interface Dragging {
  /** What can be taken, and where it can be put. */
  readonly sources: string;
  readonly targets: string;
  readonly dropped: (source: HTMLElement, target: HTMLElement) => void;
}

export type Drag = (question: HTMLElement, dragging: Dragging) => void;

/** Dragging with a mouse: sugar only, whatever it does can be done by buttons and menus too. */
export const drag: Drag = (question, { sources, targets, dropped }) => {
  if (!matchMedia('(pointer: fine)').matches) return;
  let source: HTMLElement | null = null;
  let target: HTMLElement | null = null;
  const over = (next: HTMLElement | null): void => {
    delete target?.dataset.cwOver;
    target = next;
    if (target) target.dataset.cwOver = '';
  };
  for (const one of all(question, sources)) one.draggable = true;
  question.addEventListener('dragstart', (event) => {
    source = question.dataset.cwLocked === undefined ? (event.target as Element).closest(sources) : null;
    if (!source) event.preventDefault();
  });
  question.addEventListener('dragover', (event) => {
    over(source && (event.target as Element).closest(targets));
    // That something may be dropped here.
    if (target) event.preventDefault();
  });
  question.addEventListener('drop', (event) => {
    event.preventDefault();
    if (source && target && source !== target) dropped(source, target);
  });
  question.addEventListener('dragend', () => over(null));
};
