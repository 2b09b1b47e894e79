/** A column by what stands in it; options, feedback of options and hints are numbered from 0 on. */
export interface Column {
  readonly name: ColumnName;
  readonly index?: number;
}

export type ColumnName = (typeof names)[number] | 'option' | 'option feedback';

const names = [
  'id',
  'type',
  'question',
  'answer',
  'points',
  'hint',
  'feedback',
  'correct feedback',
  'incorrect feedback',
  'solution',
  'scoring',
  'shuffle',
  'attempts',
  'tags',
  'difficulty',
  'outcome',
  'case',
  'rubric',
  'lines',
  'files',
] as const;

/** What other people's tables call the columns. */
const others: Readonly<Record<string, ColumnName>> = {
  idnumber: 'id',
  'question id': 'id',
  kind: 'type',
  'question type': 'type',
  stem: 'question',
  prompt: 'question',
  text: 'question',
  'question text': 'question',
  'right answer': 'answer',
  'right answers': 'answer',
  'correct answer': 'answer',
  'correct answers': 'answer',
  correct: 'answer',
  right: 'answer',
  key: 'answer',
  answers: 'answer',
  point: 'points',
  mark: 'points',
  marks: 'points',
  score: 'points',
  'default grade': 'points',
  hints: 'hint',
  explanation: 'feedback',
  rationale: 'feedback',
  comment: 'feedback',
  'general feedback': 'feedback',
  'feedback correct': 'correct feedback',
  'feedback incorrect': 'incorrect feedback',
  'wrong feedback': 'incorrect feedback',
  tag: 'tags',
  keywords: 'tags',
  category: 'tags',
  topic: 'tags',
  level: 'difficulty',
  objective: 'outcome',
  standard: 'outcome',
};

/** What a name at the head of a column means; none: nothing that is known. */
export const columnOf = (written: string): Column | undefined => {
  const name = written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/[*:.?]/g, '')
    .trim();
  const known = names.find((one) => one === name) ?? (Object.hasOwn(others, name) ? others[name] : undefined);
  if (known) return known === 'hint' ? { name: known, index: 0 } : { name: known };
  return numbered(name);
};

/** `option 3`, `choice c`, `answer 3`, `c`, `feedback 3`, `hint 2`. */
const numbered = (name: string): Column | undefined => {
  const [, word = '', sign = ''] =
    /^(|option|choice|answer|alternative|feedback|option feedback|hint) ?#?(\d{1,3}|[a-z])$/.exec(name) ?? [];
  if (sign === '') return undefined;
  const index = /\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 97;
  if (index < 0) return undefined;
  if (word === 'hint') return { name: 'hint', index };
  return { name: word.endsWith('feedback') ? 'option feedback' : 'option', index };
};
