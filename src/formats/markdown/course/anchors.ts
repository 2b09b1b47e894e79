import type { Item } from '../../../model/course.ts';
import { toPlain } from '../../../rich/plain.ts';
import { slug } from '../page/slug.ts';
import type { PageRecord } from './context.ts';

/** Anchors that links may name: of headings in the text, of a quiz's sections, of questions, as on a Git forge. */
export const anchorsOf = (item: Item, record: PageRecord): ReadonlySet<string> => {
  const anchors = new Set(record.anchors);
  for (const heading of [...sectionTitles(item), ...record.headings.map((one) => one.heading)])
    anchors.add(free(slug(heading), anchors));
  return anchors;
};

const sectionTitles = (item: Item): readonly string[] =>
  item.kind === 'quiz' ? item.sections.flatMap(({ title }) => (title ? [toPlain(title)] : [])) : [];

/** Repeats get -1, -2. */
const free = (anchor: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(anchor)) return anchor;
  let count = 1;
  while (taken.has(`${anchor}-${count}`)) count += 1;
  return `${anchor}-${count}`;
};
