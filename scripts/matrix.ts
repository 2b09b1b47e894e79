import { formats } from '../src/formats/index.ts';
import { type Kind, kinds } from '../src/model/question.ts';

/** The table in the README: who holds what, from the tables of the formats themselves. */
export const matrix = (): string => {
  const writers = formats.filter((format) => format.write && format.id !== 'markdown');
  const rows = [
    ['', ...writers.map(({ id }) => `\`${id}\``)],
    ['---', ...writers.map(() => ':-:')],
    ['lessons, key terms', ...writers.map(({ content }) => (content === 'course' ? 'yes' : ''))],
    ['quizzes, pools, banks', ...writers.map(() => 'yes')],
    ...kinds.map((kind) => [
      names[kind],
      ...writers.map(({ questions }) => (questions.includes(kind) ? 'yes' : '')),
    ]),
  ];
  const note =
    'An empty cell: the kind is rewritten into one that the format has where that is possible, and reported where it is not.';
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${note}`;
};

const names: Readonly<Record<Kind, string>> = {
  choice: 'one right answer',
  multi: 'several right answers',
  boolean: 'true or false',
  text: 'short answer',
  number: 'number, with tolerance or range',
  formula: 'formula with random numbers',
  cloze: 'blanks in a text',
  match: 'matching',
  order: 'putting in order',
  categorize: 'sorting into categories',
  essay: 'essay with model answer',
  upload: 'file upload',
  hotspot: 'place in a picture',
  stimulus: 'text without a question',
};

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export const between = (text: string, name: string, content: string): string => {
  const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`no marker <!-- ${name} -->`);
  return text.replace(marked, (_, before: string, after: string) => `${before}${content}\n${after}`);
};
