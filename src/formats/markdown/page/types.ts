import type { Report } from '../../../diagnostics/report.ts';
import type { Lesson, QuizSection, Term } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';

/** A source file below its front matter, decoded: LF line ends, no byte-order mark. */
export interface PageSource {
  /** Relative to the course. */
  readonly file: string;
  /** Everything below the front matter. */
  readonly text: string;
  /** Line number, in the file, of the first line of `text`. */
  readonly firstLine: number;
}

export interface PageContext {
  readonly report: Report;
  /** BCP 47: section names, true and false are read in it. */
  readonly language: string;
  /** The course's own wording (`labels` of course.yml). */
  readonly labels: Readonly<Record<string, string>>;
  /** The title that the front matter gives. A `# Heading` that says something else is then content. */
  readonly title?: string;
}

/** What a reader of pages finds. Question ids: explicit ones as written, derived ones from the heading. */
export interface LessonPage {
  /** The first `# Heading` as plain text, taken out of the body where it is the title; with its place. */
  readonly heading?: { readonly text: string; readonly pos: Pos };
  readonly body: Lesson['body'];
  readonly notes: PageNotes;
}

export interface TermPage extends Pick<Term, 'definition' | 'facts' | 'more' | 'review'> {
  readonly heading?: { readonly text: string; readonly pos: Pos };
  readonly notes: PageNotes;
}

export interface QuizPage {
  readonly intro: Rich;
  /** A draw's `bank` is still the path as written, relative to the file. */
  readonly sections: readonly QuizSection[];
  readonly notes: PageNotes;
}

export interface BankPage {
  readonly intro: Rich;
  readonly questions: readonly Question[];
  readonly notes: PageNotes;
}

/** A page that is one text: a discussion, an assignment, a link. */
export interface RichPage {
  /** The first `# Heading` as plain text, taken out of the body; with its place. */
  readonly heading?: { readonly text: string; readonly pos: Pos };
  readonly body: Rich;
  readonly notes: PageNotes;
}

/** What the course reader needs beside the page itself. */
export interface PageNotes {
  /** Every question and pool in order: for unique ids and their lock. `pos` tells which one it is. */
  readonly headings: readonly Heading[];
  /** Anchors that the page defines. */
  readonly anchors: ReadonlySet<string>;
}

export interface Heading {
  readonly id: string;
  /** The author wrote `{#id}`. */
  readonly explicit: boolean;
  /** The rendered text, from which an id is derived. */
  readonly heading: string;
  readonly pos: Pos;
}
