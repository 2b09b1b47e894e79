import { define } from '../define.ts';

export const lintCodes = {
  'course/empty': define<Record<string, never>>({
    severity: 'error',
    title: 'The course is empty',
    message: () => 'the course has no page and no question bank',
    hint: () => 'write a page in a folder beside course.yml, for instance 01-first-module/01-first-lesson.md',
    why: 'An LMS refuses a package without content, or shows learners an empty course.',
  }),
  'quiz/empty': define<{ title: string }>({
    severity: 'error',
    title: 'A quiz without questions',
    message: ({ title }) => `the quiz “${title}” has no question`,
    hint: () => 'each ## heading with an answer block below it is a question',
    why: 'Nobody could pass it, and a course that waits for it would never be complete.',
    wrong: '---\ntitle: Checkpoint\n---\n\nSome words, but no question.',
    right: '---\ntitle: Checkpoint\n---\n\n## When did the airlift end?\n\n- ( ) 1948\n- (x) 1949',
  }),
  'bank/empty': define<{ title: string }>({
    severity: 'warning',
    title: 'A question bank without questions',
    message: ({ title }) => `the question bank “${title}” has no question`,
    hint: () => 'each ## heading with an answer block below it is a question',
    why: 'Nothing can be drawn from it.',
  }),
  'lesson/empty': define<{ title: string }>({
    severity: 'warning',
    title: 'A lesson without content',
    message: ({ title }) => `the lesson “${title}” is empty`,
    hint: () => 'write something below its title, or begin the file’s name with _ to leave it out',
    why: 'Learners would open a blank page.',
  }),
  'lesson/heading-skipped': define<{ text: string; level: number; above: number; right: string }>({
    severity: 'note',
    title: 'A level of headings is skipped',
    message: ({ text, level, above }) =>
      `“${text}” is a heading of level ${level}, but the one above it is of level ${above}`,
    hint: ({ text, right }) => `write  ${right} ${text}`,
    why: 'Screen readers tell the level of each heading, and the page’s title is level 1: where a level is missing, it sounds as if a part of the page was lost (WCAG 2.2, 1.3.1).',
    wrong: '# The airlift\n\n### Planes\n',
    right: '# The airlift\n\n## Planes\n',
  }),
  'quiz/same-question': define<{ text: string }>({
    severity: 'note',
    title: 'Two questions ask the same',
    message: ({ text }) => `another question here has the same text: “${text}”`,
    hint: () => 'take one of the two out, or say in the headings how they differ',
    why: 'Learners, gradebooks and lists of results know questions by their text and could not tell the two apart.',
    wrong: '## When? {#first}\n\n= 1948\n\n## When? {#second}\n\n= 1949\n',
    right: '## When did it begin?\n\n= 1948\n\n## When did it end?\n\n= 1949\n',
  }),
  'theme/accent-unknown': define<{ accent: string }>({
    severity: 'warning',
    title: 'The accent is no colour',
    message: ({ accent }) => `“${accent}” is no colour: the theme keeps its own accent`,
    hint: () => 'write a colour as CSS does, without transparency:  accent: "#0b6e4f"',
    why: 'The accent colours links, buttons and the definition of a key term. A colour that browsers do not know would leave them without one.',
    wrong: 'accent: greenish',
    right: 'accent: "#0b6e4f"',
  }),
  'theme/accent-contrast': define<{ accent: string; ratio: string; needed: string; used: string }>({
    severity: 'warning',
    title: 'The accent is too light to be read',
    message: ({ accent, ratio, needed, used }) =>
      `the accent ${accent} has a contrast of ${ratio}:1 on the page, text needs ${needed}:1: ${used} is used instead`,
    hint: ({ used }) => `write  accent: "${used}"  or choose a darker colour`,
    why: 'Links and headings have the accent colour. WCAG 2.2 (1.4.3) asks for a contrast of 4.5:1, and what is too light is hard to read for many learners. In dark mode the accent is lightened by the same rule, without a warning.',
    wrong: 'accent: "#ffd400"',
    right: 'accent: "#806a00"',
  }),
  'theme/template-failed': define<{ template: string; reason: string }>({
    severity: 'error',
    title: 'A template does not work',
    message: ({ template, reason }) => `the template ${template} does not work: ${reason}`,
    hint: () =>
      'mend the file in the folder templates of the course, or remove it to use the one that comes with the program',
    why: 'A course may replace single files of the theme. Templates are Eta templates: a mistake in one stops every page that is made with it.',
    wrong: '<h1><%= it.title </h1>',
    right: '<h1><%= it.title %></h1>',
  }),
};
