import { define } from '../define.ts';

/** What is wrong with a command line, not with a course: exit code 2. */
export const usageCodes = {
  'usage/command-line': define<{ problem: string; near: string; command: string }>({
    severity: 'error',
    title: 'The command line is not understood',
    message: ({ problem }) => problem,
    hint: ({ near, command }) => `${near}coursewright ${command}--help lists the options`,
    why: 'Options are never guessed: a misspelt one that was ignored would build something else than was asked for.',
    wrong: 'coursewright build --taget site',
    right: 'coursewright build --target site',
  }),
  'usage/no-course': define<{ folder: string }>({
    severity: 'error',
    title: 'No course was found',
    message: ({ folder }) => `there is no course.yml in ${folder} or in any folder above it`,
    hint: () => 'name the folder of the course, or write a course.yml with an id and a title',
    why: 'A course is a folder with a course.yml. Without a folder on the command line, the nearest one upwards from the current folder is taken.',
  }),
  'usage/not-a-course': define<{ folder: string }>({
    severity: 'error',
    title: 'The folder is no course',
    message: ({ folder }) => `${folder} holds no course.yml`,
    hint: () => 'name a folder with a course.yml: it needs two lines, an id and a title',
    why: 'A course is a folder with a course.yml; a folder that is named on the command line is taken as it is, none above it is searched.',
    wrong: 'coursewright check 01-water',
    right: 'coursewright check .',
  }),
  'usage/unknown-code': define<{ word: string; meant: string }>({
    severity: 'error',
    title: 'There is no message with this code',
    message: ({ word }) => `no message has the code “${word}”`,
    hint: ({ meant }) =>
      `${meant}every message that is printed holds its code, and docs/errors.md lists them all`,
    why: 'Codes are written as they are printed: an area, a slash, a name.',
    wrong: 'coursewright explain quiz/no-corect-answer',
    right: 'coursewright explain quiz/no-correct-answer',
  }),
  'usage/cannot-read': define<{ file: string; problem: string }>({
    severity: 'error',
    title: 'A file that was named can not be read',
    message: ({ file, problem }) => `${file} can not be read: ${problem}`,
    hint: () => 'check the path and the rights of the file',
    why: 'Every file on the command line has to exist before anything is read or written.',
    wrong: 'coursewright import missing.txt',
    right: 'coursewright import page.txt',
  }),
  'usage/cannot-write': define<{ problem: string }>({
    severity: 'error',
    title: 'The result can not be written',
    message: ({ problem }) => `the result can not be written: ${problem}`,
    hint: () => 'check the free space and the rights of the folder, or choose another one with --out',
    why: 'Packages are written beside their place and moved into it when all are complete; what stood there before has not been touched.',
  }),
  'usage/init-not-empty': define<{ folder: string; found: string }>({
    severity: 'error',
    title: 'The folder for a new course is not empty',
    message: ({ folder, found }) => `${folder} is not empty: it holds ${found}`,
    hint: () =>
      'name a folder that is new or empty; --force writes all the same, over files of the same names',
    why: 'Nothing that somebody wrote is written over unasked.',
    wrong: 'coursewright init pictures',
    right: 'coursewright init new-course',
  }),
  'usage/init-not-a-folder': define<{ folder: string }>({
    severity: 'error',
    title: 'The folder for a new course is a file',
    message: ({ folder }) => `${folder} is a file`,
    hint: () => 'name a folder that is new or empty',
    why: 'A course is a folder; a file of that name is in its way.',
    wrong: 'coursewright init page.txt',
    right: 'coursewright init new-course',
  }),
  'usage/not-empty': define<{ folder: string }>({
    severity: 'error',
    title: 'The folder to import into is neither a course nor empty',
    message: ({ folder }) => `${folder} holds files, but no course.yml`,
    hint: () => 'name a course, or a folder that is new or empty: it becomes a course',
    why: 'A folder full of other files is not turned into a course unasked.',
    wrong: 'coursewright import page.txt --into pictures',
    right: 'coursewright import page.txt --into new-course',
  }),
};
