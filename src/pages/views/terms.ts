import type { Term } from '../../model/course.ts';
import { prepareWith } from '../content/prepare.ts';
import { withoutIds } from '../content/without-ids.ts';
import { type PlannedPage, pageId } from '../plan.ts';
import type { Press } from '../press.ts';
import { besides, html } from './view.ts';

interface TermPage {
  readonly page: PlannedPage;
  readonly term: Term;
}

const termPages = ({ plan }: Press): readonly TermPage[] =>
  plan.pages.flatMap((page) => (page.item.kind === 'term' ? [{ page, term: page.item }] : []));

/** The glossary, in the order of the course's language. */
export const termsData = (press: Press) => {
  const collator = new Intl.Collator(press.course.language, { sensitivity: 'base', numeric: true });
  return {
    entries: termPages(press)
      .map((one) => entry(one, press))
      .sort((a, b) => collator.compare(a.term, b.term)),
  };
};

/** A face for each key term, in course order, and the modules that have some. */
export const cardsData = (press: Press) => {
  const pages = termPages(press);
  const modules = press.course.modules.filter((module) => pages.some(({ page }) => page.module === module));
  return {
    entries: pages.map((one) => entry(one, press)),
    modules: modules.length > 1 ? modules.map(({ id, title }) => ({ id, title })) : [],
    title: press.course.title,
  };
};

/** Its definition stands here a second time: ids are those of its own page, and anchors lead there. */
const entry = ({ page, term }: TermPage, press: Press) => {
  const strings = press.strings(page.language);
  const own = press.addresses.from(page);
  const address = (written: string): string => (written.startsWith('#') ? besides(page) : '') + own(written);
  const { asset } = press.addresses;
  const { linksLeave, features } = press;
  const prepare = prepareWith({ strings, address, asset, linksLeave, features });
  return {
    id: pageId(page),
    href: besides(page),
    term: term.term,
    aliases: term.aliases.join(' · '),
    module: page.module?.id ?? '',
    about: page.module?.title ?? '',
    language: page.language === press.course.language ? '' : page.language,
    definition: term.definition ? html(withoutIds(prepare(term.definition, 3))) : '',
  };
};
