import { find, make } from './dom.ts';
import type { Words } from './words.ts';

/** What the line at the top is about: the state of the connection stands above all else, and stays. */
export type Subject = 'connection' | 'saving' | 'place';

/** The persistent line at the top: never a dialog. */
export const notice = (
  subject: Subject,
  text: string,
  link?: { readonly text: string; readonly href: string },
): void => {
  const place = find(document, '#cw-notice');
  if (!place || shows(place, 'connection')) return;
  place.textContent = text;
  if (link) place.append(' ', make('a', { href: link.href }, link.text));
  place.dataset.cwSubject = subject;
  place.hidden = false;
};

export const hideNotice = (subject: Subject): void => {
  const place = find(document, '#cw-notice');
  if (place && shows(place, subject)) place.hidden = true;
};

const shows = (place: HTMLElement, subject: Subject): boolean =>
  !place.hidden && place.dataset.cwSubject === subject;

/** The quiet line at the end, which is read out politely: the same words are not said twice. */
export const status = (text: string): void => {
  const place = find(document, '#cw-status');
  if (place && place.textContent !== text) place.textContent = text;
};

/** Said twice: where it is read out, and at the top, where it stays until something is saved. */
export const tellTrouble = (text: string): void => {
  status(text);
  notice('saving', text);
};

export const savedStatus = (saved: boolean, words: Words): void => {
  if (saved) {
    status(words.label('saved', { time: words.time(new Date()) }));
    hideNotice('saving');
  } else tellTrouble(words.label('notSaved'));
  find(document, '#cw-status')?.toggleAttribute('data-cw-unsaved', !saved);
};
