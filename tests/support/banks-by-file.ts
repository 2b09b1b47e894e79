import { bankFileNames } from '../../src/formats/shared/file-names.ts';
import { plainLines } from '../../src/formats/shared/plain-lines.ts';
import { splitStem } from '../../src/formats/shared/split-stem.ts';
import type { Course } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { mapRich } from '../../src/rich/map.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { readTex } from '../../src/rich/read-tex.ts';

/** Banks in the order of their files, which is all that tells them apart there. */
export const byFile = (course: Course, extension: string): Course => {
  const names = bankFileNames(course.banks, extension);
  const sorted = course.banks
    .map((bank, index) => ({ bank, name: names[index] ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...course, banks: sorted.map(({ bank }) => bank) };
};

/** Every text as one line; a stem is its heading then. */
export const asLines = (course: Course): Course =>
  mapCourse(course, {
    rich: (rich) => rich,
    question: (question) => {
      const line = (rich: Rich): Rich => [text(toPlain(rich))];
      const whole = [element('p', {}, question.prompt), ...question.body];
      const stem = splitStem(readTex(line(whole), 'money'), 'Question');
      if (question.kind !== 'choice') return [{ ...question, ...stem }];
      return [
        { ...question, ...stem, choices: question.choices.map((one) => ({ ...one, text: line(one.text) })) },
      ];
    },
  });

/** Rich text as the lines that a cell of a table holds. */
export const asCell = (rich: Rich): Rich => {
  const tex = mapRich(rich, (node) => {
    if (node.type !== 'math') return [node];
    return [node.display ? element('p', {}, [text(`\\[${node.tex}\\]`)]) : text(`\\(${node.tex}\\)`)];
  });
  const lines = plainLines(tex)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return [text(lines.filter((line) => line !== '').join('\n'))];
};
