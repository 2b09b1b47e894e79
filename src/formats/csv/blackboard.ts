import type { Report } from '../../diagnostics/report.ts';
import type { Bank } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { QuestionTable } from '../format.ts';
import { stemOf } from '../shared/stem.ts';
import { toleranceOf } from '../shared/tolerance.ts';

/** Rows of Blackboard's tab-delimited upload ("Upload questions"): no names of columns, no ids, no feedback. */
export const blackboardRows = (bank: Bank, report: Report): readonly (readonly string[])[] => {
  reportLosses(bank, report);
  return bank.questions.flatMap((question) => {
    const row = rowOf(question);
    if (row) return [row];
    const args = { target: 'csv', kind: 'text-only', question: line(question.prompt) || question.id };
    report.add('formats/kind-not-carried', args, question.pos);
    return [];
  });
};

const rowOf = (question: Question): readonly string[] | undefined => {
  const write = rows[question.kind];
  // The row of the question's own kind takes exactly this question.
  const cells = (write as ((question: Question) => readonly string[]) | undefined)?.(question);
  const [type = '', ...answers] = cells ?? [];
  return cells && [type, line(stemOf(question)), ...answers];
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Tabs and line ends part cells and rows. */
const line = (rich: Rich): string => toPlain(rich);

/** The type, then what stands behind the text of the question. */
const rows: QuestionTable<void, readonly string[]> = {
  choice: ({ choices }) => ['MC', ...choices.flatMap(({ text, right }) => [line(text), verdict(right)])],
  multi: ({ choices }) => ['MA', ...choices.flatMap(({ text, right }) => [line(text), verdict(right)])],
  boolean: ({ choices }) => ['TF', choices.find(({ right }) => right)?.value ? 'true' : 'false'],
  text: ({ answers }) => [
    'FIB',
    ...answers.filter(({ credit }) => credit >= 1).flatMap(({ texts }) => texts.map(oneLine)),
  ],
  number: ({ answers }) => {
    const first = answers.find(({ credit }) => credit >= 1) ?? answers[0];
    const { value, tolerance } = first ? toleranceOf(first.accept) : { value: '', tolerance: '' };
    return ['NUM', value, tolerance];
  },
  match: ({ pairs }) => ['MAT', ...pairs.flatMap(({ left, right }) => [line(left), line(right)])],
  order: ({ items }) => ['ORD', ...items.map(line)],
  essay: ({ answers }) => ['ESS', ...answers.slice(0, 1).map(line)],
  upload: () => ['FIL'],
};

const verdict = (right: boolean): string => (right ? 'correct' : 'incorrect');

const reportLosses = ({ questions }: Bank, report: Report): void => {
  for (const [trait, has] of losses) {
    const found = questions.filter(has);
    const [first] = found;
    if (first)
      report.add('formats/trait-not-carried', { target: 'csv', trait, count: found.length }, first.pos);
  }
};

const losses: readonly (readonly [trait: string, has: (question: Question) => boolean])[] = [
  [
    'points, feedback, hints, tags and outcomes in Blackboard’s upload',
    ({ points, feedback, hints, tags, outcome, difficulty, kind }) =>
      kind !== 'stimulus' &&
      (points !== 1 ||
        Object.keys(feedback).length + hints.length + tags.length > 0 ||
        outcome !== undefined ||
        difficulty !== undefined),
  ],
  [
    'right sides without a left side in Blackboard’s upload',
    (question) => question.kind === 'match' && question.distractors.length > 0,
  ],
  [
    'units, and further right numbers, in Blackboard’s upload',
    (question) =>
      question.kind === 'number' &&
      (question.answers.length > 1 || question.answers.some(({ unit }) => unit)),
  ],
];
