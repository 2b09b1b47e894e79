import type { Format } from '../format.ts';

/** A study guide's page about one key term, saved as text, HTML or Markdown. Read only. */
export const reviewPage: Format = {
  id: 'review-page',
  title: 'Study-guide page about a key term',
  container: 'file',
  extension: 'txt',
  content: 'course',
  questions: ['essay'],
  rich: { elements: 'all', attributes: 'all' },
  options: {},
  detect: (files) =>
    files.length > 0 && files.every((name) => /\.(?:txt|text|html?|xhtml|md|markdown)$/i.test(name)),
  read: async (files, ctx) => (await import('./read.ts')).readReviewPage(files, ctx),
};
