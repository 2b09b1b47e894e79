import type { Item } from '../model/course.ts';
import type { Question } from '../model/question.ts';
import type { Rich } from '../model/rich.ts';
import { questionTexts } from '../model/texts.ts';
import { checksOf, questionsOfQuiz } from '../model/walk.ts';
import { walkRich } from '../rich/map.ts';
import { safeAnchor } from './addresses.ts';
import { plainText } from './content/plain.ts';
import { type PlannedPage, pageId } from './plan.ts';
import type { Strings } from './strings.ts';

/** Where the anchors of a page lead. Authors link by GitHub's: of headings in a text, of sections, of questions. */
export interface PageAnchors {
  /** The id of an element by the author's anchor. */
  readonly ids: ReadonlyMap<string, string>;
  /** The ids of the page's own section headings, in order. */
  readonly sections: readonly string[];
}

export const pageAnchors = (page: PlannedPage, { t }: Strings): PageAnchors => {
  const { item } = page;
  const texts = textsOf(item).flatMap((rich) => [...walkRich(rich)]);
  const inText = texts.flatMap((node) => (node.type === 'element' && node.attrs.id ? [node.attrs.id] : []));
  const ids = new Map(inText.map((id) => [id, safeAnchor(id)]));
  const add = (heading: string, id?: string): string => {
    const anchor = free(slug(heading), ids);
    const own = id ?? safeAnchor(anchor);
    ids.set(anchor, own);
    return own;
  };
  const sections = sectionHeadings(item, t).map((heading) => add(heading));
  for (const { id, prompt } of questionsOfItem(item)) add(plainText(prompt), `q-${pageId(page)}.${id}`);
  return { ids, sections };
};

/** The anchor that GitHub gives a heading: lower case, spaces to hyphens, punctuation dropped. */
const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Repeats get -1, -2. */
const free = (anchor: string, taken: ReadonlyMap<string, string>): string => {
  if (!taken.has(anchor)) return anchor;
  let count = 1;
  while (taken.has(`${anchor}-${count}`)) count += 1;
  return `${anchor}-${count}`;
};

/** In the order in which the page shows them; `term.ts` and `quiz.ts` take their ids in this order. */
const sectionHeadings = (item: Item, t: Strings['t']): readonly string[] => {
  switch (item.kind) {
    case 'term':
      return [t('definition'), t('facts'), t('review'), ...item.more.map(({ title }) => plainText(title))];
    case 'quiz':
      return item.sections.map(({ title }) => (title ? plainText(title) : 'section'));
    case 'lesson':
    case 'discussion':
    case 'assignment':
    case 'link':
      return [];
  }
};

const questionsOfItem = (item: Item): readonly Question[] => {
  if (item.kind === 'lesson') return [...checksOf(item)];
  if (item.kind === 'term') return item.review;
  return item.kind === 'quiz' ? [...questionsOfQuiz(item)] : [];
};

const textsOf = (item: Item): readonly Rich[] => [
  ...ownTexts(item),
  ...questionsOfItem(item).flatMap(questionTexts),
];

const ownTexts = (item: Item): readonly Rich[] => {
  switch (item.kind) {
    case 'lesson':
      return item.body.flatMap((section) => (section.type === 'text' ? [section.body] : []));
    case 'term':
      return [item.definition ?? [], item.facts ?? [], ...item.more.map(({ body }) => body)];
    case 'quiz':
      return [item.intro, ...item.sections.map(({ intro }) => intro)];
    case 'discussion':
    case 'assignment':
    case 'link':
      return [item.body];
  }
};
