import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Course, QuizPart } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { everyKind, fixtureCourse, pos, quiz } from '../support/fixture-course.ts';
import { writePackage } from '../support/write-package.ts';

const [one, several] = everyKind();

const pooled = (questions: readonly (Question | undefined)[], pick?: number): Course => {
  const part: QuizPart = {
    type: 'pool',
    id: 'letters',
    title: 'Letters',
    ...(pick !== undefined && { pick }),
    intro: [text('Read the letter first.')],
    questions: questions.filter((question) => question !== undefined),
    pos,
  };
  const modules = fixtureCourse.modules.map((module) => ({ ...module, items: [quiz('quiz', [part])] }));
  return { ...fixtureCourse, banks: [], modules };
};

const quizFormats = formats.filter(
  ({ content, lacks = [] }) => content === 'assessments' && !lacks.includes('quizzes'),
);

describe('the introduction of a pool', () => {
  it.each(quizFormats.map((format) => [format.id, format] as const))(
    'arrives in %s where every question of the pool is asked, and where only one is',
    async (_, format) => {
      if (!format.write) return;
      for (const course of [pooled([one, several]), pooled([one, several], 2), pooled([one, several], 1)]) {
        const { files } = await writePackage(course, format);
        const times = [...files.values()].join('\n').split('Read the letter first.').length - 1;
        expect(times).toBe(1);
      }
    },
  );
});
