import type { Course } from '../../model/course.ts';
import type { Question, QuestionOf } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { OutFile } from '../../package/file.ts';
import { toPlain } from '../../rich/plain.ts';
import type { QuestionTable } from '../format.ts';
import { bankFileNames } from '../shared/file-names.ts';
import { stemOf } from '../shared/stem.ts';

/** How Aiken says the one kind that it knows. */
export const questions = {
  choice: (question) => [line(stemOf(question)), ...question.choices.map(choiceLine), answerLine(question)],
} satisfies QuestionTable<void, readonly string[]>;

/** A file for each bank: its name is all that says which bank it is. `lower()` has made banks of all. */
export async function* write(course: Course): AsyncGenerator<OutFile> {
  const names = bankFileNames(course.banks, 'txt');
  for (const [index, bank] of course.banks.entries()) {
    const data = bank.questions.map((question) => `${printed(question).join('\n')}\n`).join('\n');
    yield { path: names[index] ?? '', data };
  }
}

const printed = (question: Question): readonly string[] => {
  if (question.kind !== 'choice')
    throw new Error(`aiken can not say a ${question.kind} question: lower it first`);
  return questions.choice(question);
};

/**
 * One line, which must not look like a choice or an answer: there is no way to escape it, but a no-break space before it is
 * none of the white space that readers cut off.
 */
const line = (rich: Rich): string => {
  const text = toPlain(rich);
  return /^(?:[A-Za-z][).]\s|ANSWER\s*:)/i.test(text) ? `\u00a0${text}` : text;
};

const letter = (index: number): string => String.fromCharCode(65 + index);

const choiceLine = ({ text }: QuestionOf<'choice'>['choices'][number], index: number): string =>
  `${letter(index)}. ${toPlain(text)}`;

const answerLine = ({ choices }: QuestionOf<'choice'>): string =>
  `ANSWER: ${letter(
    Math.max(
      0,
      choices.findIndex(({ right }) => right),
    ),
  )}`;
