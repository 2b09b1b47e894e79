import type { Counts } from '../build/counts.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** `3 lessons · 12 terms · 48 questions (3 pools) · built in 0.9 s` */
export const summary = (counts: Counts, time: string): string =>
  [
    amount(counts.lessons, 'lesson'),
    amount(counts.terms, 'term'),
    amount(counts.questions, 'question') + (counts.pools ? ` (${amount(counts.pools, 'pool')})` : ''),
    time,
  ].join(' · ');

export const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `2 errors, 1 warning`; nothing found: empty. */
export const countFindings = (found: readonly Pick<Diagnostic, 'severity'>[]): string =>
  (['error', 'warning', 'note'] as const satisfies readonly Severity[])
    .map((severity) => ({ severity, count: found.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => amount(count, severity))
    .join(', ');
