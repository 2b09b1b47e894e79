import type { Course, Item } from '../../../model/course.ts';
import { mapCourse } from '../../../model/map-course.ts';
import type { Question } from '../../../model/question.ts';
import { promptId } from '../../shared/prompt-id.ts';
import { itemId } from '../course/names.ts';

/** The page with the ids that an author's page at `path` would have, so that none need be written. */
export const imported = (item: Item, path: string): Item => {
  const used = new Set<string>();
  const rename = (question: Question): readonly Question[] => [
    { ...question, id: freeId(promptId(question.prompt), used) },
  ];
  const course = mapCourse(around(item), { rich: (rich) => rich, question: rename });
  return { ...(course.modules[0]?.items[0] ?? item), id: itemId(path, path.includes('/')) };
};

const freeId = (id: string, used: Set<string>): string => {
  let free = id;
  for (let count = 2; used.has(free); count++) free = `${id}-${count}`;
  used.add(free);
  return free;
};

const around = (item: Item): Course => ({
  id: 'import',
  title: item.title,
  language: 'en',
  version: '0.0.0',
  authors: [],
  tags: [],
  settings: { targets: [], glossary: 'auto', iri: '', grading: {}, banks: 'auto', labels: {} },
  modules: [
    {
      id: 'import',
      title: '',
      tags: [],
      authors: [],
      prerequisites: [],
      sequence: false,
      items: [item],
      pos: item.pos,
    },
  ],
  banks: [],
  assets: [],
  pos: item.pos,
});
