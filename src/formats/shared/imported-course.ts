import type { Asset, Bank, Course, Module } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';

interface Imported {
  readonly title: string;
  readonly pos: Pos | undefined;
  readonly modules: readonly Module[];
  readonly banks: readonly Bank[];
  readonly assets: readonly Asset[];
}

/** What was read of another program's file, as a course with the settings of a new one. */
export const importedCourse = ({ title, modules, banks, assets, ...read }: Imported): Course => {
  const pos = read.pos ?? { file: '', line: 1, column: 1 };
  return {
    id: 'imported',
    title,
    language: 'en',
    version: '0.0.0',
    tags: [],
    authors: [],
    pos,
    settings: {
      targets: ['scorm12', 'qti12', 'site'].map((id) => ({ id, options: {}, pos })),
      glossary: 'auto',
      iri: 'urn:coursewright:imported',
      grading: {},
      banks: 'off',
      labels: {},
    },
    modules,
    banks,
    assets,
  };
};

/** A module whose pages were read of another program's file. */
export const importedModule = (id: string, title: string, items: Module['items']): readonly Module[] => {
  const [first] = items;
  if (!first) return [];
  return [{ id, title, tags: [], authors: [], pos: first.pos, prerequisites: [], sequence: false, items }];
};
