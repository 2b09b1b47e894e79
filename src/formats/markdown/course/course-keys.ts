import type { Course, Settings } from '../../../model/course.ts';
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
    settings: settings(values, at),
    pos: at('id'),
  };
};

const settings = (values: CourseKeys['values'], at: CourseKeys['at']): Settings => {
  const { pass, theme, accent } = values;
  const pos = at('targets');
  return {
    targets: values.targets ?? usualTargets.map((id) => ({ id, options: {}, pos })),
    ...(values.targets && { targetsPos: pos }),
    ...(pass !== undefined && { pass }),
    glossary: values.glossary ?? 'auto',
    ...(theme && { theme }),
    ...(accent && { accent, accentPos: at('accent') }),
    iri: values.iri ?? `urn:coursewright:${values.id ?? 'course'}`,
    grading: values.grading ?? {},
    banks: values.banks ?? 'off',
    labels: values.labels ?? {},
  };
};

const usualTargets = ['scorm12', 'qti12', 'site'] as const;
