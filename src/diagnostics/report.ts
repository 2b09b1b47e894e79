import type { Pos } from '../model/pos.ts';
import { type Code, type CodeArgs, codes } from './codes.ts';
import type { Args, CodeDefinition } from './define.ts';
import type { Diagnostic, Related } from './diagnostic.ts';

/** Collects findings: an author's mistake is added and the work goes on, so that all are shown at once. */
export interface Report {
  readonly add: <C extends Code>(code: C, args: CodeArgs<C>, at?: Pos, related?: readonly Related[]) => void;
  readonly list: () => readonly Diagnostic[];
  readonly hasErrors: () => boolean;
}

export const createReport = (): Report => {
  const found: Diagnostic[] = [];
  return {
    add: (code, args, at, related) => {
      found.push(diagnose(code, args, at, related));
    },
    list: () => [...found].sort(byPlace),
    hasErrors: () => found.some((one) => one.severity === 'error'),
  };
};

const diagnose = <C extends Code>(
  code: C,
  given: CodeArgs<C>,
  at: Pos | undefined,
  related: readonly Related[] | undefined,
): Diagnostic => {
  const args = quotable(given);
  // The table is a record of differing argument types; `CodeArgs` has already tied this code to its own.
  const definition = codes[code] as unknown as CodeDefinition<Args>;
  return {
    code,
    severity: definition.severity,
    message: definition.message(args),
    ...(definition.hint && { hint: definition.hint(args) }),
    ...(at && { at }),
    ...(related?.length && { related }),
  };
};

/** The longest text that a message quotes: a title may be a whole chapter by mistake. */
const longestQuote = 400;

const quotable = (args: Args): Args =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestQuote ? shortened(value) : value,
    ]),
  );

/** Never half a character of two UTF-16 units. */
const shortened = (text: string): string => `${text.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '')}…`;

export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.at?.file ?? '', b.at?.file ?? '') ||
  (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
  (a.at?.column ?? 0) - (b.at?.column ?? 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
