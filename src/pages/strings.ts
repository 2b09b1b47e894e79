import type { ProgramFiles } from '../formats/format.ts';
import { primaryLanguage } from '../model/primary-language.ts';
import { writesDecimalComma } from '../scoring/read-number.ts';
import { TemplateError } from './templates.ts';

type Values = Readonly<Record<string, string | number>>;
type Labels = Readonly<Record<string, string>>;

/** Interface strings in one language. */
export interface Strings {
  readonly language: string;
  /** Its numbers have a decimal comma. */
  readonly comma: boolean;
  readonly t: (key: string, values?: Values) => string;
  /** The plural form of `key` for `n`, which it also gets as `{n}`. */
  readonly count: (key: string, n: number, values?: Values) => string;
  /** What the player gets. */
  readonly player: Labels;
}

interface StringsFile {
  readonly page: Labels;
  readonly player: Labels;
}

/** Strings by language: the file of its primary subtag, English for what is missing there, the author's own wording over both. */
export const stringsOf = (program: ProgramFiles, labels: Labels): ((language: string) => Strings) => {
  const english = load(program, 'en');
  const known = new Map<string, Strings>();
  return (language) => {
    const found = known.get(language);
    if (found) return found;
    const made = strings(language, merge(english, load(program, primaryLanguage(language))), labels);
    known.set(language, made);
    return made;
  };
};

const load = (program: ProgramFiles, name: string): Partial<StringsFile> => {
  const source = program.template(`strings/${name}.json`);
  if (source === undefined) return {};
  try {
    return JSON.parse(source) as Partial<StringsFile>;
  } catch (error) {
    throw new TemplateError(`strings/${name}.json`, error);
  }
};

const merge = (base: Partial<StringsFile>, over: Partial<StringsFile>): StringsFile => ({
  page: overlaid(base.page, over.page),
  player: overlaid(base.player, over.player),
});

/** Plural forms come from one language: English's `.one` must not stand beside another language's `.few`. */
const overlaid = (base: Labels = {}, over: Labels = {}): Labels => {
  const stems = new Set(Object.keys(over).map(stemOf));
  return { ...Object.fromEntries(Object.entries(base).filter(([key]) => !stems.has(stemOf(key)))), ...over };
};

const stemOf = (key: string): string => key.replace(/\.(?:zero|one|two|few|many|other)$/, '');

const strings = (language: string, { page, player }: StringsFile, labels: Labels): Strings => {
  const all: Labels = { ...page, ...player, ...shownLabels(labels) };
  const rules = new Intl.PluralRules(language);
  // Two decimals are all that points are shown with; Western digits, because the player writes them too.
  const numbers = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    useGrouping: false,
    numberingSystem: 'latn',
  });
  const t = (key: string, values: Values = {}): string => fill(all[key] ?? key, values);
  const count = (key: string, n: number, values: Values = {}): string => {
    const form = `${key}.${rules.select(n)}`;
    return t(form in all ? form : `${key}.other`, { n: numbers.format(n), ...values });
  };
  const comma = writesDecimalComma(language);
  return { language, comma, t, count, player: overridden(player, labels) };
};

/** A label may name a section by several names, `|` between them: authors write any of them, pages show the first. */
const shownLabels = (labels: Labels): Labels => {
  const names = sections.flatMap((key) => {
    const [first = ''] = labels[key]?.split('|') ?? [];
    return first.trim() === '' ? [] : [[key, first.trim()]];
  });
  return { ...labels, ...Object.fromEntries(names) };
};

const sections = ['definition', 'facts', 'review'] as const;

/** Only the player's own keys: an author's label for a page does not travel with the player. */
const overridden = (player: Labels, labels: Labels): Labels =>
  Object.fromEntries(Object.entries(player).map(([key, value]) => [key, labels[key] ?? value]));

const fill = (wording: string, values: Values): string =>
  wording.includes('{')
    ? wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    : wording;
