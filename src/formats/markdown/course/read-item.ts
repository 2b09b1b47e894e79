import type { Item, ItemBase, Lesson, Related, Term } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Placed } from '../keys/lists.ts';
import { type KeysOf, readKeys } from '../keys/read-keys.ts';
import { readLessonPage, readQuizPage, readRichPage, readTermPage } from '../page/index.ts';
import type { PageContext, PageNotes } from '../page/types.ts';
import { checkGroup } from './check-group.ts';
import type { CourseReader } from './context.ts';
import { bareName, itemId, readable } from './names.ts';
import { type PageKind, pageKind, withoutReportedType } from './page-kind.ts';
import { checkDates } from './quiz-dates.ts';
import type { Source } from './source.ts';

/** A page with the names that `related` gives, not looked up yet. */
export interface ReadItem<T extends Item = Item> {
  readonly item: T;
  readonly related: readonly Placed[];
}

export interface Around {
  readonly reader: CourseReader;
  readonly source: Source;
  /** The module's language, where it sets one. */
  readonly language: string | undefined;
}

/** Makes the page that a file in a module is. */
export const readItem = (around: Around): ReadItem => {
  const kind = pageKind(around.source, around.reader.report);
  return readers[kind]({ ...around, source: withoutReportedType(around.source, kind) });
};

/** `index.md` and `syllabus.md`. */
export const readFrontPage = (around: Around): ReadItem<Lesson> => lesson(around, 'special');

const lesson = (around: Around, table: 'lesson' | 'special' = 'lesson'): ReadItem<Lesson> => {
  const keys = readKeys(table, around.source.keys, around.reader.report);
  const { values } = keys;
  const { body, heading, notes } = readLessonPage(around.source.page, pageContext(around, keys));
  const { time, glossary } = values;
  const base = itemBase({ around, keys, notes, heading: heading?.text });
  return {
    item: {
      kind: 'lesson',
      ...base,
      body,
      related: [],
      ...(time && { time }),
      ...(glossary && { glossary }),
    },
    related: values.related ?? [],
  };
};

const term = (around: Around): ReadItem<Term> => {
  const keys = readKeys('term', around.source.keys, around.reader.report);
  const { values } = keys;
  const { heading, notes, ...sections } = readTermPage(around.source.page, pageContext(around, keys));
  const name = values.term ?? values.title ?? heading?.text ?? readable(bareName(around.source.file));
  const base = itemBase({ around, keys, notes, heading: heading?.text ?? name });
  const { subject, aliases = [] } = values;
  return {
    item: {
      kind: 'term',
      ...base,
      term: name,
      ...(subject && { subject }),
      aliases,
      related: [],
      ...sections,
    },
    related: values.related ?? [],
  };
};

const quiz = (around: Around): ReadItem => {
  const keys = readKeys('quiz', around.source.keys, around.reader.report);
  const { values } = keys;
  const { intro, sections, notes } = readQuizPage(around.source.page, pageContext(around, keys));
  checkDates(keys, around.reader.report);
  checkGroup(keys, around.reader);
  const graded = values.grade ?? true;
  const pass = values.pass ?? around.reader.course.settings.pass;
  const { time, group, due, from, until } = values;
  return {
    item: {
      kind: 'quiz',
      ...itemBase({ around, keys, notes, heading: undefined }),
      intro,
      sections,
      ...(pass !== undefined && { pass }),
      attempts: values.attempts ?? 1,
      ...(time && { time }),
      shuffle: values.shuffle ?? 'none',
      feedbackWhen: values.feedback ?? (graded ? 'end' : 'each'),
      show: values.show ?? 'after-last',
      graded,
      keep: values.keep ?? 'highest',
      ...(group && { group }),
      ...(due && { due }),
      ...(from && { from }),
      ...(until && { until }),
    },
    related: [],
  };
};

