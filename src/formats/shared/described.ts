import type { Course, ItemBase } from '../../model/course.ts';
import type { Lom } from './lom.ts';

/** What metadata says of the whole course. */
export const lomOfCourse = ({
  settings,
  title,
  language,
  version,
  tags,
  authors,
  ...course
}: Course): Lom => ({
  identifier: settings.iri,
  title,
  language,
  version,
  keywords: tags,
  authors,
  ...(course.description !== undefined && { description: course.description }),
  ...(course.license !== undefined && { license: course.license }),
  ...(course.updated !== undefined && { updated: course.updated }),
});

type Described = Pick<
  ItemBase,
  'title' | 'description' | 'tags' | 'authors' | 'updated' | 'outcome' | 'language'
>;

/** What is known of a quiz or bank beside its questions. */
export const lomOfSet = (
  { title, tags, authors, graded, ...one }: Described & { readonly graded?: boolean },
  language: string,
): Lom => ({
  title,
  practice: graded === false,
  language: one.language ?? language,
  keywords: tags,
  authors,
  ...(one.description !== undefined && { description: one.description }),
  ...(one.updated !== undefined && { updated: one.updated }),
  ...(one.outcome !== undefined && { outcome: one.outcome }),
});
