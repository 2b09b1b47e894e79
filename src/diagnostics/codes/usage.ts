import { define } from '../define.ts';

/** What is wrong with a command line, not with a course: exit code 2. */
export const usageCodes = {
  'usage/command-line': define<{ problem: string; near: string; command: string }>({
    severity: 'error',
    title: 'The command line is not understood',
    message: ({ problem }) => problem,
    hint: ({ near, command }) => `${near}coursewright ${command}--help lists the options`,
    why: 'Options are never guessed: a misspelt one that was ignored would build something else than was asked for.',
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
  }),
  'usage/unknown-code': define<{ word: string; meant: string }>({
    severity: 'error',
    title: 'There is no message with this code',
    message: ({ word }) => `no message has the code “${word}”`,
    hint: ({ meant }) =>
      `${meant}every message that is printed holds its code, and docs/errors.md lists them all`,
    why: 'Codes are written as they are printed: an area, a slash, a name.',
  }),
  'usage/cannot-read': define<{ file: string; problem: string }>({
    severity: 'error',
    title: 'A file that was named can not be read',
    message: ({ file, problem }) => `${file} can not be read: ${problem}`,
    hint: () => 'check the path and the rights of the file',
    why: 'Every file on the command line has to exist before anything is read or written.',
  }),
  'usage/cannot-write': define<{ problem: string }>({
    severity: 'error',
    title: 'The result can not be written',
    message: ({ problem }) => `the result can not be written: ${problem}`,
    hint: () => 'check the free space and the rights of the folder, or choose another one with --out',
    why: 'Packages are written beside their place and moved into it when all are complete; what stood there before has not been touched.',
  }),
  'usage/not-empty': define<{ folder: string }>({
    severity: 'error',
    title: 'The folder to import into is neither a course nor empty',
    message: ({ folder }) => `${folder} holds files, but no course.yml`,
    hint: () => 'name a course, or a folder that is new or empty: it becomes a course',
    why: 'A folder full of other files is not turned into a course unasked.',
  }),
  'usage/not-a-package': define<{ file: string; problem: string }>({
    severity: 'error',
    title: 'What was named can not be shown',
    message: ({ file, problem }) => `${file} can not be shown: ${problem}`,
    hint: () => 'name a course, or a SCORM, cmi5 or xAPI package, such as `coursewright build` makes them',
    why: 'A preview plays what an LMS would play: a zip or folder with an imsmanifest.xml of SCORM, a cmi5.xml or a tincan.xml; or it shows a course or a site.',
  }),
  'usage/unknown-profile': define<{ profile: string; kind: string; meant: string; known: string }>({
    severity: 'error',
    title: 'There is no LMS of this profile for the package',
    message: ({ profile, kind }) => `there is no profile “${profile}” for a package of ${kind}`,
    hint: ({ meant, known }) => `${meant}the profiles are ${known}`,
    why: 'A profile says how the LMS of the preview behaves; not every habit makes sense for every kind of package.',
  }),
  'usage/profile-without-lms': define<{ what: string }>({
    severity: 'error',
    title: 'A profile of an LMS is named where there is none',
    message: ({ what }) => `${what} is shown without an LMS, so that it can have no profile`,
    hint: () => 'build a package and name its file, for instance dist/ID/ID.scorm12.zip',
    why: 'A course is previewed as a site. What an LMS does to it shows only in the package that the LMS is given.',
  }),
  'usage/port-taken': define<{ port: number }>({
    severity: 'error',
    title: 'The port is not free',
    message: ({ port }) => `port ${port} is taken by another program, or not allowed`,
    hint: () => 'name another one, or leave out --port: then one that is free is found',
    why: 'An address that was asked for is not changed in silence: whoever asked may have written it down.',
  }),
};
