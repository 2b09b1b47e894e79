import type { Course } from '../../src/model/course.ts';

/** A word that stands nowhere else, and the field that it was written into: its path without what it is counted by. */
export interface Mark {
  readonly word: string;
  readonly field: string;
}

export interface Marked {
  readonly course: Course;
  readonly marks: readonly Mark[];
}

/**
 * The course with a word of its own at the end of every text that an author wrote into a quiz, a bank or a review question:
 * what a format loses is then what of the words does not arrive.
 */
export const markedCourse = (course: Course): Marked => {
  const marks: Mark[] = [];
  const mark = (value: string, field: string): string => {
    const word = `mark${marks.length}x`;
    marks.push({ word, field });
    return `${value} ${word}`;
  };
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (path.at(-1) === 'vars' || path.at(-1) === 'accept' || path.at(-1) === 'tolerance') return value;
    if (typeof value === 'string') return isWritten(path) ? mark(value, path.join('.')) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, path));
    if (value === null || typeof value !== 'object') return value;
    const own = kindOf(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, walk(one, [...(own ? [own] : path), key])]),
    );
  };
  return { course: walk(assessed(course), []) as Course, marks };
};

/** Without pages, which formats of questions do not hold. */
const assessed = ({ front: _, syllabus: __, ...course }: Course): Course => ({
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    items: module.items.filter(({ kind }) => kind === 'quiz' || kind === 'term'),
  })),
});

/** Paths begin at the item, bank, question, gap or node that a text belongs to. */
const kindOf = (value: object): string | undefined => {
  if (!('kind' in value) || typeof value.kind !== 'string') return undefined;
  return value.kind;
};

const isWritten = (path: readonly string[]): boolean => {
  const [holder = ''] = path;
  const last = path.at(-1) ?? '';
  if (!asked.has(holder) || path.includes('pos')) return false;
  // True and false are words of a closed list; tags of a draw choose questions, and are no text.
  if ((holder === 'boolean' && path.at(-2) === 'text') || path.includes('parts')) return false;
  return last === 'text' ? path.at(-2) === 'options' : written.has(last);
};

const asked: ReadonlySet<string> = new Set(
  'choice multi boolean text number formula essay upload match order categorize cloze hotspot stimulus quiz bank'.split(
    ' ',
  ),
);

const written: ReadonlySet<string> = new Set(
  'value title description texts hint tags outcome alt authors'.split(' '),
);
