import type { Course, Item, Quiz } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { type Holder, itemsOf, questionsOf } from '../../src/model/walk.ts';
import { readCourseFiles } from './read-course-files.ts';

export const yml = 'id: c\ntitle: C\n';

/** A course that is read without a finding. */
export const courseOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Course> => {
  const { course, found } = await readCourseFiles({ 'course.yml': yml, ...files });
  if (found.length > 0) throw new Error(found.join('\n'));
  return course;
};

export const ids = (course: Course): readonly string[] => [...itemsOf(course)].map(({ id }) => id);

export const titles = (course: Course): readonly string[] => [...itemsOf(course)].map(({ title }) => title);

export const itemAt = (course: Course, file: string): Item => {
  const found = [...itemsOf(course)].find(({ pos }) => pos.file === file);
  if (!found) throw new Error(`no item ${file}`);
  return found;
};

export const quizAt = (course: Course, file: string): Quiz => {
  const item = itemAt(course, file);
  if (item.kind !== 'quiz') throw new Error(`${file} is no quiz`);
  return item;
};

export const questionsIn = (course: Course, file: string): readonly Question[] =>
  [...questionsOf(course)]
    .filter(({ holder }: { readonly holder: Holder }) => holder.pos.file === file)
    .map(({ question }) => question);

/** A course whose only page holds this text. */
export const courseWithText = (body: Rich): Course => ({
  id: 'c',
  title: 'C',
  language: 'en',
  version: '0.0.0',
  authors: [],
  tags: [],
  settings: { targets: [], glossary: 'auto', iri: 'urn:c', grading: {}, banks: 'off', labels: {} },
  front: {
    kind: 'lesson',
    id: 'front',
    title: 'Front',
    tags: [],
    authors: [],
    related: [],
    body: [{ type: 'text', body }],
    pos: { file: 'index.md', line: 1, column: 1 },
  },
  modules: [],
  banks: [],
  assets: [],
  pos: { file: 'course.yml', line: 1, column: 1 },
});
