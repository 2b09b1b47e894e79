import { prepareWith } from './content/prepare.ts';
import { frame } from './frame.ts';
import { scriptJson } from './page-data.ts';
import type { PlannedPage } from './plan.ts';
import { onePage, type Press } from './press.ts';
import type { Strings } from './strings.ts';
import { lessonView } from './views/lesson.ts';
import { kindWord } from './views/outline.ts';
import type { View } from './views/page.ts';
import { linkView, promptView } from './views/prompt.ts';
import { quizView } from './views/quiz.ts';
import { termView } from './views/term.ts';
import { besides, type PageContext } from './views/view.ts';

/** The page of an item, the front page or the syllabus. */
export const itemPage = (page: PlannedPage, press: Press): string =>
  onePage(press, (own) => framed(page, own));

const framed = (page: PlannedPage, press: Press): string => {
  const strings = press.strings(page.language);
  const { course, plan, addresses, anchors, features, linksLeave } = press;
  const prepare = prepareWith({
    strings,
    address: addresses.from(page),
    asset: addresses.asset,
    linksLeave,
    features,
  });
  const view = viewOf(page, press, {
    course,
    plan,
    strings,
    prepare,
    sections: () => anchors(page).sections,
  });
  const main = press.render(view.template, { ...around(page, view, press), ...view.data });
  const { title, description } = page.item;
  return frame(main, { press, strings, view: 'item', title, description, page });
};

const viewOf = (page: PlannedPage, press: Press, ctx: PageContext): View => {
  const { item } = page;
  switch (item.kind) {
    case 'lesson':
      return lessonView(item, page, ctx);
    case 'term':
      return termView(item, page, ctx);
    case 'quiz':
      return placedView(page, press, ctx);
    case 'discussion':
    case 'assignment':
      return promptView(item, ctx);
    case 'link':
      return linkView(item, ctx);
  }
};

const placedView = (page: PlannedPage, { plan, quizzes }: Press, ctx: PageContext): View => {
  const index = quizzes.findIndex((one) => plan.pages[one.page] === page);
  const placed = quizzes[index];
  if (!placed) throw new Error(`the quiz ${page.item.id} was not placed`);
  return quizView(placed, index, ctx);
};

/** The line above the title, the way on, and the words. */
const around = (page: PlannedPage, { minutes, pageData }: View, { plan, strings }: Press) => {
  const words = strings(page.language);
  const at = plan.pages.indexOf(page);
  return {
    t: words.t,
    count: words.count,
    crumb: crumb(page, minutes, words),
    previous: neighbour(plan.pages[at - 1]),
    next: neighbour(plan.pages[at + 1]),
    pageData: pageData && scriptJson(pageData),
  };
};

const crumb = (page: PlannedPage, minutes: number | undefined, { t, count }: Strings): readonly string[] =>
  [
    ...(page.module ? [page.module.title] : []),
    page.position ? t('position', { kind: kindWord(page, t), ...page.position }) : kindWord(page, t),
    ...(minutes === undefined ? [] : [count('reading', minutes)]),
  ].filter((part) => part !== page.item.title);

const neighbour = (page: PlannedPage | undefined) => page && { href: besides(page), title: page.item.title };
