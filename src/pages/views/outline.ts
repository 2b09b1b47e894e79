import type { Course } from '../../model/course.ts';
import { type Plan, type PlannedPage, pageId } from '../plan.ts';
import type { Strings } from '../strings.ts';
import { byline } from './view.ts';

/** The home page: modules as headings, items as rows. Addresses are relative to the package root. */
export const outlineData = (course: Course, plan: Plan, strings: Strings) => {
  const rows = (pages: readonly PlannedPage[]) => pages.map((page) => row(page, course, strings));
  const [start] = plan.pages;
  const special = plan.pages.filter(({ role }) => role !== 'item');
  return {
    title: course.title,
    description: course.description,
    byline: byline(course, strings),
    first: start?.href ?? '#main',
    start: start ? strings.t('start', { title: start.item.title }) : '',
    total: plan.pages.length,
    modules: [
      ...(special.length > 0 ? [{ items: rows(special) }] : []),
      ...course.modules.map((module) => ({
        id: `module.${module.id}`,
        title: module.title,
        description: module.description,
        language: other(module.language, course),
        items: rows(plan.pages.filter((page) => page.module === module)),
      })),
    ],
  };
};

const row = (page: PlannedPage, course: Course, { t }: Strings) => {
  const kind = kindWord(page, t);
  // A front page is often called like the course, which stands above already.
  const title = page.item.title === course.title ? kind : page.item.title;
  return {
    id: pageId(page),
    href: page.href,
    title,
    kind: kind === title ? '' : kind,
    language: other(page.language, course),
  };
};

/** A language that is not the outline's own has to be named. */
const other = (language: string | undefined, course: Course): string =>
  language === undefined || language === course.language ? '' : language;

/** What a page is called: its role where it is a special one; a quiz that does not count is practice. */
export const kindWord = ({ role, item }: PlannedPage, t: Strings['t']): string => {
  if (role !== 'item') return t(role);
  return item.kind === 'quiz' && !item.graded ? t('practice') : t(item.kind);
};
