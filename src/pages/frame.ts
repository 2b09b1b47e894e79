import { directionOf } from './language.ts';
import { type PlannedPage, pageId } from './plan.ts';
import type { Press } from './press.ts';
import type { Strings } from './strings.ts';

/** What stands around the content of a page. */
export interface Framed {
  readonly press: Press;
  readonly strings: Strings;
  readonly title: string;
  readonly description: string | undefined;
  /** None: the outline. */
  readonly page?: PlannedPage;
}

/** Nothing but the package's own files: no inline script or style, no other host but what the LMS names. */
const policy = ({ talksTo }: Press): string =>
  `default-src 'self'; img-src 'self'; media-src 'self'; connect-src ${talksTo}; object-src 'none'; base-uri 'none'; form-action 'self'`;

/** A whole page around its content. */
export const frame = (main: string, { press, strings, title, description, page }: Framed): string =>
  press.render('layout', {
    t: strings.t,
    count: strings.count,
    language: strings.language,
    direction: directionOf(strings.language),
    root: page ? '../' : '',
    id: page && pageId(page),
    policy: policy(press),
    generator: press.generator,
    description,
    documentTitle: page && title !== press.course.title ? `${title} · ${press.course.title}` : title,
    course: press.course.title,
    exit: strings.t('exit'),
    main,
  });
