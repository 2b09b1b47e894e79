import { define } from '../define.ts';

/** What `bank` says of a course or a page, and of the file that it writes. */
export const bankCodes = {
  'bank/nothing-to-ask': define<{ reason: string }>({
    severity: 'error',
    title: 'There is nothing to ask',
    message: ({ reason }) => `no question could be made: ${reason}`,
    hint: () =>
      'see why with --explain; a key-term page needs a definition that says what the term is, facts that name what they are about, or review questions with answers',
    wrong: 'coursewright bank --kinds ordering',
    right: 'coursewright bank --kinds essay',
    why: 'A question that can not be answered by itself is worse than none. Where no sentence makes a sound question, none is made.',
  }),
  'bank/not-generated': define<{ file: string }>({
    severity: 'error',
    title: 'The file was not written by this command',
    message: ({ file }) =>
      `${file} holds questions, but no record of generated ones at its end; nothing was written`,
    hint: () => 'name another file with --out',
    wrong: 'coursewright bank --kinds essay --out banks/water.bank.md',
    right: 'coursewright bank --kinds essay --out banks/terms.bank.md',
    why: 'A generated bank ends with a record of its questions, by which your edits are known and kept. A bank without one is all yours.',
  }),
  'bank/unknown-kind': define<{ kind: string; meant: string; known: string }>({
    severity: 'error',
    title: 'There is no such kind of question to make',
    message: ({ kind }) => `no kind of generated question is called “${kind}”`,
    hint: ({ meant, known }) => `${meant}kinds: ${known}`,
    wrong: 'coursewright bank page.txt --kinds quizzes --out wrong.bank.md',
    right: 'coursewright bank page.txt --kinds short-answer --out right.bank.md',
    why: 'The kinds that `bank` makes have names of their own: several of them are, say, multiple choice.',
  }),
  'bank/no-terms': define<{ input: string }>({
    severity: 'error',
    title: 'There is no key term to ask about',
    message: ({ input }) => `${input} holds no key term`,
    hint: () =>
      'questions are made from key-term pages (files *.term.md, or study-guide pages) and from what the lessons of a course define',
    wrong: 'coursewright bank 01-water/01-states.lesson.md',
    right: 'coursewright bank 01-water/03-evaporation.term.md --kinds essay',
    why: 'Only what is stated in sentences of its own can be asked with one answer: the definition and facts of a key-term page. Lessons are asked about what they define, in a glossary or in bold, together with the course that they belong to.',
  }),
};
