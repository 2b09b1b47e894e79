import type { MarkdownOptions } from '../../../../rich/markdown.ts';

/** What the writer of a question knows about the file it stands in. */
export interface QuestionContext {
  readonly options: MarkdownOptions;
  /** Of the question's heading. */
  readonly level: number;
  /** Given to all questions by the file: not repeated at each. */
  readonly tags: readonly string[];
  readonly outcome?: string;
  /** In a page of a key term an open question needs no answer. */
  readonly open: boolean;
}
