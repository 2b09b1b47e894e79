import { findPages } from '../../search/find-pages.ts';
import type { SearchData } from '../../search/index-data.ts';
import { type Posting, readIndex } from '../../search/index-text.ts';
import type { Player } from '../shell/context.ts';
import { find, make } from '../shell/dom.ts';

declare global {
  interface Window {
    coursewrightSearch?: SearchData;
  }
}

/** The search page: finds while one types. The index lies beside the page. */
export const mountSearch = ({ words }: Player): void => {
  const form = find<HTMLFormElement>(document, '[data-cw-search]');
  const list = find(document, '[data-cw-found]');
  const count = find(document, '[data-cw-count]');
  const data = window.coursewrightSearch;
  const field = form && find<HTMLInputElement>(form, 'input');
  if (!form || !field || !list || !count || !data) return;
  let index: readonly Posting[] | undefined;
  const show = (): void => {
    index ??= readIndex(data.index);
    const found = findPages(field.value, data, index);
    list.replaceChildren(
      ...found.map(({ title, href, about }) =>
        make('li', {}, make('a', { href }, title), make('div', { className: 'kind' }, about)),
      ),
    );
    count.textContent = field.value.trim() === '' ? '' : words.count('found', found.length);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', show);
  show();
};
