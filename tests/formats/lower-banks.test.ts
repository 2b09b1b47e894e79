import { describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format, Lack } from '../../src/formats/format.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import type { Course } from '../../src/model/course.ts';
import type { Question, QuestionOf } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { everyKind, fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';

/** A format that has everything but one trait. */
const lacking = (...lacks: readonly Lack[]): Format => ({
  ...moodleXml,
  rich: { elements: 'all', attributes: 'all' },
  lacks: ['quizzes', ...lacks],
});

const fixture = <K extends Question['kind']>(kind: K): QuestionOf<K> => {
  const found = everyKind().find((question): question is QuestionOf<K> => question.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

const courseOf = (question: Question): Course => ({
  ...fixtureCourse,
  banks: [],
  modules: fixtureCourse.modules.map((one) => ({ ...one, items: [quiz('asked', [single(question)])] })),
});

const lowered = (question: Question, format: Format) => {
  const report = createReport();
  const { banks } = lower(courseOf(question), format, report);
  return {
    question: banks.flatMap((bank) => bank.questions)[0],
    said: report.list().map(({ message }) => message),
  };
};

const words = (rich: Rich | undefined): string => toPlain(rich ?? []);
const line = (value: string): Rich => [text(value)];

describe('a trait that a format lacks', () => {
  it('feedback for wrong answers stands with each of them', () => {
    const choice = { ...fixture('choice'), feedback: { incorrect: line('Look again.') } };
    const { question, said } = lowered(choice, lacking('result feedback'));
    const after = question?.kind === 'choice' ? question.choices : [];
    for (const { right, feedback } of after) expect(words(feedback).includes('Look again.')).toBe(!right);
    expect(said.join()).toContain('feedback for right and wrong answers as a whole');
  });

  it('all feedback goes', () => {
    const { question } = lowered(fixture('choice'), lacking('feedback'));
    expect(question?.feedback).toEqual({});
    expect(JSON.stringify(question)).not.toContain('"feedback":[');
  });

  it('a share that Moodle does not list becomes the nearest, and right ones still come to a whole', () => {
    const several = fixture('multi');
    const choices = [0.34, 0.66, -0.07].map((credit) => ({
      text: line(`${credit}`),
      right: credit > 0,
      credit,
      pos,
    }));
    const { question, said } = lowered({ ...several, scoring: 'partial', choices }, lacking('any credit'));
    const credits = question?.kind === 'multi' ? question.choices.map((one) => one.credit) : [];
    expect(credits).toEqual([1 / 3, 2 / 3, -0.05].map((share) => expect.closeTo(share, 4)));
    expect(said.join()).toContain('the nearest that it lists is given');
  });

  it('shares that no longer come to a whole become even', () => {
    const choices = [0.22, 0.26, 0.26, 0.26].map((credit) => ({
      text: line(`${credit}`),
      right: true,
      credit,
      pos,
    }));
    const named = choices.map((choice, index) => ({ ...choice, text: line(`choice ${index}`) }));
    const { question } = lowered(
      { ...fixture('multi'), scoring: 'partial', choices: named },
      lacking('any credit'),
    );
    expect(
      question?.kind === 'multi' && question.choices.map(({ right, credit }) => [right, credit]),
    ).toEqual(Array.from({ length: 4 }, () => [true, undefined]));
  });

  it('a last choice that stays: then none is shuffled', () => {
    const { question } = lowered({ ...fixture('choice'), shuffle: 'fixed-last' }, lacking('fixed last'));
    expect(question?.shuffle).toBe('no');
  });

  it('points of one’s own, but for those that a rubric says', () => {
    expect(lowered({ ...fixture('choice'), points: 7 }, lacking('points')).question?.points).toBe(1);
    const rubric = [
      { points: 2, text: line('why'), pos },
      { points: 3, text: line('how'), pos },
    ];
    expect(lowered({ ...fixture('essay'), points: 5, rubric }, lacking('points')).question?.points).toBe(5);
  });

  it('the unit of a blank stands behind it', () => {
    const cloze = fixture('cloze');
    const gap = {
      type: 'number',
      accept: { type: 'exact', value: { value: 5, text: '5' } },
      unit: 'km',
      pos,
    } as const;
    const asked: Question = {
      ...cloze,
      prompt: [text('About '), { type: 'gap', gap: 0 }],
      body: [],
      gaps: [gap],
    };
    const { question } = lowered(asked, lacking('gap units'));
    expect(question?.prompt.at(-1)).toEqual(text(' km'));
    expect(question?.kind === 'cloze' && question.gaps[0]).not.toHaveProperty('unit');
  });

  it('points of blanks become whole', () => {
    const { question } = lowered({ ...fixture('cloze'), points: 1.5 }, lacking('blank points'));
    expect(question?.points).toBe(fixture('cloze').gaps.length);
  });

  it('a text that shows nothing becomes a dash', () => {
    const order = { ...fixture('order'), items: [line('a'), [element('p', {}, [])], line('b')] };
    const { question } = lowered(order, lacking('empty texts'));
    expect(question?.kind === 'order' && question.items.map(words)).toEqual(['a', '–', 'b']);
  });

  it('a right side that is too long is cut, and says so', () => {
    const match = fixture('match');
    const pairs = match.pairs.map((pair) => ({ ...pair, right: line('x'.repeat(300)) }));
    const { question, said } = lowered({ ...match, pairs }, lacking('long right sides'));
    expect(question?.kind === 'match' && words(question.pairs[0]?.right)).toBe(`${'x'.repeat(254)}…`);
    expect(said.join()).toContain('they are cut');
  });

  it('wrong areas and their names go, where a marker is put on the picture', () => {
    const { question } = lowered(fixture('hotspot'), lacking('area names'));
    expect(question?.kind === 'hotspot' && question.areas.every(({ right }) => right)).toBe(true);
  });

  it.each([
    ['equal items to put in order', 'equal items', { ...fixture('order'), items: [line('a'), line('a')] }],
    ['nothing right', 'odd rights', { ...fixture('multi'), none: true }],
    [
      'more than 26 choices',
      'many choices',
      {
        ...fixture('choice'),
        choices: Array.from({ length: 27 }, (_, index) => ({
          text: line(`${index}`),
          right: index === 0,
          pos,
        })),
      },
    ],
    [
      'an arrow in the only answer',
      'arrows',
      { ...fixture('text'), answers: [{ texts: ['a->b'], credit: 1, pos }] },
    ],
  ] as const)('a question of %s is left out, and named', (_, lack, question) => {
    // The table is of literals, which the type of a question takes in.
    const after = lowered(question as Question, lacking(lack));
    expect(after.question).toBeUndefined();
    expect(after.said.join()).toContain('left out');
  });

  it('random numbers in questions of other kinds are those of one draw, and that is said', () => {
    const essay: Question = {
      ...fixture('essay'),
      prompt: [text('Why '), { type: 'value', expression: 'a' }, text('?')],
      vars: [{ type: 'set', name: 'a', values: [{ value: 7, text: '7' }] }],
    };
    const { question, said } = lowered(essay, lacking('other random numbers'));
    expect(words(question?.prompt)).toBe('Why 7?');
    expect(question?.vars).toBeUndefined();
    expect(said.join()).toContain('stand for them');
  });
});

describe('quizzes and pools as banks', () => {
  const report = createReport();
  const { banks, modules } = lower(fixtureCourse, gift, report);

  it('each has one, with a name of its own, and none is empty', () => {
    expect(modules).toEqual([]);
    const titles = banks.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(banks.every(({ questions }) => questions.length > 0)).toBe(true);
  });

  it('what a quiz says between its questions is a text without a question', () => {
    const texts = banks.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'stimulus'));
    expect(texts.map(({ prompt }) => words(prompt))).toContain('Part two');
  });

  it('says what of quizzes is lost', () => {
    const said = report
      .list()
      .map(({ message }) => message)
      .join('\n');
    for (const lost of [
      'quizzes, their settings and sections',
      'draws from banks',
      'how many questions of a pool',
    ])
      expect(said).toContain(lost);
  });

  it('words that stand in for markup are those of the module’s language', () => {
    const tip = element('aside', { class: 'callout tip', 'data-callout': 'tip' }, [
      element('p', {}, line('Une note.')),
    ]);
    const course = courseOf({ ...fixture('choice'), body: [tip] });
    const modules = course.modules.map((one) => ({ ...one, language: 'fr' }));
    const { banks } = lower({ ...course, modules }, gift, createReport());
    expect(words(banks[0]?.questions[0]?.body)).toContain('Conseil');
    expect(banks[0]?.language).toBeUndefined();
  });
});
