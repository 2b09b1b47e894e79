import { define } from '../define.ts';

/** What is wrong with the command line of `convert`: exit code 2. */
export const convertCodes = {
  'convert/unknown-reader': define<{ format: string; meant: string; known: string }>({
    severity: 'error',
    title: 'There is no such format to read',
    message: ({ format }) => `no format that can be read is called “${format}”`,
    hint: ({ meant, known }) => `${meant}formats that can be read: ${known}`,
    why: 'Formats are called by their ids, as `coursewright formats` lists them.',
    wrong: 'coursewright convert bank.txt out.xml --from gitf',
    right: 'coursewright convert bank.txt out.xml --from gift --to moodle-xml',
  }),
  'convert/which-format': define<{ output: string; known: string }>({
    severity: 'error',
    title: 'The format to write is not clear',
    message: ({ output }) => `the name ${output} does not say which format is to be written`,
    hint: ({ known }) => `name it with --to: ${known}`,
    why: 'Several formats share an ending: a .zip may be SCORM or QTI.',
    wrong: 'coursewright convert bank.txt out.zip',
    right: 'coursewright convert bank.txt out.zip --to qti21',
  }),
  'convert/onto-itself': define<{ output: string }>({
    severity: 'error',
    title: 'The output is the input',
    message: ({ output }) => `${output} would be written over itself`,
    hint: () => 'name another output',
    why: 'What is read is never overwritten: something of it may not fit into the other format.',
    wrong: 'coursewright convert bank.txt bank.txt --to gift',
    right: 'coursewright convert bank.txt copy.txt --to gift',
  }),
  'convert/folder-for-a-file': define<{ output: string; target: string }>({
    severity: 'error',
    title: 'The output is a folder, the format is a file',
    message: ({ output, target }) => `${output} is a folder, but ${target} is one file`,
    hint: () => 'name a file in the folder',
    why: 'How the file is called is yours to say.',
    wrong: 'coursewright convert bank.txt pictures --to gift',
    right: 'coursewright convert bank.txt pictures/bank.txt --to gift',
  }),
  'convert/full-folder': define<{ output: string }>({
    severity: 'error',
    title: 'The folder to write into holds files',
    message: ({ output }) => `${output} holds files already; nothing was written`,
    hint: () => 'name a new or empty folder, or overwrite its files with --force',
    why: 'A folder that holds files may be somebody’s course. What is in it is never overwritten unasked.',
    wrong: 'coursewright convert bank.txt pictures',
    right: 'coursewright convert bank.txt new-course',
  }),
  'convert/several-files': define<{ output: string; target: string; count: number }>({
    severity: 'error',
    title: 'The format needs several files',
    message: ({ output, target, count }) =>
      count === 0
        ? `there is nothing that ${target} can hold, so that ${output} would be empty`
        : `${target} writes ${count} files here, one for each quiz and bank, but ${output} is one`,
    hint: ({ count }) =>
      count === 0
        ? 'see what `coursewright formats` says it holds'
        : 'name a folder: end the name with a slash',
    why: 'Formats such as CSV and Aiken have a file for each quiz and each bank.',
    wrong: 'coursewright convert two-banks.txt out.csv',
    right: 'coursewright convert two-banks.txt out --to csv',
  }),
};
