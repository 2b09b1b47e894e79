/** An element with its properties and its content. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
};

/** The first element that a selector finds. */
export const find = <E extends Element = HTMLElement>(place: ParentNode, selector: string): E | null =>
  place.querySelector<E>(selector);

/** All of them. */
export const all = <E extends Element = HTMLElement>(place: ParentNode, selector: string): readonly E[] => [
  ...place.querySelectorAll<E>(selector),
];

/** Puts a text where a selector leads, if it leads anywhere. */
export const write = (place: ParentNode, selector: string, text: string): void => {
  const found = find(place, selector);
  if (found) found.textContent = text;
};

/** Brings the keyboard and whoever listens to a place that takes no input. */
export const focusOn = (place: HTMLElement | null | undefined): void => {
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
};
