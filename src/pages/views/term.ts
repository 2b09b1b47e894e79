import type { Term } from '../../model/course.ts';
import { practiceData } from '../page-data.ts';
import { type PlannedPage, pageId } from '../plan.ts';
import { readingMinutes } from '../reading-time.ts';
import type { View } from './page.ts';
import { byline, html, type PageContext, practice, questionsHtml, relatedLinks } from './view.ts';

export const termView = (term: Term, page: PlannedPage, ctx: PageContext): View => {
  const review = term.review.map((question) => ({ id: `${pageId(page)}.${question.id}`, question }));
  const { strings, prepare, sections } = ctx;
  const [definition, facts, reviewed, ...more] = sections();
  const texts = [term.definition ?? [], term.facts ?? [], ...term.more.map(({ body }) => body)];
  return {
    template: 'term',
    minutes: readingMinutes(texts),
    data: {
      title: term.title,
      term: term.term,
      subject: term.subject,
      byline: byline(term, strings),
      definition: term.definition && html(prepare(term.definition, 3)),
      facts: term.facts && html(prepare(term.facts, 3)),
      more: term.more.map(({ title, body }, index) => ({
        id: more[index],
        title: html(prepare(title, 3)),
        html: html(prepare(body, 3)),
      })),
      review: review.length > 0 ? questionsHtml(practice(review), ctx) : '',
      related: relatedLinks(term.related, ctx),
      anchors: { definition, facts, review: reviewed },
    },
    ...(review.length > 0 && { pageData: practiceData(review) }),
  };
};
