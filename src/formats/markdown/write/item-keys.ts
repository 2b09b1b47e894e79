import type { BankHead, Item, Related } from '../../../model/course.ts';
import { itemId } from '../course/names.ts';
import type { PageFile } from './file.ts';
import { dateValue, type Entry } from './front-matter.ts';

/** Keys that every page may hold, only where they say more than the file's name and the course do. */
export const commonKeys = (item: Item | BankHead, file: PageFile): Entry => ({
  id: item.id === itemId(file.path, inModule(item, file)) ? undefined : item.id,
  title: item.title,
  description: item.description,
  language: item.language,
  tags: item.tags,
  authors: item.authors,
  updated: dateValue(item.updated),
  outcome: item.outcome,
});

const inModule = (item: Item | BankHead, { path }: PageFile): boolean =>
  item.kind === 'bank' ? item.module !== undefined : path.includes('/');

export const relatedNames = (related: readonly Related[]): readonly string[] =>
  related.map(({ name }) => name);
