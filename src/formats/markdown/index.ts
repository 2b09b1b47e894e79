import { kinds } from '../../model/question.ts';
import type { Format } from '../format.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

/** The author's own Markdown: a folder of text files, see the authoring guide. */
export const markdown = {
  id: 'markdown',
  title: 'Markdown course folder',
  container: 'folder',
  extension: '',
  content: 'course',
  verbatim: true,
  questions: kinds,
  rich: { elements: 'all', attributes: 'all' },
  options: {},
  detect: (files) => files.includes('course.yml'),
  read: readMarkdown,
  write: writeMarkdown,
} as const satisfies Format;
