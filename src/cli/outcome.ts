import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a command has to say: one object for scripts, text for people. */
export interface Outcome {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Further fields of the object that `--json` prints. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Text for standard output; left out with `--quiet` where it is only a summary. */
  readonly text: string;
  readonly essential?: true;
  /** Where findings go in text: a check's findings are what was asked for. */
  readonly findings?: 'out' | 'err' | 'none';
  /** Notes are counted in the text already. */
  readonly withoutNotes?: true;
  /** Folder that the places of findings are relative to. */
  readonly folder?: string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** `--no-color` makes it false. */
  readonly color?: boolean;
  readonly strict?: boolean;
  readonly debug?: boolean;
}
