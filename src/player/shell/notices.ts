import type { Words } from './words.ts';

/** The persistent line at the top: never a dialog. */
export const notice = (text: string, link?: { readonly text: string; readonly href: string }): void => {
  const place = document.getElementById('cw-notice');
  if (!place) return;
  place.textContent = text;
  if (link) {
    const way = document.createElement('a');
    way.href = link.href;
    way.textContent = link.text;
    place.append(' ', way);
  }
  place.hidden = false;
};

export const hideNotice = (): void => {
  const place = document.getElementById('cw-notice');
  if (place) place.hidden = true;
};

/** The quiet line at the end, which is read out politely: the same words are not said twice. */
export const status = (text: string): void => {
  const place = document.getElementById('cw-status');
  if (place && place.textContent !== text) place.textContent = text;
};

export const savedStatus = (saved: boolean, words: Words): void =>
  status(saved ? words.label('saved', { time: words.time(new Date()) }) : words.label('notSaved'));
