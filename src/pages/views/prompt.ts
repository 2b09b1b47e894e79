import type { Assignment, Discussion, Link } from '../../model/course.ts';
import { dateText } from '../dates.ts';
import type { Strings } from '../strings.ts';
import type { View } from './page.ts';
import { html, type PageContext } from './view.ts';

/** A discussion or an assignment: its prompt, and what is expected. */
export const promptView = (item: Discussion | Assignment, { prepare, strings }: PageContext): View => ({
  template: item.kind,
  data: { title: item.title, body: html(prepare(item.body)), facts: expected(item, strings) },
});

const expected = (item: Discussion | Assignment, { t, count, language }: Strings): readonly string[] => [
  ...(item.points === undefined ? [] : [count('points', item.points)]),
  ...(item.due === undefined ? [] : [t('due', { date: dateText(item.due, language) })]),
  ...(item.kind === 'assignment' && item.submit && item.submit !== 'none'
    ? [t('submit', { what: item.submit })]
    : []),
];

export const linkView = (item: Link, { prepare }: PageContext): View => ({
  template: 'link',
  data: { title: item.title, body: html(prepare(item.body)), url: item.url, address: hostOf(item.url) },
});

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
