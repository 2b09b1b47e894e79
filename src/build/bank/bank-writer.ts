import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Question } from '../../model/question.ts';
import type { BankChanges } from './keep-edits.ts';

/** Takes questions as they are made, and writes them when all are. */
export interface BankWriter<W = BankWritten> {
  readonly add: (question: Question) => void;
  readonly write: () => Promise<W>;
}

export interface BankWritten {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths that were written. */
  readonly files: readonly string[];
  /** Of a bank that an author edits. */
  readonly changes?: BankChanges;
}
