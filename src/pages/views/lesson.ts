import type { Lesson, Section } from '../../model/course.ts';
import { practiceData } from '../page-data.ts';
import { type PlannedPage, pageId } from '../plan.ts';
import type { Identified } from '../quiz-parts.ts';
import { readingMinutes } from '../reading-time.ts';
import type { View } from './page.ts';
import { byline, html, type PageContext, practice, questionsHtml, relatedLinks } from './view.ts';

export const lessonView = (lesson: Lesson, page: PlannedPage, ctx: PageContext): View => {
  const id = pageId(page);
  const texts = lesson.body.flatMap((section) => (section.type === 'text' ? [section.body] : []));
  const checks = lesson.body.flatMap((section) => checkQuestions(section, id));
  return {
    template: page.role === 'item' ? 'lesson' : 'front',
    ...(page.role === 'item' && { minutes: lesson.time ?? readingMinutes(texts) }),
    data: {
      title: lesson.title,
      byline: byline(lesson, ctx.strings),
      blocks: lesson.body.map((section, index) =>
        block(section, { id, ctx, before: lesson.body[index - 1] }),
      ),
      related: relatedLinks(lesson.related, ctx),
    },
    ...(checks.length > 0 && { pageData: practiceData(checks) }),
  };
};

interface Around {
  readonly id: string;
  readonly ctx: PageContext;
  readonly before: Section | undefined;
}

const block = (section: Section, { id, ctx, before }: Around) =>
  section.type === 'text'
    ? { check: false, html: html(ctx.prepare(section.body)) }
    : {
        check: true,
        titled: endsWithHeading(before),
        html: questionsHtml(practice(checkQuestions(section, id)), ctx),
      };

/** Then the author has already said what comes. */
const endsWithHeading = (section: Section | undefined): boolean => {
  const last =
    section?.type === 'text' ? section.body.findLast((node) => node.type === 'element') : undefined;
  return last?.type === 'element' && /^h[1-6]$/.test(last.name);
};

const checkQuestions = (section: Section, id: string): readonly Identified[] =>
  section.type === 'check'
    ? section.questions.map((question) => ({ id: `${id}.${question.id}`, question }))
    : [];
