import type { Course, Settings } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import type { CourseKeys } from './context.ts';

/** What `course.yml` says, with the defaults of what it leaves out. */
export const courseBase = ({
  values,
  at,
}: CourseKeys): Omit<Course, 'modules' | 'banks' | 'assets' | 'front' | 'syllabus'> => {
  const { description, updated, license } = values;
  return {
    id: values.id ?? 'course',
    title: values.title ?? '',
    language: values.language ?? 'en',
    version: values.version ?? '0.0.0',
    ...(description && { description }),
    authors: values.authors ?? [],
    tags: values.tags ?? [],
    ...(updated && { updated }),
    ...(license && { license }),
    settings: settings(values, at('targets')),
    pos: at('id'),
  };
};

const settings = (values: CourseKeys['values'], pos: Pos): Settings => {
  const { pass, theme, accent } = values;
  return {
    targets: values.targets ?? usualTargets.map((id) => ({ id, options: {}, pos })),
    ...(pass !== undefined && { pass }),
    glossary: values.glossary ?? 'auto',
    ...(theme && { theme }),
    ...(accent && { accent }),
    iri: values.iri ?? `urn:coursewright:${values.id ?? 'course'}`,
    grading: values.grading ?? {},
    banks: values.banks ?? 'off',
    labels: values.labels ?? {},
  };
};

const usualTargets = ['scorm12', 'qti12', 'site'] as const;
