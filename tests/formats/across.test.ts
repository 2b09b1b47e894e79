import { describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { bothWays, differsAcross, pairsOfFormats } from '../support/across.ts';
import { fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';
import { rightAnswers } from '../support/right-answers.ts';
import { trip } from '../support/round-trip.ts';

describe('from any format of questions to any other and back', () => {
  it.each(pairsOfFormats.map(([from, to]) => [from.id, to.id, from, to] as const))(
    '%s by way of %s: what is right stays so, but for what the formats can not say',
    async (_, __, from, to) => {
      expect(await differsAcross(fixtureCourse, from, to)).toEqual([]);
    },
  );
});

describe('a question that is worth nothing', () => {
  const base = {
    points: 0,
    body: [],
    scoring: 'all',
    feedback: {},
    hints: [],
    tags: [],
    pos,
  } as const;
  const number = (text: string) => ({ value: Number(text), text });
  const questions: readonly Question[] = [
    {
      ...base,
      id: 'words',
      kind: 'text',
      prompt: [text('Name it.')],
      matchCase: false,
      answers: [
        { texts: ['whole'], credit: 1, pos },
        { texts: ['part', 'piece'], credit: 0.5, pos },
      ],
    },
    {
      ...base,
      id: 'numbers',
      kind: 'number',
      prompt: [text('A root of four?')],
      answers: ['2', '-2'].map((one) => ({ accept: { type: 'exact', value: number(one) }, credit: 1, pos })),
    },
  ];
  const course = {
    ...fixtureCourse,
    banks: [],
    modules: fixtureCourse.modules.map((one) => ({ ...one, items: [quiz('q', questions.map(single))] })),
  };

  it.each(['qti12-ims', 'qti21', 'qti22', 'qti3'])(
    'has no shares of points in %s, which is said, and all its right answers',
    async (id) => {
      const format = bothWays.find((one) => one.id === id);
      if (!format) throw new Error(id);
      const report = createReport();
      lower(course, format, report);
      expect(report.list().map(({ message }) => message)).toContain(
        `${id} cannot hold credit for a part of an answer (once)`,
      );
      const { read } = await trip(course, format);
      expect([...questionsOf(read)].map(({ question }) => rightAnswers(question))).toEqual([
        ['whole'],
        ['2', '-2'],
      ]);
    },
  );
});
