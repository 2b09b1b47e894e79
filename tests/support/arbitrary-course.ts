import fc from 'fast-check';
import type { Bank, Course, Item, Lesson, Module, Quiz, QuizPart, Term } from '../../src/model/course.ts';
import { kinds as allKinds, type Kind, type Question } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { arbitraryQuestion } from './arbitrary-question.ts';
import { arbitraryBlocks, arbitraryInline, arbitraryText } from './arbitrary-rich.ts';
import { pngOfSize } from './png.ts';

const pos = { file: 'arbitrary', line: 1, column: 1 };

/** Bytes of the pictures that arbitrary courses show. */
export const arbitraryAssets: Readonly<Record<string, Uint8Array>> = {
  'images/a.png': pngOfSize(3, 2),
  'images/cell.png': pngOfSize(100, 80),
};

const opt = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const present = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const line = arbitraryText.map((value) => value.trim());

const shared = fc
  .record({
    title: line,
    description: opt(line),
    language: opt(fc.constantFrom('en', 'en-GB')),
    tags: fc.uniqueArray(line, { maxLength: 2 }),
    authors: fc.uniqueArray(line, { maxLength: 2 }),
    updated: opt(fc.constantFrom('2025', '2025-09', '2025-09-05')),
    outcome: opt(line),
  })
  .map((record) => ({ ...present(record), pos }));

/** Questions with ids that are unique in their file: `PREFIX-1`, ... */
const numbered = (questions: readonly Question[], prefix = 'q'): readonly Question[] =>
  questions.map((question, index) => ({ ...question, id: `${prefix}-${index + 1}` }));

const questions = (of: readonly Kind[], minLength: number, maxLength: number) =>
  fc.array(arbitraryQuestion(of), { minLength, maxLength });

const lesson = (of: readonly Kind[]): fc.Arbitrary<Omit<Lesson, 'id'>> =>
  fc
    .tuple(
      shared,
      arbitraryBlocks,
      questions(of, 0, 2),
      opt(fc.integer({ min: 1, max: 60 })),
      opt(fc.constantFrom('auto', 'links')),
    )
    .map(([base, body, asked, time, glossary]) => ({
      kind: 'lesson',
      ...base,
      body: [
        { type: 'text', body: [element('h2', { id: 'about-it' }, [text('About it')]), ...body] },
        ...(asked.length > 0 ? [{ type: 'check' as const, questions: numbered(asked), pos }] : []),
      ],
      related: [],
      ...present({ time, glossary }),
    }));

/** A plain list under a review question is its text, not its answer. */
const reviewed = (of: readonly Kind[]): readonly Kind[] => {
  const found = of.filter((kind) => kind !== 'order' && kind !== 'categorize');
  return found.length > 0 ? found : ['essay'];
};

const term = (of: readonly Kind[]): fc.Arbitrary<Omit<Term, 'id' | 'term'>> =>
  fc
    .tuple(
      shared,
      fc.record({
        subject: opt(line),
        definition: arbitraryBlocks,
        facts: opt(fc.array(arbitraryInline, { minLength: 1, maxLength: 3 })),
        more: opt(fc.tuple(arbitraryInline, arbitraryBlocks)),
      }),
      questions(reviewed(of), 0, 2),
    )
    .map(([base, { subject, definition, facts, more }, review]) => ({
      kind: 'term',
      ...base,
      aliases: [],
      related: [{ name: 'Elsewhere' }],
      definition,
      more: more ? [{ title: [text('More on '), ...more[0]], body: more[1], pos }] : [],
      review: numbered(review),
      ...present({
        subject,
        facts: facts && [
          element(
            'ol',
            {},
            facts.map((fact) => element('li', {}, fact)),
          ),
        ],
      }),
    }));

const pool = (asked: readonly Question[], intro: Rich): QuizPart => ({
  type: 'pool',
  id: 'a-pool',
  title: 'A pool: of questions',
  pick: 1,
  points: 2,
  intro,
  questions: numbered(asked, 'p'),
  pos,
});

/** Where something must be asked. */
const asking = (of: readonly Kind[]): readonly Kind[] => {
  const found = of.filter((kind) => kind !== 'stimulus');
  return found.length > 0 ? found : ['choice'];
};

