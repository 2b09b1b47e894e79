import { all } from '../shell/dom.ts';

/** Every question of a form, by its package id, in the author's order. */
export type Elements = ReadonlyMap<string, HTMLElement>;

export const elementsOf = (form: Element): Elements =>
  new Map(all(form, '[data-cw-question]').map((one) => [one.dataset.cwQuestion ?? '', one]));
