import { defineFormat } from '../define-format.ts';
import { printDocument } from '../shared/print-document.ts';
import { detectQti12 } from '../shared/qti12/read/detect.ts';
import type { Dialect } from '../shared/qti12/write.ts';
import { writeQti12 } from '../shared/qti12/write.ts';
import { plannedPoints } from '../shared/quiz-plan.ts';
import { variants } from '../shared/variants.ts';
import { bankDocument, quizDocument } from './assessment.ts';
import { reportLongStems } from './long-stems.ts';
import { assessmentMeta, metaPath } from './meta.ts';
import { profile } from './profile.ts';
import { questions } from './questions/index.ts';

const canvas: Dialect = {
  target: 'qti12',
  quizDocument,
  bankDocument,
  settings: {
    path: metaPath,
    file: async (quiz, sections, { ctx, media }) => ({
      path: metaPath(quiz.id),
      data: await printDocument(
        assessmentMeta(quiz, {
          points: plannedPoints(sections),
          publish: ctx.options.publish === 'yes',
          intro: media.rich(quiz.intro),
        }),
      ),
    }),
  },
  check: (assessments, { report }) => reportLongStems(assessments, report),
};

export const qti12 = defineFormat(questions, {
  id: 'qti12',
  title: 'QTI 1.2 (Canvas)',
  container: 'zip',
  extension: 'zip',
  content: 'assessments',
  rich: profile,
  lacks: [
    { lack: 'other random numbers', where: ({ kind }) => kind !== 'formula' },
    { lack: 'shuffle', where: ({ kind }) => kind === 'match' },
    'hints',
    'question attempts',
    'credits',
    'nothing right',
    'all or nothing',
    'case',
    'units',
    'gap units',
    'rich right sides',
    'mixed gaps',
    'gap hints',
    'file types',
    'solutions',
    'bank intros',
    'values in feedback',
    'feedback time',
    'pass mark',
    'average',
    'show after pass',
    'question order',
    'rich section titles',
    'long titles',
    'assignment group',
  ],
  options: {
    publish: {
      values: ['no', 'yes'],
      default: 'no',
      help: 'publish the quizzes at once; else a teacher publishes them in Canvas',
    },
    variants,
  },
  detect: detectQti12('canvas'),
  read: async (files, ctx) => (await import('../shared/qti12/read/read.ts')).readQti12('QTI 1.2')(files, ctx),
  write: writeQti12(canvas),
});
