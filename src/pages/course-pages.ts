import type { OutFile } from '../package/file.ts';
import { frame, type ViewName } from './frame.ts';
import type { Press } from './press.ts';
import { searchScript } from './search-index.ts';
import { outlineData } from './views/outline.ts';
import { cardsData, termsData } from './views/terms.ts';

/** The outline. */
export const outlinePage = (press: Press): OutFile => ({
  path: 'index.html',
  data: coursePage(
    press,
    'outline',
    outlineData(press.course, press.plan, press.strings(press.course.language)),
  ),
});

/** Key terms from A to Z, flash cards, search: what a course has of them. */
export function* aboutPages(press: Press): Generator<OutFile> {
  if (press.hasTerms) {
    yield { path: 'pages/terms.html', data: coursePage(press, 'terms', termsData(press)) };
    yield { path: 'pages/cards.html', data: coursePage(press, 'cards', cardsData(press)) };
  }
  yield { path: 'pages/search.html', data: coursePage(press, 'search', {}) };
  yield { path: 'assets/search-index.js', data: searchScript(press) };
}

const coursePage = (press: Press, view: Exclude<ViewName, 'item'>, data: object): string => {
  const { course } = press;
  const strings = press.strings(course.language);
  const { t, count } = strings;
  const main = press.render(view, { ...data, t, count });
  const title = view === 'outline' ? course.title : t(view);
  return frame(main, { press, strings, view, title, description: course.description });
};
