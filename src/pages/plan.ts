import type { Course, Item, Module } from '../model/course.ts';
import { pageNames } from './names.ts';

/** A page of the package before it is rendered: where it lies and what stands around it. */
export interface PlannedPage {
  readonly item: Item;
  readonly role: 'front' | 'syllabus' | 'item';
  readonly module?: Module;
  /** Relative to the package root. */
  readonly href: string;
  /** BCP 47. */
  readonly language: string;
  /** Its place among the pages of its kind, from 1. */
  readonly position?: { readonly n: number; readonly total: number };
}

export interface Plan {
  /** In course order: front page, syllabus, items. */
  readonly pages: readonly PlannedPage[];
  readonly byItem: ReadonlyMap<string, PlannedPage>;
}

/** Lays the pages of a course out. */
export const planPages = (course: Course): Plan => {
  const items = course.modules.flatMap((module) => module.items.map((item) => ({ item, module })));
  const names = pageNames(
    items.map(({ item }) => item.id),
    ['front', 'syllabus', 'terms', 'cards', 'search'],
  );
  const positions = countKinds(items.map(({ item }) => item));
  const pages: PlannedPage[] = [
    ...special(course, 'front'),
    ...special(course, 'syllabus'),
    ...items.map(({ item, module }, index) => ({
      item,
      module,
      role: 'item' as const,
      href: `pages/${names.get(item.id) ?? item.id}.html`,
      language: item.language ?? module.language ?? course.language,
      position: positions[index] ?? { n: 1, total: 1 },
    })),
  ];
  return { pages, byItem: new Map(pages.map((page) => [keyOfPage(page), page])) };
};

const special = (course: Course, role: 'front' | 'syllabus'): readonly PlannedPage[] => {
  const item = course[role];
  return item ? [{ item, role, href: `pages/${role}.html`, language: item.language ?? course.language }] : [];
};

/** What `item:` addresses call a page: the id of an item, `#front`, `#syllabus`. */
const keyOfPage = ({ role, item }: PlannedPage): string => (role === 'item' ? item.id : `#${role}`);

const countKinds = (items: readonly Item[]): readonly { readonly n: number; readonly total: number }[] => {
  const totals = new Map<string, number>();
  const numbers = items.map(({ kind }) => {
    const n = (totals.get(kind) ?? 0) + 1;
    totals.set(kind, n);
    return n;
  });
  return items.map(({ kind }, index) => ({ n: numbers[index] ?? 1, total: totals.get(kind) ?? 1 }));
};

/** The id by which page and player know it. The front page and the syllabus keep theirs where it is legal in an attribute. */
export const pageId = ({ role, item }: PlannedPage): string =>
  role === 'item' || /^[A-Za-z][\w-]*$/.test(item.id) ? item.id : role;
