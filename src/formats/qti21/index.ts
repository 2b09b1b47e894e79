import { defineFormat } from '../define-format.ts';
import { profile } from './profile.ts';
import { questions } from './questions/index.ts';
import { write } from './write.ts';

export const qti21 = defineFormat(questions, {
  id: 'qti21',
  title: 'QTI 2.1',
  container: 'zip',
  extension: 'zip',
  content: 'assessments',
  rich: profile,
  lacks: ['hints', 'gap hints', 'file types', 'average', 'show after pass', 'assignment group', 'dates'],
  options: {},
  write,
});