const quiz = (of: readonly Kind[]): fc.Arbitrary<Omit<Quiz, 'id'>> =>
  fc
    .tuple(
      shared,
      fc.record({
        attempts: fc.constantFrom<Quiz['attempts']>(1, 3, 'unlimited'),
        pass: fc.constantFrom(50, 60, 72.5),
        shuffle: fc.constantFrom('none', 'questions', 'answers', 'all'),
        feedbackWhen: fc.constantFrom('each', 'end', 'none'),
        show: fc.constantFrom('always', 'after-last', 'after-pass', 'never'),
        graded: fc.boolean(),
        keep: fc.constantFrom('highest', 'latest', 'average'),
        time: opt(fc.integer({ min: 1, max: 90 })),
        due: opt(fc.constant('2026-01-31T23:59:00Z')),
      }),
      fc.tuple(arbitraryBlocks, questions(of, 1, 3), fc.boolean()),
      fc.tuple(arbitraryInline, questions(asking(of), 1, 2), fc.boolean()),
    )
    .map(([base, settings, [intro, first, hasPool], [title, second, draws]]) => ({
      kind: 'quiz',
      ...base,
      ...present(settings),
      intro,
      sections: [
        { intro: [], parts: numbered(first).map((question) => ({ type: 'question', question })), pos },
        {
          title: [text('Part: '), ...title],
          intro,
          parts: [
            ...(draws
              ? [
                  {
                    type: 'draw' as const,
                    bank: 'shared-bank',
                    pick: 1,
                    points: 1,
                    tags: ['all of it'],
                    difficulty: 'easy' as const,
                    pos,
                  },
                ]
              : []),
            ...(hasPool ? [pool(second, intro)] : []),
          ],
          pos,
        },
      ],
    }));

const bank = (of: readonly Kind[]): fc.Arbitrary<Bank> =>
  fc
    .tuple(shared, questions(asking(of), 2, 3), arbitraryBlocks)
    .map(([{ outcome: _outcome, ...base }, asked, intro]) => ({
      kind: 'bank',
      id: 'shared-bank',
      ...base,
      tags: ['all of it'],
      outcome: 'LO1',
      intro,
      questions: numbered(asked).map((question, index) => ({
        ...question,
        tags: [...new Set(['all of it', ...question.tags])],
        outcome: question.outcome ?? 'LO1',
        ...(index === 0 && { difficulty: 'easy' }),
        points: question.kind === 'essay' ? 3 : 1,
      })),
    }));

const module = (of: readonly Kind[]): fc.Arbitrary<Omit<Module, 'id'>> =>
  fc
    .tuple(
      shared,
      lesson(of),
      term(of),
      quiz(of),
      fc.tuple(shared, arbitraryBlocks, fc.constantFrom('discussion', 'assignment', 'link')),
      fc.boolean(),
    )
    .map(([{ outcome: _outcome, ...base }, one, two, three, [page, body, kind], sequence]) => ({
      ...base,
      prerequisites: [],
      sequence,
      items: [
        { ...one, id: 'lesson' },
        { ...two, id: 'term', term: two.title },
        { ...three, id: 'quiz' },
        prompt(kind, { ...page, id: 'page' }, body),
      ] as readonly Item[],
    }));

const prompt = (
  kind: 'discussion' | 'assignment' | 'link',
  base: Pick<Item, 'id' | 'title' | 'tags' | 'authors' | 'pos'>,
  body: Rich,
): Item => {
  if (kind === 'discussion') return { kind, ...base, body, points: 5 };
  if (kind === 'assignment') return { kind, ...base, body, points: 10, submit: 'file .pdf .docx' };
  return { kind, ...base, body, url: 'https://example.org/?a=1&b=2' };
};

/** Ids as the Markdown reader derives them, so that they hold in every format. */
const placed = (modules: readonly Omit<Module, 'id'>[]): readonly Module[] =>
  modules.map((one, index) => {
    const id = `part-${'abc'[index]}`;
    const items = one.items.map((item) => ({
      ...item,
      id: `${id}-${item.id}${item.kind === 'quiz' ? '-quiz' : ''}`,
      ...(item.kind === 'term' && { term: `${item.term} ${'abc'[index]}` }),
    }));
    return { ...one, id, items };
  });

/**
 * A whole course: lessons with checks, key terms, quizzes with pools and draws, prompts, a bank; hostile text in every
 * field that holds text. `of` limits the kinds of questions to those that a format knows.
 */
export const arbitraryCourse = (of: readonly Kind[] = allKinds): fc.Arbitrary<Course> =>
  fc
    .tuple(fc.array(module(of), { minLength: 1, maxLength: 2 }), bank(of), lesson(of), line, opt(line))
    .map(([modules, shared, front, title, license]) => ({
      id: 'arbitrary-course',
      title,
      language: 'en',
      version: '1.2.3',
      authors: [],
      tags: [],
      settings: {
        targets: [
          { id: 'site', options: {}, pos },
          { id: 'scorm2004', options: { edition: '3' }, pos },
        ],
        pass: 60,
        glossary: 'links',
        accent: '#123456',
        iri: 'urn:coursewright:arbitrary-course',
        grading: { Quizzes: 60, Essays: 40 },
        banks: 'off',
        labels: {},
      },
      front: { ...front, id: 'index' },
      modules: placed(modules),
      banks: [shared],
      assets: [],
      pos,
      ...present({ license }),
    }));