const discussion = (around: Around): ReadItem => {
  const keys = readKeys('discussion', around.source.keys, around.reader.report);
  const { points, due } = keys.values;
  const item = {
    kind: 'discussion',
    ...richItem(around, keys),
    ...(points !== undefined && { points }),
    ...(due && { due }),
  } as const;
  return { item, related: [] };
};

const assignment = (around: Around): ReadItem => {
  const keys = readKeys('assignment', around.source.keys, around.reader.report);
  checkGroup(keys, around.reader);
  const { points, due, submit, group } = keys.values;
  const set = {
    ...(points !== undefined && { points }),
    ...(submit && { submit }),
    ...(due && { due }),
    ...(group && { group }),
  };
  return { item: { kind: 'assignment', ...richItem(around, keys), ...set }, related: [] };
};

const link = (around: Around): ReadItem => {
  const keys = readKeys('link', around.source.keys, around.reader.report);
  return { item: { kind: 'link', ...richItem(around, keys), url: keys.values.url ?? '' }, related: [] };
};

const readers: Readonly<Record<PageKind, (around: Around) => ReadItem>> = {
  lesson: (around) => lesson(around),
  term,
  quiz,
  discussion,
  assignment,
  link,
};

type AnyKeys = KeysOf<'discussion'> | KeysOf<'assignment'> | KeysOf<'link'>;

const richItem = (around: Around, keys: AnyKeys) => {
  const { body, heading, notes } = readRichPage(around.source.page, pageContext(around, keys));
  return { body, ...itemBase({ around, keys, notes, heading: heading?.text }) };
};

export const pageContext = (
  around: Around,
  { values }: { readonly values: { readonly language?: string; readonly title?: string } },
): PageContext => ({
  report: around.reader.report,
  language: values.language ?? around.language ?? around.reader.course.language,
  labels: around.reader.course.settings.labels,
  ...(values.title !== undefined && { title: values.title }),
});

type BaseKeys = AnyKeys | KeysOf<'lesson'> | KeysOf<'special'> | KeysOf<'term'> | KeysOf<'quiz'>;

interface BaseParts {
  readonly around: Around;
  readonly keys: BaseKeys;
  readonly notes: PageNotes;
  /** The first heading, which is the title where no key says it. */
  readonly heading: string | undefined;
}

const itemBase = ({ around, keys, notes, heading }: BaseParts): ItemBase => {
  const { file } = around.source;
  const { values } = keys;
  const id = values.id ?? itemId(file, file.includes('/'));
  const { headings, anchors } = notes;
  const idAt = idPlace(file, values.id, keys.at('id'));
  around.reader.pages.set(file, { file, id, explicit: values.id !== undefined, idAt, headings, anchors });
  const { description, language, updated, outcome } = values;
  return {
    id,
    title: values.title ?? (heading || readable(bareName(file.split('/').at(-1) ?? file))),
    ...(description && { description }),
    ...(language && { language }),
    tags: values.tags ?? [],
    authors: values.authors ?? [],
    ...(updated && { updated }),
    ...(outcome && { outcome }),
    pos: placeOf(around, keys),
  };
};

/** Where the page is named, else its beginning. */
const placeOf = ({ source }: Around, keys: BaseKeys): Pos => {
  if (keys.values.title !== undefined) return keys.at('title');
  // Only a key-term page's keys have a term.
  const named = 'term' in keys.values && keys.values.term !== undefined;
  return named ? (keys as KeysOf<'term'>).at('term') : { file: source.file, line: 1, column: 1 };
};

/** A clash of an id that was written points at it, of one that was derived at the file. */
export const idPlace = (file: string, written: string | undefined, at: Pos): Pos =>
  written === undefined ? { file, line: 1, column: 1 } : at;

/** The names that `related` gave, with the key terms that they mean. */
export const withRelated = (item: Item, related: readonly Related[]): Item =>
  item.kind === 'lesson' || item.kind === 'term' ? { ...item, related } : item;
