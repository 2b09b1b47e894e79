import type { Item } from '../../../model/course.ts';
import { toPlain } from '../../../rich/plain.ts';
import { createSlugger } from '../page/slug.ts';
import type { PageRecord } from './context.ts';

/** Anchors that links may name: of headings in the text, of a quiz's sections, of questions, as on a Git forge. */
export const anchorsOf = (item: Item, record: PageRecord): ReadonlySet<string> => {
  const slugger = createSlugger();
  for (const anchor of record.anchors) slugger.take(anchor);
  for (const heading of [...sectionTitles(item), ...record.headings.map((one) => one.heading)])
    slugger.anchor(heading);
  return slugger.anchors;
};

const sectionTitles = (item: Item): readonly string[] =>
  item.kind === 'quiz' ? item.sections.flatMap(({ title }) => (title ? [toPlain(title)] : [])) : [];
