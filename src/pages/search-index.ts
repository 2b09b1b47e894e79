import type { Item } from '../model/course.ts';
import type { Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';
import type { SearchData } from '../search/index-data.ts';
import { writeIndex } from '../search/index-text.ts';
import { wordsOf } from '../search/words-of.ts';
import { scriptJson } from './page-data.ts';
import type { PlannedPage } from './plan.ts';
import type { Press } from './press.ts';
import { kindWord } from './views/outline.ts';
import { besides } from './views/view.ts';

/** `assets/search-index.js`: a script, because a page that was opened from a disk may fetch nothing. */
export const searchScript = (press: Press): string =>
  `window.coursewrightSearch=${scriptJson(searchData(press))};\n`;

const searchData = (press: Press): SearchData => {
  const { pages } = press.plan;
  const found = new Map<string, number[]>();
  pages.forEach((page, index) => {
    for (const word of new Set(textOf(page.item).flatMap(wordsOf))) {
      const list = found.get(word) ?? [];
      list.push(index);
      found.set(word, list);
    }
  });
  const postings = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { pages: pages.map((page) => listed(page, press)), index: writeIndex(postings) };
};

const listed = (page: PlannedPage, press: Press) => ({
  title: page.item.title,
  href: besides(page),
  about: [kindWord(page, press.strings(press.course.language).t), page.module?.title]
    .filter(Boolean)
    .join(' · '),
});

/** What a learner may look for; not the questions, whose words would tell their answers. */
const textOf = (item: Item): readonly string[] => [
  item.title,
  item.description ?? '',
  ...(item.kind === 'term' ? [item.term, ...item.aliases] : []),
  ...richOf(item).map(toPlain),
];

const richOf = (item: Item): readonly Rich[] => {
  switch (item.kind) {
    case 'lesson':
      return item.body.flatMap((section) => (section.type === 'text' ? [section.body] : []));
    case 'term':
      return [
        item.definition ?? [],
        item.facts ?? [],
        ...item.more.flatMap(({ title, body }) => [title, body]),
      ];
    case 'quiz':
      return [item.intro, ...item.sections.flatMap(({ title = [], intro }) => [title, intro])];
    case 'discussion':
    case 'assignment':
    case 'link':
      return [item.body];
  }
};
