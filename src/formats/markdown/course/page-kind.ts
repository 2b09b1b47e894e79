import type { Report } from '../../../diagnostics/report.ts';
import type { Item } from '../../../model/course.ts';
import type { Source } from './source.ts';

export type PageKind = Item['kind'];

const byType: Readonly<Record<string, PageKind>> = {
  lesson: 'lesson',
  term: 'term',
  discussion: 'discussion',
  assignment: 'assignment',
  link: 'link',
};

/** From the file's name, else from its `type`; a type that is none is reported when the keys are read as a lesson's. */
export const pageKind = ({ file, keys }: Source, report: Report): PageKind => {
  const written = keys.entries.find((entry) => entry.key === 'type');
  const type = written?.value.type === 'text' ? byType[written.value.value.trim()] : undefined;
  const named = /\.(term|lesson|quiz)\.md$/.exec(file)?.[1] as 'term' | 'lesson' | 'quiz' | undefined;
  if (named && type && named !== type && named !== 'quiz')
    report.add('course/two-kinds', { name: named, type }, written?.value.pos);
  return named ?? type ?? 'lesson';
};
