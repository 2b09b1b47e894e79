import { labelsValue } from './labels.ts';
import { languageValue } from './language.ts';
import { listValue, mapValue, placedListValue } from './lists.ts';
import { targetsValue } from './targets.ts';
import {
  amountValue,
  attemptsValue,
  courseIdValue,
  flagValue,
  idValue,
  iriValue,
  type KeyTable,
  key,
  minutesValue,
  oneOfValue,
  partialDateValue,
  percentValue,
  required,
  submitValue,
  textValue,
  timeValue,
  urlValue,
  versionValue,
} from './value.ts';

const common = {
  id: key(idValue, 'Id of the page, instead of the one derived from its place and name.'),
  title: key(textValue, 'Title as learners see it.'),
  description: key(textValue, 'What it is about, in a sentence or two.'),
  language: key(
    languageValue,
    'Language of the text, as a BCP 47 tag; of a page, where it differs from the course.',
  ),
  tags: key(listValue, 'Keywords.'),
  authors: key(listValue, 'Who wrote it.'),
  updated: key(partialDateValue, 'When it was last updated.'),
} satisfies KeyTable;

/** A page has the keys of its own kind; who writes none that there is has all to choose from. */
const type = (kind: 'lesson' | 'term' | 'discussion' | 'assignment' | 'link') =>
  key(
    {
      ...oneOfValue(kind),
      expected:
        'one of lesson, term, discussion, assignment, link (a quiz or a bank is told by its name: *.quiz.md, *.bank.md)',
    },
    'What kind of page it is. Quizzes and banks are told by their file names.',
  );
/** A quiz or a bank may say again what its name says. */
const typeInName = (name: 'quiz' | 'bank') =>
  key(oneOfValue(name), `What the file’s name says already: *.${name}.md.`);
const outcome = key(textValue, 'Code of the learning outcome.');
const related = key(placedListValue, 'Names of related key terms.');
const glossary = oneOfValue('auto', 'links');
const due = key(timeValue, 'When it is due.');
const group = key(textValue, 'Assignment group of `grading`.');
const points = key(amountValue, 'Points it is worth.');

const lesson = {
  ...common,
  type: type('lesson'),
  outcome,
  related,
  time: key(minutesValue, 'Minutes to read.'),
  glossary: key(glossary, 'As in course.yml.'),
} satisfies KeyTable;

/** Every key of every kind of file: what validates them, and what their JSON Schema is made from. */
export const keyTables = {
  course: {
    ...common,
    id: required(courseIdValue, 'Id of the course: names its packages.'),
    language: key(languageValue, 'Language of the course, as a BCP 47 tag.', 'en'),
    title: required(textValue, 'Title of the course.'),
    version: key(versionValue, 'Semantic version of the course.', '0.0.0'),
    license: key(textValue, 'SPDX identifier or text.'),
    modules: key(placedListValue, 'Folders of the modules, in order.'),
    targets: key(targetsValue, 'What a plain build makes.', ['scorm12', 'qti12', 'site']),
    pass: key(percentValue, 'Pass mark of quizzes that set none, in percent.'),
    glossary: key(
      glossary,
      '`auto`: the first use of a key term on a page links itself; `links`: only what [[...]] links.',
      'auto',
    ),
    theme: key(oneOfValue('default'), 'Look of the pages; `default` is the only one so far.', 'default'),
    accent: key(textValue, 'A CSS colour for links and buttons.'),
    iri: key(iriValue, 'IRI of the course; urn:coursewright:ID where there is none.'),
    grading: key(mapValue(percentValue), 'Assignment groups and their weights in percent.'),
    banks: key(oneOfValue('auto', 'off'), '`auto`: question banks are made from key terms.'),
    labels: key(labelsValue, 'Your own wording of interface strings.'),
  },
  module: {
    ...common,
    items: key(placedListValue, 'Pages of the module, in order.'),
    prerequisites: key(placedListValue, 'Folders of modules to finish first.'),
    sequence: key(flagValue, '`yes`: pages are taken in order.', 'no'),
  },
  lesson,
  /** The front page and the syllabus. */
  special: {
    ...lesson,
    type: key(
      { ...oneOfValue('lesson'), expected: 'lesson, as front page and syllabus are' },
      'A front page or a syllabus is a lesson.',
    ),
  },
  term: {
    ...common,
    type: type('term'),
    term: required(textValue, 'The key term.'),
    subject: key(textValue, 'Subject it belongs to.'),
    aliases: key(listValue, 'Other names of the term.'),
    related,
    outcome,
  },
  quiz: {
    ...common,
    type: typeInName('quiz'),
    outcome,
    pass: key(percentValue, 'Pass mark in percent.'),
    attempts: key(attemptsValue, 'How often it may be taken.', 1),
    time: key(minutesValue, 'Time limit in minutes.'),
    shuffle: key(oneOfValue('none', 'questions', 'answers', 'all'), 'What is shuffled.', 'none'),
    feedback: key(
      oneOfValue('each', 'end', 'none'),
      'When feedback is given: after each question, at the end, never. Practice: each; else end.',
    ),
    show: key(
      oneOfValue('always', 'after-last', 'after-pass', 'never'),
      'When right answers are shown: always, after the last attempt, once it is passed, never.',
      'after-last',
    ),
    grade: key(flagValue, '`no`: practice, which never counts.', 'yes'),
    keep: key(oneOfValue('highest', 'latest', 'average'), 'Which attempt counts.', 'highest'),
    group,
    due,
    from: key(timeValue, 'When it opens.'),
    until: key(timeValue, 'When it closes.'),
  },
  bank: { ...common, type: typeInName('bank'), outcome },
  discussion: { ...common, type: type('discussion'), outcome, points, due },
  assignment: {
    ...common,
    type: type('assignment'),
    outcome,
    points,
    submit: key(submitValue, '`text`, `file .pdf .docx`, `url` or `none`.'),
    due,
    group,
  },
  link: { ...common, type: type('link'), outcome, url: required(urlValue, 'Where it leads.') },
} as const satisfies Readonly<Record<string, KeyTable>>;

export type FileKind = keyof typeof keyTables;
