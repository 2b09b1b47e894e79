import type { Item } from '../model/course.ts';
import { checksOf } from '../model/walk.ts';
import { directionOf } from './language.ts';
import { type PlannedPage, pageId } from './plan.ts';
import type { ScriptName } from './player-script.ts';
import type { Press } from './press.ts';
import type { Strings } from './strings.ts';

/** What a page is: of an item, or about the course. */
export type ViewName = 'outline' | 'item' | 'terms' | 'cards' | 'search';

/** What stands around the content of a page. */
export interface Framed {
  /** The features are those of this page. */
  readonly press: Press;
  readonly strings: Strings;
  readonly view: ViewName;
  readonly title: string;
  readonly description: string | undefined;
  /** Of an item. */
  readonly page?: PlannedPage;
}

/** Nothing but the package's own files: no inline script or style, no other host but what the LMS names. */
const policy = ({ talksTo }: Press): string =>
  `default-src 'self'; img-src 'self'; media-src 'self'; connect-src ${talksTo}; object-src 'none'; base-uri 'none'; form-action 'self'`;

/** A whole page around its content. */
export const frame = (main: string, { press, strings, view, title, description, page }: Framed): string =>
  press.render('layout', {
    t: strings.t,
    count: strings.count,
    language: strings.language,
    direction: directionOf(strings.language),
    view,
    root: view === 'outline' ? '' : '../',
    id: page && pageId(page),
    scripts: [...scriptsOf(view, page), ...(press.features.parts.has('tabs') ? ['tabs.js'] : [])],
    tools: tools(press, view, strings),
    policy: policy(press),
    generator: press.generator,
    description,
    documentTitle: title === press.course.title ? title : `${title} · ${press.course.title}`,
    course: press.course.title,
    exit: strings.t('exit'),
    main,
  });

/** What a page needs beside what every page has. */
const scriptsOf = (
  view: ViewName,
  page: PlannedPage | undefined,
): readonly (ScriptName | 'search-index.js')[] => {
  if (page?.item.kind === 'quiz') return ['practice.js', 'quiz.js'];
  if (page) return asks(page.item) ? ['practice.js'] : [];
  return view === 'search' ? ['search-index.js', 'about.js'] : ['about.js'];
};

/** Questions stand on the page. */
const asks = (item: Item): boolean =>
  item.kind === 'term' ? item.review.length > 0 : item.kind === 'lesson' && !checksOf(item).next().done;

/** The pages about the course, but the one that this is. */
const tools = ({ hasTerms }: Press, view: ViewName, { t }: Strings) =>
  (['search', ...(hasTerms ? (['terms', 'cards'] as const) : [])] as const).map((name) => ({
    id: `cw-to-${name}`,
    label: t(name),
    href: `${view === 'outline' ? 'pages/' : ''}${name}.html`,
    current: name === view,
  }));
