import { closest } from '../diagnostics/closest.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Format, OptionDefinition } from '../formats/format.ts';
import type { Pos } from '../model/pos.ts';

export type OptionValues = Readonly<Record<string, string>>;

/** Reports options that a format lacks, or values that they do not take; gives those that are right. */
export const checkOptions = (
  format: Format,
  options: OptionValues,
  { report, at }: { readonly report: Report; readonly at?: Pos },
): OptionValues => {
  const target = format.id;
  const right = Object.entries(options).filter(([option, value]) => {
    const definition = Object.hasOwn(format.options, option) ? format.options[option] : undefined;
    if (!definition) {
      report.add('target/unknown-option', { target, option, ...near(option, format) }, at);
      return false;
    }
    if (takes(definition, value)) return true;
    report.add('target/bad-value', { target, option, value, allowed: allowedBy(definition) }, at);
    return false;
  });
  return Object.fromEntries(right);
};

const near = (option: string, format: Format): { readonly meant: string; readonly known: string } => {
  const names = Object.keys(format.options);
  const known =
    names.length > 0 ? `the options of ${format.id} are ${names.join(', ')}` : `${format.id} has no options`;
  return { meant: didYouMean(option, names), known };
};

/** `did you mean X? `, or nothing where no name is near. */
export const didYouMean = (word: string, names: Iterable<string>): string => {
  const meant = closest(word, names);
  return meant === undefined ? '' : `did you mean ${meant}? `;
};

const takes = ({ values }: OptionDefinition, value: string): boolean => {
  if (values === 'text') return true;
  return values === 'number' ? /^-?\d+(?:\.\d+)?$/.test(value) : values.includes(value);
};

/** What an option takes, in words: `4 or 3`, `a number`. */
export const allowedBy = ({ values }: OptionDefinition): string => {
  if (values === 'text') return 'a text';
  if (values === 'number') return 'a number';
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
};

/** Every option of a format, defaults filled in. */
export const withDefaults = (format: Format, options: OptionValues): OptionValues => ({
  ...Object.fromEntries(Object.entries(format.options).map(([name, { default: value }]) => [name, value])),
  ...options,
});
