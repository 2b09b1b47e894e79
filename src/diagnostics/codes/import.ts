import { define } from '../define.ts';

export const importCodes = {
  'import/not-a-review-page': define<Record<string, never>>({
    severity: 'error',
    title: 'The file is no study-guide page',
    message: () => 'this is not a study-guide page: it has no definition, no facts and no review questions',
    hint: () =>
      'such a page has a title and, on lines of their own, “Definition”, “Must Know Facts” or “Review Questions”; save the whole page as text, HTML or Markdown and import that',
    why: 'A page is recognised by the names of its sections; without any of them there is nothing to tell its parts by, and a guess would put text in the wrong place.',
    wrong: 'Dear Ann,\n\nhow are you?\n',
    right: 'Containment\n\nDefinition\nA policy.\n',
  }),
  'import/not-utf8': define<Record<string, never>>({
    severity: 'error',
    title: 'The file to import is not UTF-8 text',
    message: () => 'this file is not UTF-8 text',
    hint: () => 'open it in a text editor and save it with the encoding UTF-8, then import it again',
    why: 'In another encoding letters outside ASCII would turn into wrong ones without anybody noticing.',
    wrong: 'Détente, saved as Windows-1252\n\nDefinition\nA policy.\n',
    right: 'Détente, saved as UTF-8\n\nDefinition\nA policy.\n',
  }),
  'import/too-large': define<{ megabytes: number; limit: number }>({
    severity: 'error',
    title: 'The file to import is too large for a study-guide page',
    message: ({ megabytes, limit }) =>
      `this file has ${megabytes} MB; a study-guide page has at most ${limit} MB`,
    hint: () => 'import the page alone, as text, HTML or Markdown, without what is around it',
    why: 'A page of a study guide is a few kilobytes of text; a file of this size is something else.',
  }),
  'import/not-understood': define<{ line: string; section: string }>({
    severity: 'warning',
    title: 'A line of the page was not understood and left out',
    message: ({ line, section }) => `this line in ${section} was not understood and left out: “${line}”`,
    hint: () => 'if it belongs to the page, add it to the imported file by hand',
    why: 'Nothing is dropped in silence: what import cannot place is named, so that you can decide.',
    wrong:
      'Containment\n\nDefinition\nA policy.\n\n2 Must Know Facts\n1. It is old.\n\nSome remark.\n\n2. It is new.\n',
    right: 'Containment\n\nDefinition\nA policy.\n\n2 Must Know Facts\n1. It is old.\n2. It is new.\n',
  }),
  'import/no-title': define<{ name: string }>({
    severity: 'warning',
    title: 'The page has no title',
    message: ({ name }) => `this page has no title; the term is called “${name}”`,
    hint: () => 'write the name of the term as “term” in the front matter of the imported file',
    why: 'The title names the key term in the glossary, in links and in every package.',
    wrong: 'Definition\nA policy.\n',
    right: 'Containment\n\nDefinition\nA policy.\n',
  }),
  'import/facts-missing': define<{ promised: number; found: number }>({
    severity: 'warning',
    title: 'The page has another number of facts than it says',
    message: ({ promised, found }) => `the heading promises ${promised} facts, but ${found} were found`,
    hint: () => 'compare the imported facts with the page',
    why: 'A fact may have been lost when the page was saved, or two may have run into one.',
    wrong: 'Containment\n\nDefinition\nA policy.\n\n7 Must Know Facts\n1. It is old.\n2. It is new.\n',
    right: 'Containment\n\nDefinition\nA policy.\n\n2 Must Know Facts\n1. It is old.\n2. It is new.\n',
  }),
  'import/no-question': define<{ answer: string }>({
    severity: 'warning',
    title: 'An answer stands before any question',
    message: ({ answer }) => `this answer has no question before it and was left out: “${answer}”`,
    hint: () => 'add its question above it in the page, or both to the imported file by hand',
    why: 'A review question needs its wording; an answer alone cannot be asked.',
    wrong:
      'Containment\n\nDefinition\nA policy.\n\nReview Questions\n    A: It was kept.\nQ: Why?\n    A: Because.\n',
    right:
      'Containment\n\nDefinition\nA policy.\n\nReview Questions\nQ: Was it kept?\n    A: It was kept.\nQ: Why?\n    A: Because.\n',
  }),
  'import/unknown-date': define<{ date: string }>({
    severity: 'warning',
    title: 'The date of the page was not understood',
    message: ({ date }) => `the date “${date}” was not understood and left out`,
    hint: () => 'write it as “updated: 2025-09” in the front matter of the imported file',
    why: 'Dates such as 4/5/2025 mean different days in different countries.',
    wrong: 'Containment\n\nWritten by Ada. Last updated last week\n\nDefinition\nA policy.\n',
    right: 'Containment\n\nWritten by Ada. Last updated September 2025\n\nDefinition\nA policy.\n',
  }),
  'import/unknown-file': define<Record<string, never>>({
    severity: 'error',
    title: 'The kind of the file is not known',
    message: () => 'this file is of no kind that can be read',
    hint: () =>
      'see `coursewright formats` for what can be read; a study-guide page is text (.txt), HTML (.html) or Markdown (.md)',
    why: 'What a file is, is told by its name and by how it begins.',
    wrong: 'coursewright import pictures/a.svg',
    right: 'coursewright import page.txt',
  }),
  'import/exists': define<{ path: string }>({
    severity: 'error',
    title: 'The file that import would write exists',
    message: ({ path }) => `${path} exists; nothing was written`,
    hint: () => 'rename or remove it, or overwrite it with --force',
    why: 'An imported page may have been mended by hand since; import never overwrites it unasked.',
    wrong: 'coursewright import page.txt && coursewright import page.txt',
    right: 'coursewright import page.txt && coursewright import page.txt --force',
  }),
  'import/not-listed': define<{ path: string }>({
    severity: 'warning',
    title: 'The imported page is not in the list of its module',
    message: ({ path }) =>
      `${path} was written, but the module or the course lists its pages and this one is not among them`,
    hint: () => 'add its name to items in module.yml, or its folder to modules in course.yml',
    why: 'Where a list says what belongs to a module, a page outside it is left out of every package.',
    wrong: 'items: [first]\n',
    right: 'title: The cold war\n',
  }),
};
