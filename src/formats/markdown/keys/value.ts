import type { Report } from '../../../diagnostics/report.ts';
import type { YamlNode } from './yaml.ts';

/** How the value of a key is read, and said in a JSON Schema: one definition for both. */
export interface ValueType<T> {
  /** What is expected, in words that follow "should be". */
  readonly expected: string;
  /** JSON Schema 2020-12. */
  readonly schema: object;
  /** None where the value does not fit. */
  readonly read: (node: YamlNode, report: Report) => T | undefined;
}

export interface Key<T> {
  readonly type: ValueType<T>;
  readonly help: string;
  readonly required?: true;
  /** What holds where the key is missing, as an author would write it; none where nothing holds, or other keys decide. */
  readonly usual?: unknown;
}

export type KeyTable = Readonly<Record<string, Key<unknown>>>;

export const key = <T>(type: ValueType<T>, help: string, usual?: unknown): Key<T> => ({
  type,
  help,
  ...(usual !== undefined && { usual }),
});
export const required = <T>(type: ValueType<T>, help: string): Key<T> => ({ type, help, required: true });

const scalar = <T>(
  expected: string,
  schema: object,
  parse: (value: string) => T | undefined,
): ValueType<T> => ({
  expected,
  schema,
  read: (node) => (node.type === 'text' ? parse(node.value.trim()) : undefined),
});

const matching = (expected: string, pattern: RegExp): ValueType<string> =>
  scalar(expected, { type: 'string', pattern: pattern.source }, (value) =>
    pattern.test(value) ? value : undefined,
  );

/** A text that is not empty. */
export const textValue = scalar(
  'a text',
  { type: ['string', 'number', 'boolean'] },
  (value) => value || undefined,
);

export const idValue = matching('an id: a letter, then letters, digits, - and _', /^[A-Za-z][A-Za-z0-9_-]*$/);

export const courseIdValue = matching(
  'an id: a lower-case letter, then lower-case letters, digits and -',
  /^[a-z][a-z0-9-]*$/,
);

export const versionValue = matching(
  'a version such as 1.2.0',
  // As semver.org gives it.
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
);

export const partialDateValue = scalar(
  'a date: YYYY, YYYY-MM or YYYY-MM-DD',
  {
    anyOf: [
      { type: 'string', pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/.source },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
  (value) => (isDate(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)) ? value : undefined),
);

export const timeValue = scalar(
  'a date and time with its zone, such as 2026-03-01T18:00:00Z',
  { type: 'string', format: 'date-time' },
  (value) => {
    const found =
      /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(
        value,
      );
    return isDate(found) ? value : undefined;
  },
);

/** Year, month and day, as far as they are there, are in the calendar. */
const isDate = (found: RegExpExecArray | null): boolean => {
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
};

export const urlValue = matching('an address that begins with https:// or http://', /^https?:\/\/\S+$/);

export const iriValue = matching('an IRI such as urn:example:course', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);

export const submitValue = matching(
  'text, file (perhaps with extensions: file .pdf .docx), url or none',
  /^(text|url|none|file(\s+\.[A-Za-z0-9]+)*)$/,
);

const flags: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

export const flagValue = scalar(
  'yes or no',
  { enum: ['yes', 'no', true, false] },
  (value) => flags[value.toLowerCase()],
);

export const oneOfValue = <const T extends string>(...values: readonly T[]): ValueType<T> =>
  scalar(values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`, { enum: values }, (value) =>
    values.find((one) => one === value),
  );

const number = (value: string): number | undefined =>
  // Longer ones would lose digits, or become infinite.
  /^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : undefined;

export const percentValue = scalar(
  'a number from 0 to 100',
  {
    anyOf: [
      { type: 'number', minimum: 0, maximum: 100 },
      { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%?$' },
    ],
  },
  (value) => within(number(value.replace(/\s*%$/, '')), 0, 100),
);

export const amountValue = scalar('a number, 0 or more', { type: 'number', minimum: 0 }, number);

export const minutesValue = scalar(
  'a number of minutes above 0',
  { type: 'number', exclusiveMinimum: 0 },
  (value) => within(number(value), Number.MIN_VALUE, Number.MAX_VALUE),
);

const within = (value: number | undefined, low: number, high: number): number | undefined =>
  value !== undefined && value >= low && value <= high ? value : undefined;

export const attemptsValue = scalar<number | 'unlimited'>(
  'a number from 1 up, or unlimited',
  { anyOf: [{ type: 'integer', minimum: 1 }, { const: 'unlimited' }] },
  (value) => (value === 'unlimited' ? value : /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
);
