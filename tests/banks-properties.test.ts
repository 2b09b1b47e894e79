import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBank } from '../src/banks/make-bank.ts';
import { checkStyle } from '../src/check/index.ts';
import { createReport } from '../src/diagnostics/report.ts';
import type { Course } from '../src/model/course.ts';
import type { Question } from '../src/model/question.ts';
import { itemsOf } from '../src/model/walk.ts';
import { toPlain } from '../src/rich/plain.ts';
import { grade } from '../src/scoring/grade.ts';
import { keyOf } from '../src/scoring/key-of.ts';
import { arbitraryGlossary, type GlossaryPage, glossaryFiles } from './support/arbitrary-glossary.ts';
import { readCourseFiles } from './support/read-course-files.ts';
import { rightResponse } from './support/right-response.ts';
import { seeded } from './support/seeded.ts';

const courseOf = async (pages: readonly GlossaryPage[]): Promise<Course> =>
  (await readCourseFiles(glossaryFiles(pages))).course;

const bankOf = async (pages: readonly GlossaryPage[], seed = 1): Promise<readonly Question[]> =>
  makeBank(await courseOf(pages), { seed }).questions;

const wrongAndRight = (
  question: Question,
): { readonly right: readonly string[]; readonly wrong: readonly string[] } => {
  const choices =
    question.kind === 'choice'
      ? question.choices.map(({ text, right }) => ({ text: toPlain(text), right }))
      : question.kind === 'cloze'
        ? question.gaps.flatMap((gap) => (gap.type === 'choice' ? gap.options : []))
        : [];
  return {
    right: choices.filter(({ right }) => right).map(({ text }) => text),
    wrong: choices.filter(({ right }) => !right).map(({ text }) => text),
  };
};

const low = (text: string): string => text.normalize('NFC').toLowerCase().trim();

