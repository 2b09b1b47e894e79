import { type MadeBank, makeBank } from '../../src/banks/make-bank.ts';
import type { BankKind } from '../../src/banks/options.ts';
import { readCourse } from '../../src/build/read-course.ts';
import type { Question } from '../../src/model/question.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { temporaryFolder } from './cli.ts';

export interface Page {
  readonly definition: string;
  readonly related?: readonly string[];
  readonly facts?: readonly string[];
  readonly reviews?: readonly (readonly [string, string])[];
}

/** The bank of a course of one module, in which each page is a key term. */
export const bankOf = async (
  pages: Readonly<Record<string, Page>>,
  kinds?: readonly BankKind[],
  seed = 1,
): Promise<MadeBank> => {
  const written = Object.entries(pages).map(
    ([term, { definition, related = [], facts = [], reviews = [] }], index) => [
      `01-m/${index + 1}-t${index}.term.md`,
      [
        `---\ntype: term\nterm: ${term}\nrelated: [${related.join(', ')}]\n---\n\n## Definition\n\n${definition}\n\n## Must-know facts\n\n`,
        ...facts.map((fact, at) => `${at + 1}. ${fact}\n`),
        '\n## Review questions\n\n',
        ...reviews.map(([prompt, answer]) => `### ${prompt}\n\n> [!ANSWER]\n> ${answer}\n\n`),
      ].join(''),
    ],
  );
  const { folder, remove } = await temporaryFolder({
    'course.yml': 'id: c\ntitle: C\n',
    ...Object.fromEntries(written),
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, { seed, ...(kinds && { kinds }) });
};

export const textOf = (question: Question): string => toPlain([...question.prompt, ...question.body]);
export const about = ({ questions }: MadeBank, term: string): readonly Question[] =>
  questions.filter(({ tags }) => tags.includes(term));
export const choicesOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'choice' ? question.choices.map(({ text }) => toPlain(text)) : [];
export const optionsOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'cloze'
    ? question.gaps.flatMap((gap) => (gap.type === 'choice' ? gap.options.map(({ text }) => text) : []))
    : [];

/** The choices of a question of one kind, of the first seed that tries this before the term is typed; none where all of them type it. */
export const choicesBeside = async (
  pages: Readonly<Record<string, Page>>,
  kind: BankKind,
  term: string,
): Promise<readonly string[]> => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const found = about(await bankOf(pages, [kind, 'short-answer'], seed), term).flatMap(choicesOf);
    if (found.length > 0) return found;
  }
  return [];
};
