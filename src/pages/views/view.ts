import type { Course, Related } from '../../model/course.ts';
import type { Rich } from '../../model/rich.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import type { Prepare } from '../content/prepare.ts';
import { dateText } from '../dates.ts';
import type { Plan, PlannedPage } from '../plan.ts';
import { questionFrame } from '../questions/frame.ts';
import type { Asked } from '../questions/view.ts';
import type { Identified } from '../quiz-parts.ts';
import type { Strings } from '../strings.ts';

/** What every page is made with. */
export interface PageContext {
  readonly course: Course;
  readonly plan: Plan;
  readonly strings: Strings;
  readonly prepare: Prepare;
  /** Ids of the page's section headings: see `page-anchors.ts`. */
  readonly sections: () => readonly string[];
}

export const html = (rich: Rich): string => toXhtml(rich);

/** Relative to another page in `pages/`. */
export const besides = (page: PlannedPage): string => page.href.replace(/^pages\//, '');

export const questionsHtml = (asked: readonly Asked[], { strings, prepare }: PageContext): string =>
  asked.map((one) => toXhtml([questionFrame({ asked: one, strings, prepare })])).join('\n');

/** Practice: checks and review questions. */
export const practice = (questions: readonly Identified[]): readonly Asked[] => {
  const total = questions.filter(({ question }) => question.kind !== 'stimulus').length;
  let n = 0;
  return questions.map(({ id, question }) => {
    if (question.kind !== 'stimulus') n += 1;
    return { id, question, ...(total > 1 && { number: { n, total } }), practice: true, open: true };
  });
};

export const relatedLinks = (related: readonly Related[], { plan }: PageContext) =>
  related.map(({ name, item }) => {
    const page = item === undefined ? undefined : plan.byItem.get(item);
    return page ? { name, href: besides(page) } : { name };
  });

/** Who wrote it and when it was updated. */
export const byline = (
  { authors, updated }: { readonly authors: readonly string[]; readonly updated?: string },
  { language, t }: Strings,
): readonly string[] => [
  ...(authors.length > 0 ? [t('by', { names: listed(authors, language) })] : []),
  ...(updated === undefined ? [] : [t('updated', { date: dateText(updated, language) })]),
];

const listed = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
