import type { Element } from '../../model/rich.ts';

/** What a file knows about its rich text: where links lead from it, which gaps there are, what would be misread. */
export interface MarkdownOptions {
  /** An address as it is written in this file. */
  readonly href: (url: string, element: Element) => string;
  /** The `{{...}}` of a gap. */
  readonly gap: (index: number) => string;
  /** The anchor to write behind a heading, where it is not the one that follows from its words. */
  readonly anchor: (heading: string, id: string | undefined) => string | undefined;
  /** `{{` and `{=` make blanks and values: in quizzes, banks and questions. */
  readonly gaps: boolean;
  /** `=`, `@`, `=>` and `( )` make answers: in the text and the answer block of a question. */
  readonly answers: boolean;
  /** Headings above this level mean something else in this file; they are written at this one. */
  readonly topHeading: number;
}

/** Where a line of inline text stands: what is special differs. */
export interface Place {
  readonly line: 'paragraph' | 'heading' | 'cell' | 'item';
  /** Breaks are `<br>`, as in headings and cells. */
  readonly single?: true;
  /** A dollar elsewhere on the line could close one here: all are escaped. */
  readonly dollars?: boolean;
}

export const plainOptions: MarkdownOptions = {
  href: (url) => url,
  gap: () => '{{}}',
  anchor: () => undefined,
  gaps: false,
  answers: false,
  topHeading: 1,
};
