import { define } from '../define.ts';

/** Targets and their options, in course.yml (with a place) or on the command line (without one). */
export const targetCodes = {
  'target/unknown': define<{ target: string; meant: string; known: string }>({
    severity: 'error',
    title: 'There is no such target',
    message: ({ target }) => `there is no target “${target}”`,
    hint: ({ target, meant, known }) =>
      `${/[\s,;]/.test(target) ? 'write a list of ids:  [scorm12, site] , or each on a line of its own after “- ”, all in one column; ' : meant}the targets are ${known}`,
    why: 'A target is the id of a format that can be written; `coursewright formats` lists them.',
    wrong: 'targets: [scorm21]',
    right: 'targets: [scorm12]',
  }),
  'target/twice': define<{ target: string }>({
    severity: 'error',
    title: 'A target is listed twice',
    message: ({ target }) => `the target ${target} is listed a second time`,
    hint: () => 'keep one of the two; its options stand in one entry:  - scorm2004: { edition: 3 }',
    why: 'Both would be written to the same place, and only one of them could stay.',
    wrong: 'targets: [site, scorm12, site]',
    right: 'targets: [site, scorm12]',
  }),
  'target/none': define<Record<string, never>>({
    severity: 'error',
    title: 'There is nothing to build',
    message: () => 'the list of targets is empty',
    hint: () =>
      'name a target, for instance --target scorm12, or leave out targets in course.yml to build the usual ones',
    why: 'A build without a target would write nothing and look like a success.',
    wrong: 'targets: []',
    right: 'targets: [scorm12, qti12, site]',
  }),
  'target/unknown-option': define<{ target: string; option: string; meant: string; known: string }>({
    severity: 'error',
    title: 'The target has no such option',
    message: ({ target, option }) => `the target ${target} has no option “${option}”`,
    hint: ({ meant, known }) => `${meant}${known}`,
    why: 'Each target has its own options; `coursewright formats` lists them with their values.',
    wrong: 'targets:\n  - scorm2004: { edtion: 3 }',
    right: 'targets:\n  - scorm2004: { edition: 3 }',
  }),
  'target/bad-value': define<{ target: string; option: string; value: string; allowed: string }>({
    severity: 'error',
    title: 'The option of a target does not take this value',
    message: ({ target, option, value }) => `the option ${option} of ${target} can not be “${value}”`,
    hint: ({ allowed }) => `it takes ${allowed}`,
    why: 'An option takes one of a few values, a number or a text; `coursewright formats` says which.',
    wrong: 'targets:\n  - scorm2004: { edition: 5 }',
    right: 'targets:\n  - scorm2004: { edition: 4 }',
  }),
  'target/bad-set': define<{ written: string }>({
    severity: 'error',
    title: 'An option for a target is not written TARGET.OPTION=VALUE',
    message: ({ written }) => `“${written}” is not an option of a target`,
    hint: () => 'write --set TARGET.OPTION=VALUE, for instance --set scorm2004.edition=3',
    why: 'One option of one target is set at a time; `--set` may be given several times.',
    wrong: 'coursewright build --set edition=3',
    right: 'coursewright build --set scorm2004.edition=3 --target scorm2004',
  }),
  'target/not-built': define<{ target: string; option: string }>({
    severity: 'error',
    title: 'An option is set for a target that is not built',
    message: ({ target, option }) => `the option ${option} is set for ${target}, which is not built`,
    hint: ({ target }) => `add --target ${target}, or leave the option out`,
    why: 'An option that had no effect would go unnoticed.',
    wrong: 'coursewright build --target site --set scorm2004.edition=3',
    right: 'coursewright build --target scorm2004 --set scorm2004.edition=3',
  }),
  'target/state-too-large': define<{
    target: string;
    needed: number;
    limit: number;
    lost: 'answers' | 'marks' | 'progress';
  }>({
    severity: 'warning',
    title: 'More to remember than an LMS keeps',
    message: ({ target, needed, limit, lost }) =>
      `${target} keeps ${limit} characters, and a learner who answers everything needs ${needed}: ${whatIsLost[lost]}`,
    hint: () =>
      'build scorm2004, which keeps 64,000 characters, split the course, or ask fewer questions in one of its quizzes',
    why: 'What a learner has done is kept in one text of the LMS. Where it has no room, typed answers go first, the oldest before the newer; then the answers to closed questions, whose marks stay; then these marks. Pages read, scores of quizzes and flash cards are kept before all else.',
  }),
};

const whatIsLost = {
  answers: 'who comes back may find answers gone, their marks not',
  marks: 'who comes back may find answers gone and how each was marked, the scores of quizzes not',
  progress: 'even progress and scores do not fit',
};
