import type { Lesson } from '../model/course.ts';
import type { Element, Rich } from '../model/rich.ts';
import { pagesOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/** In lessons each heading is at most one level below the one before it; the page's title is the first, of level 1. */
export const headingOrder: Check = (course, report) => {
  for (const item of pagesOf(course)) {
    if (item.kind !== 'lesson') continue;
    for (const { heading, level, above } of skipped(item)) {
      const args = { text: toPlain(heading.children), level, above, right: '#'.repeat(above + 1) };
      report.add('lesson/heading-skipped', args, heading.pos ?? item.pos);
    }
  }
};

interface Skipped {
  readonly heading: Element;
  readonly level: number;
  readonly above: number;
}

const skipped = ({ body }: Lesson): readonly Skipped[] => {
  const found: Skipped[] = [];
  let above = 1;
  for (const section of body) if (section.type === 'text') above = follow(section.body, above, found);
  return found;
};

/** The level of the last heading, once these are read. */
const follow = (rich: Rich, start: number, found: Skipped[]): number => {
  let above = start;
  for (const node of rich) {
    if (node.type !== 'element') continue;
    const level = Number(/^h([1-6])$/.exec(node.name)?.[1] ?? 0);
    if (level > above + 1) found.push({ heading: node, level, above });
    if (level > 0) above = level;
    // A tab's name is written ### wherever the tabs stand, and ends with its tab.
    else if (node.attrs.class === 'tab') follow(node.children.slice(1), 3, found);
    else above = follow(node.children, above, found);
  }
  return above;
};
