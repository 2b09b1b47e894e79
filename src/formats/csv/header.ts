/** A column by what stands in it; options, feedback of options and hints are numbered from 0 on. */
export interface Column {
  readonly name: ColumnName;
  readonly index?: number;
  /** Numbers in it are those of options, whatever the options say. */
  readonly byNumber?: true;
}

export type ColumnName = (typeof names)[number] | 'option' | 'option feedback' | 'wrong';

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
  'answer explanation': 'feedback',
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
    // Templates say here how long a cell may be, or what may stand in it.
    .replace(/ [-–—] .*$/, '')
    .replace(/\(.*?\)/g, '')
    .replace(/[*:.?]/g, '')
    .trim();
  const known = names.find((one) => one === name) ?? (Object.hasOwn(others, name) ? others[name] : undefined);
  if (known === 'hint') return { name: known, index: 0 };
  if (known)
    return known === 'answer' && asksNumbers.test(written)
      ? { name: known, byNumber: true }
      : { name: known };
  return numbered(name);
};

/** Templates of Kahoot and Blooket. */
const asksNumbers = /choose at least one|only include answer #/i;

/** `option 3`, `choice c`, `answer 3`, `c`, `feedback 3`, `hint 2`. */
const numbered = (name: string): Column | undefined => {
  const [, word = '', sign = ''] =
    /^(|option|choice|answer|alternative|feedback|option feedback|hint|(?:correct|right) answer|(?:incorrect|wrong) answer|distractor) ?#?(\d{1,3}|[a-z])$/.exec(
      name,
    ) ?? [];
  if (sign === '') return undefined;
  const index = /\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 97;
  if (index < 0) return undefined;
  if (word === 'hint') return { name: 'hint', index };
  if (/^(?:correct|right)/.test(word)) return { name: 'answer', index };
  if (/^(?:incorrect|wrong|distractor)/.test(word)) return { name: 'wrong', index };
  return { name: word.endsWith('feedback') ? 'option feedback' : 'option', index };
};
