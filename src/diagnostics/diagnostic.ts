import type { Pos } from '../model/pos.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A finding as scripts see it: plain JSON. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What happened, one sentence without a full stop, quoting the author's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly at?: Pos;
  readonly related?: readonly Related[];
}

export interface Related {
  readonly message: string;
  readonly at: Pos;
}
