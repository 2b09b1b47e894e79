import { define } from '../define.ts';

/** What checks find in pages and questions that stands in the way of learners: `--strict` stops at it. */
export const contentCodes = {
  'markdown/bad-formula': define<{ problem: string; hint: string }>({
    severity: 'error',
    title: 'A formula can not be read',
    message: ({ problem }) => problem,
    hint: ({ hint }) => hint,
    why: 'Formulas are TeX. They become MathML while the course is built, and no script mends them later: what can not be read now could not be shown to any learner.',
    wrong: 'The area is $\\frca{1}{2}ab$.\n',
    right: 'The area is $\\frac{1}{2}ab$.\n',
  }),
  'pictures/alt-is-file-name': define<{ alt: string }>({
    severity: 'warning',
    title: 'The alternative text of a picture is the name of a file',
    message: ({ alt }) => `the alternative text “${alt}” is the name of a file`,
    hint: () => 'say what the picture shows, as you would on the telephone',
    why: 'Learners who can not see the picture hear this text in its place, letter by letter where it is no word.',
    wrong: '![IMG_2034.jpg](images/cell.png)\n',
    right: '![An animal cell, its nucleus in the middle](images/cell.png)\n',
  }),
  'tables/no-headings': define<Record<string, never>>({
    severity: 'warning',
    title: 'A table without headings',
    message: () => 'no cell of this table is a heading',
    hint: () =>
      'write the headings of the columns into the first row, or <th> in HTML; a table that only sets things side by side says role="presentation"',
    why: 'Screen readers tell with each cell to which column it belongs (WCAG 2.2, 1.3.1). Without headings a table is a row of loose words.',
    wrong: '|  |  |\n|---|---|\n| 1945 | Yalta |\n',
    right: '| Year | Conference |\n|---|---|\n| 1945 | Yalta |\n',
  }),
  'tables/no-table': define<Record<string, never>>({
    severity: 'warning',
    title: 'Rows that make no table',
    message: () => 'these lines are shown as text, for they make no table',
    hint: () =>
      'write a line such as |---|---| below the headings, with as many cells as they have; a backslash before the first bar keeps the lines as text',
    why: 'Without that line Markdown knows no table: learners would see the bars.',
    wrong: '| Year | Conference |\n| 1945 | Yalta |\n',
    right: '| Year | Conference |\n|---|---|\n| 1945 | Yalta |\n',
  }),
  'tables/extra-cells': define<{ cells: number; columns: number }>({
    severity: 'warning',
    title: 'A row with more cells than its table has columns',
    message: ({ cells, columns }) =>
      `this row has ${cells} cells, but the table has ${columns} columns: what is too many is not shown`,
    hint: () => 'add a column to the headings and to the line below them; a bar inside a cell is written \\|',
    why: 'Markdown leaves such cells out, and with them what they say.',
    wrong: '| Year | Conference |\n|---|---|\n| 1945 | Yalta | February |\n',
    right: '| Year | Conference | Month |\n|---|---|---|\n| 1945 | Yalta | February |\n',
  }),
  'language/unknown': define<{ tag: string; primary: string; meant: string }>({
    severity: 'warning',
    title: 'No language has this tag',
    message: ({ tag, primary }) =>
      `no language is known as “${primary}”${tag === primary ? '' : `, which “${tag}” begins with`}`,
    hint: ({ meant }) =>
      meant
        ? `did you mean ${meant}? a tag begins with the code of a language, not of a country`
        : 'a tag begins with the code of a language, as en, es, pt-BR or zh-Hans do',
    why: 'Screen readers choose their voice by the tag, browsers their hyphenation, and pages the words on their buttons. A tag that means nothing leaves all of them to guess.',
    wrong: 'language: jp',
    right: 'language: ja',
  }),
  'language/differs': define<{ language: string; written: string; name: string }>({
    severity: 'warning',
    title: 'A page is written in another language than it says',
    message: ({ language, name }) =>
      `this page is evidently written in ${name}, but its language is ${language}`,
    hint: ({ written }) =>
      `write  language: ${written}  into its front matter, into module.yml for a whole module, or into course.yml`,
    why: 'A screen reader would read it with the voice of the other language, which nobody understands (WCAG 2.2, 3.1.1), and buttons and dates would be in the other language.',
    wrong:
      '---\nlanguage: en\n---\n\n# L’endiguement\n\nL’endiguement est la politique que les États-Unis ont menée pour empêcher que le communisme ne s’étende\ndans le monde. Elle est née dans les années qui ont suivi la guerre, et elle a duré plus de quarante ans. Les\nprésidents l’ont comprise de façons différentes, mais aucun ne l’a abandonnée.\n',
    right:
      '---\nlanguage: fr\n---\n\n# L’endiguement\n\nL’endiguement est la politique que les États-Unis ont menée pour empêcher que le communisme ne s’étende\ndans le monde. Elle est née dans les années qui ont suivi la guerre, et elle a duré plus de quarante ans. Les\nprésidents l’ont comprise de façons différentes, mais aucun ne l’a abandonnée.\n',
  }),
  'quiz/one-choice': define<Record<string, never>>({
    severity: 'warning',
    title: 'A question with one choice',
    message: () => 'this question has one choice only',
    hint: () => 'add wrong choices:  - ( ) ...',
    why: 'There is nothing to choose, and some LMSs refuse such a question.',
    wrong: '## When did the airlift end?\n\n- (x) 1949\n',
    right: '## When did the airlift end?\n\n- (x) 1949\n- ( ) 1948\n',
  }),
  'quiz/above-shuffled': define<{ text: string }>({
    severity: 'warning',
    title: 'A choice speaks of those above it, and choices are shuffled',
    message: ({ text }) =>
      `“${text}” speaks of the choices above it, but the choices of this question are shuffled`,
    hint: () =>
      'put it last and write {shuffle=fixed-last} at the end of the heading, or {shuffle=no}; better still, ask for several right answers with [x]',
    why: 'Shuffled, it may come first, and nothing stands above it.',
    wrong:
      '---\ntitle: Checkpoint\nshuffle: answers\n---\n\n## Which states were in NATO in 1949?\n\n- ( ) Canada\n- ( ) Norway\n- (x) All of the above\n',
    right:
      '---\ntitle: Checkpoint\nshuffle: answers\n---\n\n## Which states were in NATO in 1949? {shuffle=fixed-last}\n\n- ( ) Canada\n- ( ) Norway\n- (x) All of the above\n',
  }),
};
