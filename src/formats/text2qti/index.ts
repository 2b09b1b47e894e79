import type { Format } from '../format.ts';

/** The plain text of text2qti: quizzes in Markdown between signs at the beginnings of lines. Read only. */
export const text2qti: Format = {
  id: 'text2qti',
  title: 'text2qti (text)',
  container: 'file',
  extension: 'txt',
  content: 'assessments',
  questions: ['choice', 'multi', 'boolean', 'text', 'number', 'essay', 'upload', 'stimulus'],
  rich: { elements: 'all', attributes: 'all' },
  options: {},
  detect: (names, head) =>
    names.some((name) => /\.(?:txt|text|md|markdown)$/i.test(name) && isText2qti(head(name))),
  read: async (files, ctx) => (await import('./read.ts')).readText2qti(files, ctx),
};

/** A numbered question, and behind it an answer by one of the signs that no other text has. */
const isText2qti = (head: string): boolean =>
  /^\d+[.)][ \t]+\S/m.test(head) &&
  (/^quiz title:/im.test(head) ||
    /^(?:\*[a-zA-Z][).]|\[\*\]|=)[ \t]+\S/m.test(head) ||
    /^(?:_{3,}|\^{3,})[ \t]*$/m.test(head)) &&
  !/^ANSWERS?[ \t]*:|^#{1,6}[ \t]/im.test(head);
