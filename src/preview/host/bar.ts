import type { Sequenced } from '../call.ts';

/** What the LMS offers beside the content: the way on, the way back, and every part by its title. */
export interface Bar {
  readonly say: (text: string) => void;
  /** Marks the part that is shown. */
  readonly show: (id: string) => void;
}

export type Go = (request: 'continue' | 'previous' | 'choice', target?: string) => void;

export const createBar = (parts: Sequenced['parts'], go: Go): Bar => {
  const bar = document.createElement('nav');
  bar.setAttribute('aria-label', 'Parts of the course');
  const list = document.createElement('select');
  list.setAttribute('aria-label', 'Part');
  list.append(...parts.map(({ id, title }) => new Option(title, id)));
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  bar.append(
    button('Previous', () => go('previous')),
    button('Next', () => go('continue')),
    list,
    button('Go there', () => go('choice', list.value)),
    said,
  );
  document.body.prepend(bar);
  return {
    say: (text) => {
      said.textContent = text;
    },
    show: (id) => {
      list.value = id;
    },
  };
};

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
};
