import type { Difficulty } from '../../../model/question.ts';
import type { Setting, Settings } from '../inline/settings.ts';
import type { Place } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';
import { reportUnknownSettings } from '../page/report-settings.ts';

/** What stands in the braces of a question's heading, read. */
export interface QuestionSettings {
  readonly id: string | undefined;
  readonly points?: number;
  readonly difficulty?: Difficulty;
  readonly outcome?: string;
  readonly attempts?: number;
  readonly scoring?: 'all' | 'partial';
  readonly shuffle?: 'yes' | 'no' | 'fixed-last';
  readonly tags: readonly string[];
  readonly case: boolean;
  readonly none: boolean;
  readonly lines?: number;
  /** Marked `{text}`: nothing is asked. */
  readonly text: boolean;
  /** Where each key stands, for those that a kind does not have. */
  readonly written: ReadonlyMap<string, Setting>;
  readonly place: Place;
}

export const questionWords: ReadonlySet<string> = new Set(['text']);

export const questionKeys = [
  'points',
  'difficulty',
  'outcome',
  'attempts',
  'scoring',
  'shuffle',
  'tags',
  'case',
  'none',
  'lines',
] as const;

export const readQuestionSettings = (
  reader: Reader,
  settings: Settings | undefined,
  place: Place,
): QuestionSettings => {
  if (settings) reportUnknownSettings(reader, settings, { keys: questionKeys, words, id: true, place });
  const id = settings?.id?.value;
  const text = settings?.words.has('text') ?? false;
  const written = settings?.values ?? nothing;
  // Most headings hold an id and nothing else.
  if (!settings || written.size === 0)
    return { tags: [], case: false, none: false, id, text, written, place };
  return { id, text, written, place, ...readValues(reader, settings, place) };
};

const words = [...questionWords];

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

type Values = Omit<QuestionSettings, 'id' | 'text' | 'written' | 'place'>;

/** Those that are written: to look for each that could be takes longer than all the rest of a heading. */
const readValues = (reader: Reader, settings: Settings, place: Place): Values => {
  const found: Values = { tags: [], case: false, none: false };
  for (const key of settings.values.keys()) {
    if (!isValueKey(key)) continue;
    const how: ReadValue<unknown> = howToRead[key];
    const value = readSetting(reader, settings, { key, how, place });
    // A row of the table reads what its key holds.
    if (value !== undefined) Object.assign(found, { [key]: value });
  }
  return found;
};

const isValueKey = (key: string): key is keyof Values => Object.hasOwn(howToRead, key);

/** How a value is read; what it may be, in words, for the message. */
export interface ReadValue<T> {
  readonly read: (value: string) => T | undefined;
  readonly expected: string;
}

/** One setting's value; a value that it cannot have is reported. */
export const readSetting = <T>(
  reader: Reader,
  settings: Settings,
  { key, how, place }: { readonly key: string; readonly how: ReadValue<T>; readonly place: Place },
): T | undefined => {
  const setting = settings.values.get(key);
  if (!setting) return undefined;
  const value = how.read(setting.value);
  if (value === undefined) {
    const args = { name: key, value: setting.value, expected: how.expected };
    reader.ctx.report.add('markdown/bad-setting', args, place.at(setting.start));
  }
  return value;
};

export const decimal: ReadValue<number> = {
  read: (value) => (/^(?:\d{1,15}(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : undefined),
  expected: 'a number, 0 or more, with a point for decimals',
};

export const whole: ReadValue<number> = {
  read: (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
  expected: 'a whole number, 1 or more',
};

export const anyText: ReadValue<string> = { read: (value) => value.trim() || undefined, expected: 'a text' };

export const list: ReadValue<readonly string[]> = {
  read: (value) =>
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  expected: 'names with commas between',
};

export const yesNo: ReadValue<boolean> = {
  read: (value) => ({ yes: true, true: true, no: false, false: false })[value.toLowerCase()],
  expected: 'yes or no',
};

export const oneOf = <T extends string>(...values: readonly T[]): ReadValue<T> => ({
  read: (value) => values.find((one) => one === value),
  expected: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
});

const shuffle: ReadValue<'yes' | 'no' | 'fixed-last'> = {
  read: (value) =>
    value === 'fixed-last'
      ? value
      : { true: 'yes' as const, false: 'no' as const }[String(yesNo.read(value))],
  expected: 'yes, no or fixed-last',
};

const howToRead: { readonly [K in keyof Values]-?: ReadValue<NonNullable<Values[K]>> } = {
  points: decimal,
  difficulty: oneOf('easy', 'medium', 'hard'),
  outcome: anyText,
  attempts: whole,
  scoring: oneOf('all', 'partial'),
  shuffle,
  lines: whole,
  tags: list,
  case: yesNo,
  none: yesNo,
};
