import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { programRoot } from '../program-root.ts';
import { fileSchema } from '../schema.ts';
import { tool } from '../tool.ts';
import { workflow } from './workflow.ts';

/** What a new course is called. */
export interface NewCourse {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
}

export interface NewFile {
  /** Relative to the course. */
  readonly path: string;
  readonly text: string;
}

/** The files of a new course: one that builds as it is, what an editor needs to complete it, and what checks it at a forge. */
export const scaffold = (course: NewCourse): readonly NewFile[] => [
  { path: 'course.yml', text: courseYml(course) },
  { path: 'README.md', text: readme(course) },
  { path: '.gitignore', text: 'dist/\npackages/\nnode_modules/\n.preview/\n.DS_Store\n' },
  { path: '.github/workflows/coursewright.yml', text: workflow(course, tool.version) },
  { path: '.vscode/settings.json', text: json(editorSettings) },
  { path: '.vscode/extensions.json', text: json({ recommendations: ['redhat.vscode-yaml'] }) },
  { path: '.vscode/course.schema.json', text: json(fileSchema('course')) },
  { path: '.vscode/module.schema.json', text: json(fileSchema('module')) },
  ...pages.map((path) => ({ path, text: readFileSync(join(programRoot(), 'templates/init', path), 'utf8') })),
];

/** As they lie in `templates/init`. */
const pages = [
  'index.md',
  '01-tides/module.yml',
  '01-tides/01-why-the-sea-rises.lesson.md',
  '01-tides/02-spring-tide.term.md',
  '01-tides/03-checkpoint.quiz.md',
  '01-tides/tides.bank.md',
  '01-tides/images/two-bulges.svg',
] as const;

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Keys are completed and checked while `course.yml` and `module.yml` are written. */
const editorSettings = {
  'yaml.schemas': {
    './.vscode/course.schema.json': 'course.yml',
    './.vscode/module.schema.json': 'module.yml',
  },
  'files.associations': { '*.quiz.md': 'markdown', '*.bank.md': 'markdown', '*.term.md': 'markdown' },
};

const courseYml = ({ id, title, author }: NewCourse): string => {
  const keys = stringify({
    id,
    title,
    language: 'en',
    version: '0.1.0',
    ...(author !== undefined && { authors: [author] }),
    pass: 70,
  });
  return `${keys}targets: [scorm12, qti12, site]\n`;
};

const readme = ({ title }: NewCourse): string => `# ${title}

A course written in Markdown with Coursewright.

| Do this | To |
|---|---|
| \`npx coursewright check\` | see every mistake, with its place and a way to mend it |
| \`npx coursewright build\` | write the packages for an LMS, and a website, into \`dist\` |
| \`npx coursewright lock\` | record the ids of questions, before learners answer them for the first time |
| \`npx coursewright explain CODE\` | read more about a message |

Every change that is pushed is checked. A version tag such as \`v1.0.0\` builds the packages and attaches them to a
release: see \`.github/workflows/coursewright.yml\`.
`;
