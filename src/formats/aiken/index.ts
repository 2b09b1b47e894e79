import { defineFormat } from '../define-format.ts';
import { questions, write } from './write.ts';

export const aiken = defineFormat(questions, {
  id: 'aiken',
  title: 'Aiken (text, Moodle)',
  container: 'folder',
  extension: 'txt',
  content: 'assessments',
  rich: { elements: new Set(), attributes: {}, files: false },
  lacks: [
    'quizzes',
    'bank intros',
    'hints',
    'question attempts',
    'points',
    'shuffle',
    'credits',
    'feedback',
    'metadata',
    'empty texts',
    'odd rights',
    'many choices',
  ],
  options: {},
  write,
  detect: (names, head) => names.some((name) => /\.(?:txt|text|aiken)$/i.test(name) && isAiken(head(name))),
  read: async (files, ctx) => (await import('./read.ts')).readAiken(files, ctx),
});

/** A choice, and in a line of its own the letter of the right one. */
const isAiken = (head: string): boolean =>
  /^[ \t]*\(?[A-Za-z][).:]\s+\S/m.test(head) &&
  /^[ \t]*(?:(?:CORRECT |RIGHT )?ANSWERS?|ANS)[ \t]*:[ \t]*[A-Za-z]\b/im.test(head);
