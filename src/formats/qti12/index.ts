import { defineFormat } from '../define-format.ts';
import { profile } from './profile.ts';
import { questions } from './questions/index.ts';
import { write } from './write.ts';

export const qti12 = defineFormat(questions, {
  id: 'qti12',
  title: 'QTI 1.2 (Canvas)',
  container: 'zip',
  extension: 'zip',
  content: 'assessments',
  rich: profile,
  lacks: [
    'hints',
    'question attempts',
    'credits',
    'all or nothing',
    'case',
    'units',
    'rich right sides',
    'mixed gaps',
    'gap hints',
    'file types',
    'pass mark',
    'average',
    'show after pass',
    'question order',
    'assignment group',
  ],
  options: {
    publish: {
      values: ['no', 'yes'],
      default: 'no',
      help: 'publish the quizzes at once; else a teacher publishes them in Canvas',
    },
  },
  write,
});
