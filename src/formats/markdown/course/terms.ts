import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Related, Term } from '../../../model/course.ts';
import type { Placed } from '../keys/lists.ts';

/** Key terms by name and alias, letter case aside. */
export interface Terms {
  readonly find: (name: string) => Term | undefined;
  readonly closest: (name: string) => string;
}

/** Two terms with one name or alias are an error. */
export const indexTerms = (terms: readonly Term[], report: Report): Terms => {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    for (const name of new Set([term.term, ...term.aliases].map(fold))) {
      const other = byName.get(name);
      if (!other) byName.set(name, term);
      else
        report.add('course/same-term', { name }, term.pos, [
          { message: 'the other term is here', at: other.pos },
        ]);
    }
  }
  const names = terms.flatMap((term) => [term.term, ...term.aliases]);
  return { find: (name) => byName.get(fold(name)), closest: (name) => closestName(name, names) };
};

/** Federalist No. 78 is no slip for No. 10: another number is meant. */
const closestName = (name: string, names: readonly string[]): string =>
  closest(
    name,
    names.filter((one) => digitsOf(one) === digitsOf(name)),
  ) ?? '';

const digitsOf = (name: string): string => name.replace(/\D+/g, ' ').trim();

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** `related`: names of key terms become links, others stay names, with a warning. */
export const resolveRelated = (names: readonly Placed[], terms: Terms, report: Report): readonly Related[] =>
  names.map(({ value, pos }) => {
    const item = terms.find(value)?.id;
    if (item === undefined)
      report.add('course/unknown-related', { name: value, meant: terms.closest(value) }, pos);
    return item === undefined ? { name: value } : { name: value, item };
  });
