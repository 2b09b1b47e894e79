import { bankPath } from '../../formats/markdown/write.ts';
import type { Course, Item } from '../../model/course.ts';
import type { Landing } from './landing.ts';

/** A bank keeps its id unless something of the course has it; a bank that was imported before is the same again. */
export const withFreeBankIds = (read: Course, { ids, planned }: Landing): Course => {
  const coming = new Set([...planned.values()].flatMap(({ id }) => id ?? []));
  const isFree = (id: string): boolean => {
    const there = ids.get(id);
    return !coming.has(id) && (there === undefined || there === bankPath({ id }, new Map()));
  };
  const renamed = new Map<string, string>();
  for (const { id } of read.banks) {
    let free = id;
    for (let count = 2; !isFree(free); count++) free = id.replace(/(?:-bank)?$/, (end) => `-${count}${end}`);
    if (free !== id) renamed.set(id, free);
    coming.add(free);
  }
  return renamed.size === 0 ? read : withIds(read, (id) => renamed.get(id) ?? id);
};

const withIds = (course: Course, named: (id: string) => string): Course => ({
  ...course,
  banks: course.banks.map((bank) => ({ ...bank, id: named(bank.id) })),
  modules: course.modules.map((module) => ({
    ...module,
    items: module.items.map((item) => withDraws(item, named)),
  })),
});

const withDraws = (item: Item, named: (id: string) => string): Item =>
  item.kind !== 'quiz'
    ? item
    : {
        ...item,
        sections: item.sections.map((section) => ({
          ...section,
          parts: section.parts.map((part) =>
            part.type === 'draw' ? { ...part, bank: named(part.bank) } : part,
          ),
        })),
      };
