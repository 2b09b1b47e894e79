import { defineFormat } from '../define-format.ts';
import { moodleTextProfile } from '../shared/moodle-profile.ts';
import { questions } from './questions.ts';
import { write } from './write.ts';

export const gift = defineFormat(questions, {
  id: 'gift',
  title: 'GIFT (text, Moodle)',
  container: 'file',
  extension: 'txt',
  content: 'assessments',
  rich: moodleTextProfile,
  lacks: [
    'quizzes',
    'bank intros',
    'hints',
    'question attempts',
    'points',
    'shuffle',
    'all or nothing',
    'case',
    'units',
    'any credit',
    'odd rights',
    'result feedback',
    'rich right sides',
    'long right sides',
    'essay lines',
    'arrows',
    'starred backslashes',
    'empty texts',
    'long tags',
  ],
  options: {},
  write,
  detect: (names, head) =>
    names.some(
      (name) => (/\.gift(?:\.txt)?$/i.test(name) && !isXml.test(head(name))) || isGift(name, head(name)),
    ),
  read: async (files, ctx) => (await import('./read.ts')).readGift(files, ctx),
});

/** Of Moodle XML, by a wrong name. */
const isXml = /^\s*<(?:\?xml|quiz)\b/;

/** A text that holds braces with answers in them, or names categories. Markdown has braces of its own. */
const isGift = (name: string, head: string): boolean =>
  /\.(?:txt|text)$/i.test(name) &&
  (/^\s*\$CATEGORY:/m.test(head) ||
    (/(?<!\\)\{\s*(?:[=~#]|(?:T|TRUE|F|FALSE)\s*[}#]|\d*:[A-Z_]+:|\})/.test(head) && head.includes('}')));
