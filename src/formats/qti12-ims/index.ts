import { defineFormat } from '../define-format.ts';
import { detectQti12 } from '../shared/qti12/read/detect.ts';
import { type Dialect, writeQti12 } from '../shared/qti12/write.ts';
import { variants } from '../shared/variants.ts';
import { bankDocument, quizDocument } from './documents.ts';
import { questions } from './questions/index.ts';

const ims: Dialect = { target: 'qti12-ims', quizDocument, bankDocument };

/** What the specification itself says, for systems that know no dialect. */
export const qti12Ims = defineFormat(questions, {
  id: 'qti12-ims',
  title: 'QTI 1.2 (IMS)',
  container: 'zip',
  extension: 'zip',
  content: 'assessments',
  rich: { elements: 'all', attributes: 'all' },
  lacks: [
    { lack: 'result feedback', where: ({ kind }) => kind === 'essay' || kind === 'stimulus' },
    // Shares are points: of nothing there are none.
    { lack: 'credits', where: ({ points }) => points === 0 },
    'gap hints',
    'bank intros',
    'rich section titles',
    'feedback time',
    'average',
    'latest',
    'show after pass',
    'show always',
    'assignment group',
    'dates',
  ],
  options: { variants },
  detect: detectQti12('other'),
  read: async (files, ctx) => (await import('../shared/qti12/read/read.ts')).readQti12('QTI 1.2')(files, ctx),
  write: writeQti12(ims),
});
