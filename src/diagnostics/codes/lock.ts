import { define } from '../define.ts';

export const lockCodes = {
  'lock/unreadable': define<Record<string, never>>({
    severity: 'error',
    title: 'course.lock.json cannot be read',
    message: () => 'course.lock.json is not a lock of ids that this program wrote',
    hint: () => 'take it from the last version that worked, or remove it and run  coursewright lock  again',
    why: 'The lock keeps the ids that earlier packages have used. A broken one is never ignored: questions would be doubled when the course is imported again.',
    wrong: '{ "lock": 1, "files": { "01-m/05-x.quiz.md": {} } }\n',
    right: '{ "lock": 1, "files": {} }\n',
  }),
  'lock/file-gone': define<{ file: string; id: string }>({
    severity: 'warning',
    title: 'A page of the lock is gone',
    message: ({ file, id }) => `${file} with the id “${id}” is in the lock, but not in the course`,
    hint: ({ id }) =>
      `if it was renamed, write  id: ${id}  in its front matter; if it was taken out, run  coursewright lock  again`,
    why: 'Packages that were already imported know the page by this id.',
    wrong: '05-checkpoint.quiz.md, which was 05-x.quiz.md when the lock was written\n',
    right: '05-x.quiz.md\n',
  }),
  'lock/question-gone': define<{ id: string; heading: string }>({
    severity: 'warning',
    title: 'A question of the lock is gone',
    message: ({ id, heading }) =>
      `the question “${heading}” with the id “${id}” is in the lock, but no longer in this file`,
    hint: ({ id }) =>
      `if its heading was changed, add {#${id}} to it; if it was taken out, run  coursewright lock  again`,
    why: 'Packages that were already imported know the question by this id: the LMS keeps the old one beside the new.',
    wrong:
      '<!-- course.lock.json has “When?” with the id “when” -->\n\n## Where?\n\n= here\n\n## Who?\n\n= Ada\n',
    right:
      '<!-- course.lock.json has “When?” with the id “when” -->\n\n## Where? {#when}\n\n= here\n\n## Who?\n\n= Ada\n',
  }),
  'lock/kept': define<{ id: string; heading: string }>({
    severity: 'note',
    title: 'A question with a changed heading keeps its id',
    message: ({ id, heading }) => `this question was “${heading}” in the lock and keeps the id “${id}”`,
    hint: () => 'run  coursewright lock  to record the new heading',
    why: 'One entry lost its question and one question is new between the same neighbours: it is the same question, mended.',
    wrong: '<!-- course.lock.json has “When?” with the id “when” -->\n\n## When did it end?\n\n= 1949\n',
    right: '<!-- course.lock.json has “When?” with the id “when” -->\n\n## When?\n\n= 1949\n',
  }),
  'lock/explicit-wins': define<{ id: string; locked: string }>({
    severity: 'warning',
    title: 'An explicit id differs from the lock',
    message: ({ id, locked }) => `the id “${id}” is written here, the lock says “${locked}”`,
    hint: ({ locked }) => `write ${locked}, or run  coursewright lock  to record the new id`,
    why: 'What was imported before is known by the old id and will not be updated under the new one.',
    wrong: '<!-- course.lock.json has “When?” with the id “when” -->\n\n## When? {#end}\n\n= 1949\n',
    right: '<!-- course.lock.json has “When?” with the id “when” -->\n\n## When? {#when}\n\n= 1949\n',
  }),
};
