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
  form.addEventListener('input', (event) => {
    const one = find(event.target);
    // The learner's own rating is no answer.
    if (one && !(event.target as Element).closest('[data-cw-model]')) watcher.answered(one);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-cw-action]');
    const name = button?.dataset.cwAction;
    if (name && name !== 'submit') watcher.action(name, find(event.target));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    watcher.action('submit', undefined);
  });
};
