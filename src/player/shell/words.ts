import type { CourseData } from '../../model/package-data.ts';
import { writesDecimalComma } from '../../scoring/read-number.ts';

/** The words and numbers that the player writes, in the course's language. */
export interface Words {
  /** A label with its `{name}`s filled in. */
  readonly label: (name: string, values?: Readonly<Record<string, string>>) => string;
  /** A label in the plural form of a number, which is `{n}`. */
  readonly count: (name: string, n: number, values?: Readonly<Record<string, string>>) => string;
  /** At most two decimals. */
  readonly number: (value: number) => string;
  /** All its digits. */
  readonly exact: (value: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  readonly time: (at: Date) => string;
  /** Learners may type a decimal comma. */
  readonly comma: boolean;
}

export const createWords = ({ language, labels }: CourseData): Words => {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const times = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const plurals = new Intl.PluralRules(language);
  const label: Words['label'] = (name, values = {}) =>
    (labels[name] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  const comma = writesDecimalComma(language);
  return {
    label,
    count: (name, n, values) => {
      const form = `${name}.${plurals.select(n)}`;
      return label(form in labels ? form : `${name}.other`, { ...values, n: numbers.format(n) });
    },
    number: (value) => numbers.format(value),
    exact: (value) => (comma ? String(value).replace('.', ',') : String(value)),
    percent: (share) => percents.format(share),
    time: (at) => times.format(at),
    comma,
  };
};