/** Whether the one holds the other as whole words. */
const holds = (text: string, part: string): boolean =>
  ` ${low(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${low(part)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  );

const shown = ({ prompt, body }: Question): string => toPlain([...prompt, ...body]);

const kindOf = ({ tags }: Question): string => tags.at(-1) ?? '';

/** Questions without their places, by id: what a learner sees. */
const byId = (questions: readonly Question[]): ReadonlyMap<string, unknown> =>
  new Map(
    questions.map((question) => [
      question.id,
      JSON.parse(
        JSON.stringify(question, (key, value) => (key === 'pos' || key === 'lines' ? undefined : value)),
      ),
    ]),
  );

const each = (
  runs: number,
  check: (questions: readonly Question[], pages: readonly GlossaryPage[], course: Course) => void,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitraryGlossary(), fc.integer({ min: 1, max: 5 }), async (pages, seed) => {
      const course = await courseOf(pages);
      check(makeBank(course, { seed }).questions, pages, course);
    }),
    seeded(runs),
  );

describe('questions of any glossary', () => {
  it('are marked with full points where the right answer is given', () =>
    each(60, (questions) => {
      for (const question of questions) {
        const key = keyOf(question);
        const response = rightResponse(key);
        if (response === undefined) expect(question.kind).toBe('essay');
        else expect(grade(key, response, { comma: false }).points, question.id).toBe(question.points);
      }
    }));

  it('have different choices, of which none holds another, and one right one', () =>
    each(60, (questions) => {
      for (const question of questions) {
        const { right, wrong } = wrongAndRight(question);
        const all = [...right, ...wrong];
        if (all.length === 0) continue;
        expect(right, question.id).toHaveLength(1);
        // A fact or a blank may have two, where a third would be no choice.
        const isOfFact = question.tags.includes('fact-to-term') || question.kind === 'cloze';
        if (!isOfFact || wrong.length !== 2) expect(wrong, question.id).toHaveLength(3);
        for (const one of all)
          for (const other of all)
            if (one !== other) expect(holds(one, other), `${one} | ${other}`).toBe(false);
        expect(new Set(all.map(low)).size).toBe(all.length);
      }
    }));

  it('have wrong choices that are no other name of the right one', () =>
    each(60, (questions, pages, course) => {
      const names = new Map(
        [...itemsOf(course)].flatMap((item) =>
          item.kind === 'term' ? [[low(item.term), [item.term, ...item.aliases].map(low)] as const] : [],
        ),
      );
      expect(names.size).toBe(pages.length);
      for (const question of questions) {
        const { right, wrong } = wrongAndRight(question);
        const accepted = right.flatMap((one) => names.get(low(one)) ?? [low(one)]);
        for (const one of wrong) expect(accepted, question.id).not.toContain(low(one));
      }
    }));

  it('do not hold their own answer', () =>
    each(60, (questions) => {
      for (const question of questions) {
        const text = shown(question);
        const { right } = wrongAndRight(question);
        const typed =
          question.kind === 'text'
            ? question.answers.flatMap(({ texts }) => texts)
            : question.kind === 'number'
              ? question.answers.flatMap(({ accept }) => (accept.type === 'exact' ? [accept.value.text] : []))
              : [];
        if (kindOf(question) === 'term-to-definition') continue;
        for (const answer of [...right, ...typed])
          expect(holds(text, answer), `${answer} in ${text}`).toBe(false);
      }
    }));

  it('ask about a sentence once: none states what another asks for', () =>
    each(60, (questions) => {
      const single = questions.filter(
        (question) => !['matching', 'sorting', 'ordering', 'essay'].includes(kindOf(question)),
      );
      const sources = single.map(
        ({ feedback, tags }) => `${tags.join('|')} ${toPlain(feedback.always ?? [])}`,
      );
      const bySource = sources.map((source) => source.replace(/^.*?\|.*?\|\S+ /, ''));
      expect(new Set(bySource).size, bySource.join('\n')).toBe(bySource.length);
    }));

  it('quote in their feedback what stands on the page', () =>
    each(40, (questions, pages) => {
      const text = pages
        .flatMap(({ definition, facts, review }) => [definition, ...facts, ...review.flat()])
        .join('\n')
        .replace(/\$(.*?)\$/g, '$1');
      for (const question of questions.filter(({ kind }) => kind !== 'essay')) {
        const quoted = toPlain(question.feedback.always ?? []);
        expect(quoted, question.id).toContain('“');
        for (const [, said = ''] of quoted.matchAll(/: “(.*?)”(?= |$)/g))
          for (const sentence of said.split(/(?<=\.) (?=[A-Z])/)) expect(text).toContain(sentence);
      }
    }));

  it('raise no note of item writing', () =>
    each(40, (questions, _pages, course) => {
      const report = createReport();
      const bank = {
        kind: 'bank' as const,
        id: 'b',
        title: 'B',
        authors: [],
        tags: [],
        intro: [],
        questions,
        pos: course.pos,
      };
      checkStyle({ ...course, banks: [bank] }, report);
      const notes = report
        .list()
        .filter(({ code }) => code.startsWith('quiz/') && code !== 'quiz/no-feedback');
      expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    }));
});

describe('a bank of any glossary', () => {
  it('is the same again for the same seed', () =>
    fc.assert(
      fc.asyncProperty(arbitraryGlossary(), async (pages) => {
        expect(JSON.stringify(await bankOf(pages))).toBe(JSON.stringify(await bankOf(pages)));
      }),
      seeded(25),
    ));

  it('does not depend on the order of the pages', () =>
    fc.assert(
      fc.asyncProperty(arbitraryGlossary(3), fc.integer(), async (pages, turn) => {
        const at = Math.abs(turn) % pages.length;
        const turned = [...pages.slice(at), ...pages.slice(0, at)].reverse();
        const [one, other] = [byId(await bankOf(pages)), byId(await bankOf(turned))];
        expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
        for (const [id, question] of one) expect(other.get(id), id).toEqual(question);
      }),
      seeded(40),
    ));

  it('keeps the ids of all questions when a term comes that has nothing to do with them', () =>
    fc.assert(
      fc.asyncProperty(arbitraryGlossary(2), async (pages) => {
        const stranger: GlossaryPage = {
          term: 'Zyzzyva',
          definition: 'Zyzzyva is the weevil that gnaws tropical palms.',
          facts: ['Thomas Casey named it in Brazil in 1922.'],
          review: [],
        };
        const before = await bankOf(pages);
        const after = new Set((await bankOf([...pages, stranger])).map(({ id }) => id));
        // A set is made of what a module has: its number says no more.
        const sets = ['match', 'categorize', 'order'];
        const lost = before.filter(({ id, kind }) => !sets.includes(kind) && !after.has(id));
        expect(lost.map(({ id }) => id)).toEqual([]);
      }),
      seeded(40),
    ));

  it('has ids of its own for each question', () =>
    each(40, (questions) => {
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    }));
});
