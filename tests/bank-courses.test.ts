import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { banksOf, makeBank } from '../src/banks/make-bank.ts';
import { readCourse } from '../src/build/read-course.ts';
import { checkStyle } from '../src/check/index.ts';
import { createReport } from '../src/diagnostics/report.ts';
import type { Course } from '../src/model/course.ts';
import { toPlain } from '../src/rich/plain.ts';
import { exampleCourse } from './support/example-course.ts';

const folder = fileURLToPath(new URL('fixtures/bank-courses', import.meta.url));

const courses: readonly (readonly [string, () => Promise<Course>])[] = [
  ...readdirSync(folder)
    .filter((name) => name !== 'pages')
    .map(
      (name) => [name, async (): Promise<Course> => (await readCourse(`${folder}/${name}`)).course] as const,
    ),
  ['the example', exampleCourse],
];

const seeds = [1, 2, 3];

describe.each(courses)('questions of %s', (_name, read) => {
  it('raise no note of item writing', async () => {
    const course = await read();
    for (const seed of seeds) {
      const banks = banksOf(makeBank(course, { seed }), (id) => ({ id, title: 'Made', pos: course.pos }));
      const report = createReport();
      checkStyle({ ...course, modules: [], banks }, report);
      const notes = report
        .list()
        .filter(({ code }) => code.startsWith('quiz/') && code !== 'quiz/no-feedback');
      expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    }
  });

  it('never show the term that they ask for, by any of its names', async () => {
    const course = await read();
    const items = course.modules.flatMap((module) => module.items);
    const namesOf = new Map(
      items.flatMap((item) =>
        item.kind === 'term' ? [[item.term, [item.term, ...item.aliases]] as const] : [],
      ),
    );
    for (const seed of seeds) {
      for (const question of makeBank(course, { seed }).questions) {
        const asked = question.tags.some((tag) =>
          /^(?:definition-to-term|short-answer|fact-to-term)$/.test(tag),
        );
        // A review question that is typed asks for something else than its term.
        if (!asked || question.id.includes('-review-')) continue;
        const text = toPlain([...question.prompt, ...question.body]).toLowerCase();
        const term = question.tags.find((tag) => namesOf.has(tag)) ?? '';
        for (const name of namesOf.get(term) ?? [])
          expect(` ${text} `.split(/[^\p{L}\p{N}]+/u).join(' '), question.id).not.toContain(
            ` ${name
              .toLowerCase()
              .split(/[^\p{L}\p{N}]+/u)
              .join(' ')
              .trim()} `,
          );
      }
    }
  });
});

describe('review questions of a bank', () => {
  it('are not answered by what is written before them', async () => {
    const { course } = await readCourse(`${folder}/spanish-grammar`);
    const prompts = makeBank(course).questions.map(({ prompt }) => toPlain(prompt));
    expect(prompts).toContain('Which mood follows "ojalá"?');
    expect(prompts).not.toContain('Subjunctive: Which mood follows "ojalá"?');
  });

  it('answer no question of the bank, and are answered by none', async () => {
    const { course } = await readCourse(`${folder}/economics`);
    for (const seed of seeds) {
      const prompts = makeBank(course, { seed }).questions.map(({ prompt }) => toPlain(prompt));
      expect(prompts).toContain('What is the difference between real and nominal GDP?');
      expect(prompts.filter((prompt) => prompt.includes('nominal _____'))).toEqual([]);
    }
  });
});
