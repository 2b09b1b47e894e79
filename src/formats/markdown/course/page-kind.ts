import type { Report } from '../../../diagnostics/report.ts';
import type { Item } from '../../../model/course.ts';
import { keyTables } from '../keys/tables.ts';
import type { YamlText } from '../keys/yaml.ts';
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
export const pageKind = (source: Source, report: Report): PageKind => {
  const written = writtenType(source);
  const type = written && byType[written.value];
  const named = kindInName(source.file);
  if (!named && written && typesInNames.has(written.value)) {
    const name = source.file.replace(/^.*\//, '').replace(/\.md$/, `.${written.value}.md`);
    report.add('course/type-in-name', { type: written.value, name }, written.pos);
    // Its headings are those of a quiz.
    return 'quiz';
  }
  if (named === 'quiz' || !named || !type || named === type) return named ?? type ?? 'lesson';
  report.add('course/two-kinds', { name: named, type }, written.pos);
  return source.keys.entries.every(({ key }) => Object.hasOwn(keyTables[type], key)) ? type : named;
};

/** A type that was reported is not reported again with the keys. */
export const withoutReportedType = (source: Source, kind: PageKind): Source => {
  const type = writtenType(source)?.value ?? kind;
  const reported =
    kind === 'quiz' ? kindInName(source.file) !== kind : type !== kind && Object.hasOwn(byType, type);
  if (!reported) return source;
  const entries = source.keys.entries.filter(({ key }) => key !== 'type');
  return { ...source, keys: { ...source.keys, entries } };
};

const kindInName = (file: string) =>
  // The pattern names these three.
  /\.(term|lesson|quiz)\.md$/.exec(file)?.[1] as 'term' | 'lesson' | 'quiz' | undefined;

const typesInNames: ReadonlySet<string> = new Set(['quiz', 'bank']);

/** What `type` says; none where it says nothing that is a text. */
const writtenType = ({ keys }: Source): YamlText | undefined => {
  const value = keys.entries.find(({ key }) => key === 'type')?.value;
  return value?.type === 'text' ? { ...value, value: value.value.trim() } : undefined;
};
