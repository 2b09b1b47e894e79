import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { markedCourse } from '../support/marked-course.ts';
import { writePackage } from '../support/write-package.ts';

/** Every word that an author wrote into a quiz or bank arrives, or a message says that it does not. */

/** Fields, and what must have been said where one of their words did not arrive. */
const excuses: readonly (readonly [field: RegExp, said: RegExp])[] = [
  [/^bank\.intro/, /introductions? of (?:a bank|banks)/],
  [/\.hints\b/, /cannot hold hints \(/],
  [/gaps\.hint$/, /hints of blanks|hints of drop-down|cannot hold hints \(/],
  [/title\.(?:.*\.)?title$/, /markup in titles of sections/],
  [/attrs\.title$/, /the title of|cannot hold <a>|markup|quizzes, their settings|pictures|feedback/],
  [/attrs\.alt$/, /pictures|introductions/],
  [/feedback\.(?:correct|incorrect)/, /feedback for right and wrong answers as a whole/],
  [/^(?:text|number)\.answers\.(?:feedback|texts)/, /credit for a part of an answer|with an arrow/],
  [/^hotspot\./, /names and feedback of areas/],
  [/^quiz\./, /quizzes, their settings and sections/],
  [
    /^bank\.(?:description|authors|tags|outcome|title)/,
    /description, language, authors|quizzes, their settings/,
  ],
  [/(?:feedback|solution|answers|rubric)/, /cannot hold feedback and solutions/],
  [/(?:tags|outcome)$/, /difficulty, outcome and tags/],
];

const lost = async (course: typeof fixtureCourse, format: Format): Promise<readonly string[]> => {
  const marked = markedCourse(course);
  const { files, diagnostics } = await writePackage(marked.course, format);
  // A name for lists is no place where learners read.
  const all = [...files.values()]
    .join('\n')
    .replace(/<name>.*?<\/name>/gs, '')
    .replace(/<(?:item|assessmentItem|qti-assessment-item)\s[^>]*>/g, '')
    .replace(/^::.*?(?<!\\)::/gm, '');
  const said = diagnostics.map(({ message }) => message).join('\n');
  const leftOut = diagnostics.flatMap(({ code, message }) =>
    code === 'formats/kind-not-carried' ? [message] : [],
  );
  const gone = new Set(
    marked.marks.filter(({ word }) => leftOut.some((one) => one.includes(word))).map(({ owner }) => owner),
  );
  return marked.marks.flatMap(({ word, field, owner }) => {
    if (all.includes(word) || gone.has(owner)) return [];
    return excuses.some(([where, what]) => where.test(field) && what.test(said)) ? [] : [field];
  });
};

const written = formats.filter(({ content, write }) => content === 'assessments' && write);

describe('nothing is lost in silence', () => {
  it.each(written.map((format) => [format.id, format] as const))('in %s', async (_, format) => {
    const courses = [fixtureCourse, ...fc.sample(arbitraryCourse(), { numRuns: 8, seed: 6 })];
    for (const course of courses) expect(await lost(course, format)).toEqual([]);
  });
});
