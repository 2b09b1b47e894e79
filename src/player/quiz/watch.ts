import type { Asked } from './asked.ts';

/** Tells which question a form's event is about, and what was done. */
export interface Watcher {
  readonly answered: (asked: Asked) => void;
  readonly action: (name: string, asked: Asked | undefined) => void;
}

/** Listens once to a form, however often its questions are asked anew. */
export const watch = (form: HTMLElement, asked: () => readonly Asked[], watcher: Watcher): void => {
  const find = (target: EventTarget | null): Asked | undefined =>
    target instanceof Node ? asked().find(({ element }) => element.contains(target)) : undefined;
  const changed = (event: Event): void => {
    const one = find(event.target);
    if (one) watcher.answered(one);
  };
  form.addEventListener('input', changed);
  form.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cw-action]') : null;
    const name = button?.dataset.cwAction;
    if (name && name !== 'submit') watcher.action(name, find(event.target));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    watcher.action('submit', undefined);
  });
};

/** Takes over what the controls say. */
export const takeAnswer = ({ element, kind, answer }: Asked): void => {
  const response = kind.read(element);
  answer.response = response;
  answer.stamp = Date.now();
};
