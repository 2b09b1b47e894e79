import type { Question } from '../../model/question.ts';
import { defineFormat } from '../define-format.ts';
import { moodleProfile } from '../shared/moodle-profile.ts';
import { isGapselect } from './questions/cloze.ts';
import { questions } from './questions/index.ts';
import { write } from './write.ts';

const isOpen = ({ kind }: Question): boolean => kind === 'essay' || kind === 'upload' || kind === 'stimulus';

/** Types that say of single answers, not of right or wrong ones as a whole, what there is to say. */
const singleFeedback: ReadonlySet<Question['kind']> = new Set([
  'boolean',
  'text',
  'number',
  'formula',
  'essay',
  'upload',
]);

const isEmbedded = (question: Question): boolean => question.kind === 'cloze' && !isGapselect(question);

export const moodleXml = defineFormat(questions, {
  id: 'moodle-xml',
  title: 'Moodle XML',
  container: 'file',
  extension: 'xml',
  content: 'assessments',
  rich: moodleProfile,
  lacks: [
    'quizzes',
    'files in bank intros',
    'question attempts',
    'all or nothing',
    'fixed last',
    'any credit',
    'odd rights',
    'rich right sides',
    'long right sides',
    'gap hints',
    'gap units',
    'area names',
    'empty texts',
    'long tags',
    'equal items',
    'other random numbers',
    'starred backslashes',
    { lack: 'blank points', where: isEmbedded },
    {
      lack: 'result feedback',
      where: (question) => singleFeedback.has(question.kind) || isEmbedded(question),
    },
    { lack: 'hints', where: isOpen },
  ],
  options: {},
  write,
  detect: (names, head) => names.some((name) => /\.(?:xml|gift|txt)$/i.test(name) && isQuiz(head(name))),
  read: async (files, ctx) => (await import('./read.ts')).readMoodleXml(files, ctx),
});

/** The root, behind a declaration and comments, whatever the file is called; a quiz of another system has no `question type`. */
const isQuiz = (head: string): boolean =>
  /^(?:\uFEFF)?\s*<(?:\?xml|!--|quiz)/.test(head) &&
  /<quiz[\s>]/.test(head) &&
  /<question\s+type\s*=/.test(head);
