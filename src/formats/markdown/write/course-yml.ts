import type { Course, Module, Settings, Target } from '../../../model/course.ts';
import { bareName } from '../course/names.ts';
import { deriveId } from '../page/derive-id.ts';
import { dateValue, type Entry, printYaml, yes } from './front-matter.ts';
import type { CoursePaths } from './names.ts';

/** `course.yml`: what differs from the defaults. Modules and items are in the order of their numbers. */
export const printCourseYml = (course: Course): string => {
  const { settings } = course;
  return printYaml({
    id: course.id,
    title: course.title,
    description: course.description,
    language: course.language === 'en' ? undefined : course.language,
    version: course.version === '0.0.0' ? undefined : course.version,
    authors: course.authors,
    updated: dateValue(course.updated),
    license: course.license,
    tags: course.tags,
    pass: settings.pass,
    ...appearance(settings),
    iri: settings.iri === `urn:coursewright:${course.id}` ? undefined : settings.iri,
    grading: settings.grading,
    banks: settings.banks === 'off' ? undefined : settings.banks,
    labels: settings.labels,
    targets: isDefault(settings.targets) ? undefined : settings.targets.map(printTarget),
  });
};

const appearance = ({ glossary, theme, accent }: Settings): Entry => ({
  glossary: glossary === 'auto' ? undefined : glossary,
  theme,
  accent,
});

const isDefault = (targets: readonly Target[]): boolean =>
  targets.map(({ id, options }) => (Object.keys(options).length > 0 ? '' : id)).join(' ') ===
  'scorm12 qti12 site';

const printTarget = ({ id, options }: Target): string | Entry =>
  Object.keys(options).length === 0 ? id : { [id]: options };

/** `module.yml`; nothing where the folder's name says it all. */
export const printModuleYml = (module: Module, paths: CoursePaths): string => {
  const folder = paths.modules.get(module.id) ?? '';
  return printYaml({
    id: module.id === deriveId(bareName(folder)) ? undefined : module.id,
    title: module.title,
    description: module.description,
    language: module.language,
    tags: module.tags,
    authors: module.authors,
    updated: dateValue(module.updated),
    prerequisites: module.prerequisites.map((id) => paths.modules.get(id) ?? id),
    sequence: module.sequence ? yes(true) : undefined,
  });
};
