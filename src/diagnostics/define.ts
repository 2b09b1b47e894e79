import type { Severity } from './diagnostic.ts';

/** What a message may quote: names, numbers, lists already joined. */
export type Args = Readonly<Record<string, string | number>>;

/** One entry of the table of messages. Its key is its code, which is permanent. */
export interface CodeDefinition<A extends Args> {
  readonly severity: Severity;
  /** A heading for the documentation. */
  readonly title: string;
  readonly message: (args: A) => string;
  readonly hint?: (args: A) => string;
  /** Why it matters, in a sentence or two: for `explain` and docs/errors.md. */
  readonly why: string;
  /** What an author wrote, and what is right: Markdown or YAML as it stands in a file. */
  readonly wrong?: string;
  readonly right?: string;
}

/** Keeps the type of each message's arguments, so that a wrong one does not compile. */
export const define = <A extends Args>(definition: CodeDefinition<A>): CodeDefinition<A> => definition;
