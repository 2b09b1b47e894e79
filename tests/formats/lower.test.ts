import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import type { Course } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import type { Question } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { walkRich } from '../../src/rich/map.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { wildQuestion } from '../support/arbitrary-questions.ts';
import { everyKind, fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';

const courseOf = (questions: readonly Question[]): Course => ({
  ...fixtureCourse,
  banks: [],
  modules: fixtureCourse.modules.map((one) => ({ ...one, items: [quiz('q', questions.map(single))] })),
});

const lowered = (course: Course, format: Format) => {
  const report = createReport();
  const result = lower(course, format, report);
  return { course: result, diagnostics: report.list() };
};

const formatOf = (id: string): Format => {
  const found = formats.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const one = (id: string): Question => {
  const found = everyKind().find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

const questionAfter = (question: Question, format: Format): Question | undefined =>
  [...questionsOf(lowered(courseOf([question]), format).course)][0]?.question;

const richOf = (course: Course): Rich => {
  const all: Rich[] = [];
  mapCourse(course, {
    rich: (rich) => {
      all.push(rich);
      return rich;
    },
    question: (question) => [question],
  });
  return all.flat();
};

describe.each(formats.filter(({ write }) => write).map((format) => [format.id, format] as const))(
  'for %s',
  (_, format) => {
    it('leaves only kinds, elements and attributes that the format has', () => {
      fc.assert(
        fc.property(fc.array(wildQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
          const { course } = lowered(courseOf(questions), format);
          for (const { question } of questionsOf(course)) expect(format.questions).toContain(question.kind);
          if (format.rich.elements === 'all') return;
          for (const node of walkRich(richOf(course))) {
            expect(node.type).not.toBe('math');
            if (node.type !== 'element') continue;
            expect(format.rich.elements).toContain(node.name);
            const { attributes } = format.rich;
            if (attributes === 'all') continue;
            const allowed = [...(attributes['*'] ?? []), ...(attributes[node.name] ?? [])];
            for (const name of Object.keys(node.attrs)) expect(allowed).toContain(name);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('leaves no question out without saying so, at its place', () => {
      const kinds = everyKind();
      const { course, diagnostics } = lowered(courseOf(kinds), format);
      const kept = new Set([...questionsOf(course)].map(({ question }) => question.id));
      // One with random numbers may be there as its first version.
      const missing = kinds.filter(({ id }) => !kept.has(id) && !kept.has(`${id}-1`));
      const said = diagnostics.filter(({ code }) => code === 'formats/kind-not-carried');
      expect(said).toHaveLength(missing.length);
      for (const diagnostic of said) expect(diagnostic.at).toEqual(pos);
    });

    it('keeps every word of a text that it rewrites', () => {
      const letters = (value: string): string => value.replace(/[^a-z]/g, '');
      fc.assert(
        fc.property(fc.constantFrom(...wrappers), (name) => {
          const body = [element(name, {}, [element('p', {}, [text('kept words')])])];
          const question = { ...one('one-right'), body, tags: [] };
          const after = questionAfter(question, format);
          expect(letters(toPlain(after?.body ?? []))).toContain('keptwords');
        }),
      );
    });
  },
);

const wrappers = [
  'details',
  'aside',
  'figure',
  'section',
  'mark',
  'del',
  's',
  'ins',
  'u',
  'unheard-of',
  'address',
  'h2',
  'ruby',
];

describe('a kind that a format lacks', () => {
  const without = (kinds: readonly string[]): Format => {
    const format = formatOf('qti21');
    return { ...format, questions: format.questions.filter((kind) => !kinds.includes(kind)) };
  };

  it('asks true or false as a choice', () => {
    expect(questionAfter(one('true-false'), without(['boolean']))).toMatchObject({
      kind: 'choice',
      choices: [{ right: false }, { right: true }],
    });
  });

  it('asks an order as matching items with places, the items not in their order', () => {
    const after = questionAfter(one('order'), without(['order']));
    const pairs =
      after?.kind === 'match' ? after.pairs.map(({ left, right }) => [toPlain(left), toPlain(right)]) : [];
    expect(pairs).toEqual([
      ['second', '2'],
      ['first', '1'],
      ['third', '3'],
    ]);
  });

  it('asks sorting as matching items with categories', () => {
    const after = questionAfter(one('sort'), without(['categorize']));
    const pairs =
      after?.kind === 'match' ? after.pairs.map(({ left, right }) => [toPlain(left), toPlain(right)]) : [];
    expect(pairs).toEqual([
      ['2', 'Even'],
      ['1', 'Odd'],
      ['4', 'Even'],
    ]);
  });

  it('asks a single blank as a short answer with a line for the blank', () => {
    const after = questionAfter(one('cloze-one'), without(['cloze']));
    expect(after).toMatchObject({ kind: 'text', answers: [{ texts: ['this'], credit: 1 }] });
    expect(toPlain(after?.body ?? [])).toBe('Say _____');
  });

  it('asks a hotspot by the names of its areas, below the picture', () => {
    const after = questionAfter(one('spot'), without(['hotspot']));
    expect(after).toMatchObject({
      kind: 'choice',
      choices: [{ right: true }, { right: false }, { right: false }],
    });
    expect(toPlain(after?.body ?? [])).toContain('Cell');
  });

  it('leaves a hotspot with one area out: one choice is none', () => {
    const spot = one('spot');
    if (spot.kind !== 'hotspot') throw new Error(spot.kind);
    const single = { ...spot, areas: spot.areas.slice(0, 1) };
    const { course, diagnostics } = lowered(courseOf([single]), without(['hotspot']));
    expect([...questionsOf(course)]).toEqual([]);
    expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([['formats/kind-not-carried', pos]]);
  });

  it('leaves out what only differs by case from a better answer, where case makes no difference', () => {
    expect(questionAfter(one('short'), formatOf('gift'))).toMatchObject({
      matchCase: false,
      answers: [{ texts: ['Paris', 'Lutetia & co <x>'], credit: 1 }],
    });
  });

  it.each(['gift', 'moodle-xml'])('cuts long tags and outcomes for %s, and says so at their place', (id) => {
    const long = 'é'.repeat(254);
    const tagged = { ...one('several'), tags: ['short', `${long}z`, `${long}🚀`], outcome: `${long}zz` };
    const { course, diagnostics } = lowered(courseOf([tagged]), formatOf(id));
    const [after] = [...questionsOf(course)].map(({ question }) => question);
    expect(after?.tags).toEqual(['short', `${long}z`, `${long}…`]);
    expect(after?.outcome).toBe(`${long.slice(0, 246)}…`);
    const cut = diagnostics.filter(({ message }) => message.includes('more than 255 signs'));
    expect(cut.map(({ code, at }) => [code, at])).toEqual([['formats/trait-not-carried', pos]]);
  });

  it('goes on from rule to rule', () => {
    expect(questionAfter(one('spot'), without(['hotspot', 'choice']))).toBeUndefined();
    expect(questionAfter(one('upload'), without(['upload']))?.kind).toBe('essay');
  });

  it('does not spell out a number with a tolerance, but leaves it out and says so', () => {
    const { course, diagnostics } = lowered(courseOf([one('number')]), without(['number']));
    expect([...questionsOf(course)]).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('formats/kind-not-carried');
  });
});

it('says once what a format of assessments leaves out, and takes nothing of it along', () => {
  const { course, diagnostics } = lowered(fixtureCourse, formatOf('qti21'));
  expect(course.modules.flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual([
    'term',
    'quiz',
    'quiz',
  ]);
  const said = diagnostics.filter(({ code }) => code === 'formats/only-assessments');
  expect(said.map(({ message }) => message)).toEqual([
    'qti21 holds quizzes, banks and review questions; not in it: 1 lesson, 1 embedded question, 1 key-term page, 1 discussion, 1 assignment, 1 link',
  ]);
});

it('keeps formulas for the author’s own Markdown and the pages', () => {
  const markdown = lowered(fixtureCourse, formatOf('markdown'));
  expect([...walkRich(richOf(markdown.course))].some(({ type }) => type === 'math')).toBe(true);
  expect(markdown.diagnostics).toEqual([]);
});

it('accepts full answers only where a format has no part credit', () => {
  const after = questionAfter(one('short'), formatOf('qti12'));
  expect(after).toMatchObject({
    kind: 'text',
    matchCase: false,
    answers: [{ texts: ['Paris', 'Lutetia & co <x>'], credit: 1 }],
  });
});

describe('accepted texts', () => {
  const [apart, together] = ['cafe\u0301', 'café'];

  it.each(formats.filter(({ content }) => content === 'assessments').map(({ id }) => [id]))(
    'are composed as keyboards type them: %s',
    (id) => {
      const asked = one('short');
      if (asked.kind !== 'text') throw new Error('the fixture has changed');
      const question = { ...asked, answers: [{ texts: [apart], credit: 1, pos }] };
      const after = questionAfter(question, formatOf(id));
      if (after?.kind === 'text') expect(after.answers.map(({ texts }) => texts)).toEqual([[together]]);
    },
  );

  it('of blanks too', () => {
    const asked = one('cloze');
    if (asked.kind !== 'cloze') throw new Error('the fixture has changed');
    const gaps = asked.gaps.map((gap) => (gap.type === 'text' ? { ...gap, texts: [apart] } : gap));
    const after = questionAfter({ ...asked, gaps }, formatOf('qti21'));
    const texts =
      after?.kind === 'cloze' ? after.gaps.flatMap((gap) => (gap.type === 'text' ? gap.texts : [])) : [];
    expect(new Set(texts)).toEqual(new Set([together]));
  });
});
