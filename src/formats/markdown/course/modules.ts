import type { Report } from '../../../diagnostics/report.ts';
import type { Item, Module, Term } from '../../../model/course.ts';
import { resolvePrerequisites } from './prerequisites.ts';
import type { ReadItem } from './read-item.ts';
import { withRelated } from './read-item.ts';
import type { ReadModule } from './read-module.ts';
import { resolveRelated, type Terms } from './terms.ts';

/** Every key term read, in order. */
export const termsOf = (modules: readonly ReadModule[]): readonly Term[] =>
  modules.flatMap(({ items }) => items.map(({ item }) => item)).filter((item) => item.kind === 'term');

/** The modules with their items, prerequisites and related terms in place. */
export const assembleModules = (
  modules: readonly ReadModule[],
  terms: Terms,
  report: Report,
): readonly Module[] => {
  const before = resolvePrerequisites(modules, report);
  return modules.map(({ folder, module, items }) => ({
    ...module,
    prerequisites: before.get(folder) ?? [],
    items: items.map((read) => relate(read, terms, report)),
  }));
};

export const relate = <T extends Item>({ item, related }: ReadItem<T>, terms: Terms, report: Report): T =>
  // `related` is only ever filled for kinds that have it, and the kind stays.
  (related.length ? withRelated(item, resolveRelated(related, terms, report)) : item) as T;
