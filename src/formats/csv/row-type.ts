import { readNumber } from '../shared/number-notation.ts';
import { splitCell } from './cells.ts';
import { type RowRecord, withPoint } from './record.ts';

export type RowType =
  | 'choice'
  | 'multi'
  | 'boolean'
  | 'text'
  | 'number'
  | 'match'
  | 'order'
  | 'essay'
  | 'upload'
  | 'stimulus';

const words: Readonly<Record<RowType, string>> = {
  choice: 'choice|mc|multiple choice|single|single choice|multichoice|radio',
  multi: 'multi|ma|multiple answer|multiple answers|multiple response|multi select|multiselect|checkbox',
  boolean: 'boolean|tf|true false|truefalse|true or false',
  text: 'text|sa|short answer|shortanswer|fib|fill in the blank|fill in|blank',
  number: 'number|num|numeric|numerical|numerical answer',
  match: 'match|mat|matching',
  order: 'order|ord|ordering|sequence',
  essay: 'essay|ess|open|open ended|long answer|sr',
  upload: 'upload|fil|file|file upload',
  stimulus: 'stimulus|text only|description|information|passage',
};

const types = new Map(
  Object.entries(words).flatMap(([type, list]) =>
    list.split('|').map((word) => [word, type as RowType] as const),
  ),
);

/** What a row asks: what it says, or, where it says nothing, what its cells look like. None: it says what is not known. */
export const readType = (record: RowRecord): RowType | undefined => {
  const written = record
    .get('type')
    .toLowerCase()
    .replace(/[-_/\s]+/g, ' ')
    .replace(/ questions?$/, '')
    .trim();
  return written === '' ? guess(record) : types.get(written);
};

const guess = (record: RowRecord): RowType => {
  const { get, options } = record;
  const filled = options.filter((one) => one !== '');
  const answer = get('answer');
  if (filled.length > 1) {
    if (answer === '' && filled.every((one) => one.includes('=>'))) return 'match';
    if (!record.byNumber && filled.includes(answer)) return 'choice';
    return splitCell(answer, ';').length > 1 || severalNames.test(answer) ? 'multi' : 'choice';
  }
  if (/^(?:true|false)$/i.test(answer)) return 'boolean';
  if (answer === '' && filled.length === 0) return 'essay';
  return readNumber(withPoint(answer || (filled[0] ?? ''), record)).type === 'number' ? 'number' : 'text';
};

/** `A, C`, `1,3`. */
const severalNames = /^(?:[A-Za-z]|\d{1,2})(?:\s*,\s*(?:[A-Za-z]|\d{1,2}))+$/;
