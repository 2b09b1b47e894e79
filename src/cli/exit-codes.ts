import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a command's exit code says. */
export const exitCodes = {
  ok: 0,
  /** Errors in what was read. */
  errors: 1,
  /** An unknown option or target, or no course. */
  usage: 2,
  /** A bug of ours. */
  bug: 3,
  /** Only warnings, under `--strict`. */
  warnings: 4,
} as const;

export const exitCodeOf = (ok: boolean, found: readonly Diagnostic[], strict: boolean): number => {
  if (!ok || found.some((one) => one.severity === 'error')) return exitCodes.errors;
  return strict && found.some((one) => one.severity === 'warning') ? exitCodes.warnings : exitCodes.ok;
};
