import type { Course } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import type { Choice, Question } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { type BankDraft, createBank, finishBanks, titleOfFile } from '../shared/bank-draft.ts';
import { courseOfBanks } from '../shared/course-of-banks.ts';
import { decodeForeign } from '../shared/decode-foreign.ts';
import { foreignText } from '../shared/foreign-text.ts';
import { createNotes, type Notes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { splitStem } from '../shared/split-stem.ts';
import { tooLarge } from '../shared/too-large.ts';
import { trimBlanks } from '../shared/trim-blanks.ts';

/** Each file is a bank. */
export const readAiken = async (files: InFiles, { report }: ReadContext): Promise<Course> => {
  const notes = createNotes(report);
  const banks: BankDraft[] = [];
  for (const file of await files.list()) {
    if (tooLarge(file, report)) continue;
    const source = decodeForeign(await files.read(file.path), { file: file.path, report });
    const start = { file: file.path, line: 1, column: 1 };
    const bank = createBank(titleOfFile(file.path), start);
    readLines(source, bank, notes);
    if (bank.questions.length === 0) report.add('read/no-questions', { format: 'Aiken' }, start);
    banks.push(bank);
  }
  notes.tell();
  return courseOfBanks({ banks: finishBanks(banks, new Set()) });
};

/** What has been read of a question. */
interface Draft {
  readonly stem: string[];
  readonly choices: { readonly letter: string; text: string; readonly pos: Pos }[];
  readonly pos: Pos;
}

/** A letter, a bracket or a point or a colon, and a blank; lists of answers in small letters are met too. */
const choiceStart = /^\(?([A-Za-z])[).:]\s+(.*)$/;
const answerStart = /^(?:(?:CORRECT |RIGHT )?ANSWERS?|ANS|KEY)\s*[:=]\s*(.*)$/i;
/** What some programs write behind the answer. */
const afterwards = /^(ANSWER_EXPLANATION|EXPLANATION|FEEDBACK|RATIONALE|SCORE)\s*:\s*(.*)$/i;

const readLines = (source: string, bank: BankDraft, notes: Notes): void => {
  const { file } = bank.pos;
  let draft: Draft | undefined;
  let hasAnswer = false;
  source.split('\n').forEach((whole, index) => {
    // A no-break space before a line says that it is no choice.
    const line = trimBlanks(whole);
    const pos = { file, line: index + 1, column: 1 + whole.length - whole.trimStart().length };
    if (line === '') return;
    const answer = answerStart.exec(line);
    if (answer) {
      hasAnswer = draft !== undefined && finish(draft, answer[1] ?? '', { bank, notes, pos });
      if (!draft)
        leave({ stem: [line], choices: [], pos }, 'it is an answer without a question before it', notes);
      draft = undefined;
      return;
    }
    const [, name = '', said = ''] = (!draft && afterwards.exec(line)) || [];
    if (name !== '') {
      if (hasAnswer) addAfterwards(name, said, { bank, notes, pos });
      return;
    }
    const choice = choiceStart.exec(line);
    if (choice && draft) draft.choices.push({ letter: letterOf(choice[1]), text: choice[2] ?? '', pos });
    else draft = addText(draft, line.trim(), { bank, notes, pos });
  });
  if (draft) leave(draft, 'it has no line ANSWER', notes);
};

const letterOf = (letter = ''): string => letter.toUpperCase();

interface Place {
  readonly bank: BankDraft;
  readonly notes: Notes;
  readonly pos: Pos;
}

/** Before the choices a line goes on with the question; behind them, with the last choice, unless a question is missing its answer. */
const addText = (draft: Draft | undefined, line: string, { bank, notes, pos }: Place): Draft => {
  const last = draft?.choices.at(-1);
  if (!draft || !last) {
    const open = draft ?? { stem: [], choices: [], pos };
    open.stem.push(line);
    return open;
  }
  // The next question begins after a blank line at least: its own choices follow it.
  if (pos.line - last.pos.line > 1) {
    leave(draft, 'it has no line ANSWER', notes);
    return addText(undefined, line, { bank, notes, pos });
  }
  last.text = `${last.text} ${line}`;
  return draft;
};

const leave = ({ stem, pos }: Draft, problem: string, { report }: Notes): void =>
  report.add('read/question-left-out', { question: (stem[0] ?? 'Question').slice(0, 100), problem }, pos);

/** Whether it became a question. */
const finish = (draft: Draft, answer: string, { bank, notes, pos }: Place): boolean => {
  const question = questionOf(draft, answer, notes);
  if (typeof question === 'string') {
    leave({ ...draft, pos }, question, notes);
    return false;
  }
  const id = questionId(question, { number: '', title: '' }, { ids: bank.ids, notes });
  bank.questions.push({ ...question, id });
  return true;
};

/** Feedback and points of the question above. */
const addAfterwards = (name: string, said: string, { bank, notes, pos }: Place): void => {
  const question = bank.questions.pop();
  if (!question) return;
  const points = Number(said.replace(',', '.'));
  if (name.toUpperCase() !== 'SCORE') {
    const always = foreignText(said, 'plain', { notes, at: pos });
    bank.questions.push(always.length > 0 ? { ...question, feedback: { always } } : question);
  } else bank.questions.push(points > 0 && Number.isFinite(points) ? { ...question, points } : question);
};

/** A string says why there is none. Several letters, which the format as such does not know, are several right choices. */
const questionOf = (draft: Draft, answer: string, notes: Notes): Question | string => {
  const wanted = lettersIn(answer);
  if (draft.stem.length === 0) return 'there are choices without a question';
  if (draft.choices.length < 2) return 'it has fewer than two choices';
  const unknown = wanted.find((letter) => !draft.choices.some((one) => one.letter === letter));
  if (wanted.length === 0 || unknown !== undefined) return `there is no choice ${unknown ?? `“${answer}”`}`;
  const rich = (source: string, at: Pos): Rich => foreignText(source, 'plain', { notes, at });
  const choices = draft.choices.map(({ letter, text, pos }, index): Choice => {
    const isFirst = draft.choices.findIndex((one) => one.letter === letter) === index;
    return { text: rich(text, pos), right: isFirst && wanted.includes(letter), pos };
  });
  const base = {
    id: '',
    ...splitStem(rich(draft.stem.join('\n'), draft.pos), draft.stem[0] ?? 'Question'),
    points: 1,
    scoring: 'all',
    feedback: {},
    hints: [],
    tags: [],
    pos: draft.pos,
  } as const;
  return wanted.length > 1
    ? { kind: 'multi', none: false, choices, ...base }
    : { kind: 'choice', choices, ...base };
};

/** `B`, `B.`, `(b)`, `A, C`, `A and C`; of a text that begins with a letter, that letter. */
const lettersIn = (answer: string): readonly string[] => {
  const several = answer.replace(/\band\b/gi, ',').match(/[A-Za-z](?![A-Za-z])/g) ?? [];
  const isList = /^[\s(]*[A-Za-z][).\s]*(?:(?:,|;|&|\band\b)[\s(]*[A-Za-z][).\s]*)+$/i.test(answer);
  return [...new Set((isList ? several : several.slice(0, 1)).map(letterOf))];
};
