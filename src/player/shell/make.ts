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

/** Brings the keyboard and whoever listens to a place that takes no input. */
export const focusOn = (place: HTMLElement | null | undefined): void => {
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
};
