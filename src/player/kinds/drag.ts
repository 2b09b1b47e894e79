import { all } from '../shell/dom.ts';

export interface Dragging {
  /** What can be taken, and where it can be put. */
  readonly sources: string;
  readonly targets: string;
  readonly dropped: (source: HTMLElement, target: HTMLElement) => void;
}

export type Drag = (question: HTMLElement, dragging: Dragging) => void;

/** A hand may tremble so much, in pixels, before a press becomes a drag. */
const slack = 5;

/** Dragging with a mouse or a pen: sugar only, whatever it does can be done by buttons and menus too. */
export const drag: Drag = (question, { sources, targets, dropped }) => {
  if (!matchMedia('(pointer: fine)').matches) return;
  for (const one of all(question, sources)) one.dataset.cwDraggable = '';
  question.addEventListener('pointerdown', (down) => {
    const pressed = down.target as Element;
    const source = pressed.closest<HTMLElement>(sources);
    if (
      !source ||
      down.pointerType === 'touch' ||
      down.button !== 0 ||
      pressed.closest('button, select, input')
    )
      return;
    if (question.dataset.cwLocked !== undefined) return;
    let target: HTMLElement | null = null;
    const over = (next: HTMLElement | null): void => {
      delete target?.dataset.cwOver;
      target = next;
      if (target) target.dataset.cwOver = '';
    };
    const move = (event: PointerEvent): void => {
      const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (source.dataset.cwDragged === undefined && Math.hypot(x, y) < slack) return;
      source.dataset.cwDragged = '';
      source.style.translate = `${x}px ${y}px`;
      const below = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>(targets);
      over(below && question.contains(below) && below !== source ? below : null);
    };
    const end = (event: Event): void => {
      removeEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel', 'keydown']) removeEventListener(name, end);
      const found = event.type === 'pointerup' ? target : null;
      over(null);
      delete source.dataset.cwDragged;
      source.style.translate = '';
      if (found) dropped(source, found);
    };
    addEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel', 'keydown']) addEventListener(name, end);
    // No text is selected meanwhile.
    down.preventDefault();
  });
};
