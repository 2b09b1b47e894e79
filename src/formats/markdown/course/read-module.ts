import type { Module } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Placed } from '../keys/lists.ts';
import { readKeys } from '../keys/read-keys.ts';
import { deriveId } from '../page/derive-id.ts';
import type { CourseReader } from './context.ts';
import { inListedOrder } from './listed.ts';
import { bareName, readable } from './names.ts';
import type { ModuleFolder } from './outline.ts';
import { type ReadItem, readItem } from './read-item.ts';
import { readSource, readYamlFile } from './source.ts';

/** A module whose items' `related` and own prerequisites are not looked up yet. */
export interface ReadModule {
  readonly folder: string;
  readonly module: Module;
  readonly items: readonly ReadItem[];
  readonly prerequisites: readonly Placed[];
  /** Where the id is written; the module's beginning where it is derived. */
  readonly idAt: Pos;
}

export const readModule = async (found: ModuleFolder, reader: CourseReader): Promise<ReadModule> => {
  const { folder } = found;
  const file = `${folder}/module.yml`;
  const start: Pos = { file: found.described ? file : (found.pages[0] ?? file), line: 1, column: 1 };
  const map = found.described ? await readYamlFile(file, reader) : undefined;
  const keys = readKeys('module', map ?? { type: 'map', entries: [], pos: start }, reader.report);
  const { values } = keys;
  const names = found.pages.map((path) => path.slice(folder.length + 1));
  const unlisted = found.banks.map((path) => path.slice(folder.length + 1));
  const order = { names, unlisted, listed: values.items, key: 'items', at: keys.at('items') } as const;
  const items: ReadItem[] = [];
  for (const name of inListedOrder(order, reader.report)) {
    const source = await readSource(`${folder}/${name}`, reader);
    if (source) items.push(readItem({ reader, source, language: values.language }));
  }
  const { description, language, updated } = values;
  const module: Module = {
    id: values.id ?? deriveId(bareName(folder)),
    title: values.title ?? readable(bareName(folder)),
    ...(description && { description }),
    ...(language && { language }),
    tags: values.tags ?? [],
    authors: values.authors ?? [],
    ...(updated && { updated }),
    prerequisites: [],
    sequence: values.sequence ?? false,
    items: [],
    pos: start,
  };
  return { folder, module, items, prerequisites: values.prerequisites ?? [], idAt: keys.at('id') };
};
