import type { OutFile } from '../package/file.ts';
import { frame, type ViewName } from './frame.ts';
import { onePage, type Press } from './press.ts';
import { searchScript } from './search-index.ts';
import { outlineData } from './views/outline.ts';
import { cardsData, termsData } from './views/terms.ts';

/** The outline. */
export const outlinePage = (press: Press): OutFile => ({
  path: 'index.html',
  data: coursePage(press, 'outline', ({ course, plan, strings }) =>
    outlineData(course, plan, strings(course.language)),
  ),
});

/** Key terms from A to Z, flash cards, search: what a course has of them. */
export function* aboutPages(press: Press): Generator<OutFile> {
  if (press.hasTerms) {
    yield { path: 'pages/terms.html', data: coursePage(press, 'terms', termsData) };
    yield { path: 'pages/cards.html', data: coursePage(press, 'cards', cardsData) };
  }
  yield { path: 'pages/search.html', data: coursePage(press, 'search', () => ({})) };
  yield { path: 'assets/search-index.js', data: searchScript(press) };
}

const coursePage = (
  press: Press,
  view: Exclude<ViewName, 'item'>,
  dataOf: (press: Press) => object,
): string =>
  onePage(press, (own) => {
    const { course } = own;
    const strings = own.strings(course.language);
    const { t, count } = strings;
    const main = own.render(view, { ...dataOf(own), t, count });
    const title = view === 'outline' ? course.title : t(view);
    return frame(main, { press: own, strings, view, title, description: course.description });
  });
