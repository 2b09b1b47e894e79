import type { Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';
import type { Kind, Question, QuestionOf } from '../model/question.ts';
import type { InFiles, OutFile } from '../package/file.ts';

/**
 * A format reads and writes courses. It touches no disk, clock, random number or console: everything comes through
 * its context, everything leaves through `yield` or the report.
 */
export interface Format {
  /** The target's name on the command line. */
  readonly id: string;
  readonly title: string;
  readonly container: 'zip' | 'tar' | 'file' | 'folder';
  /** Without a dot; empty for a folder. */
  readonly extension: string;
  /** What it holds: the whole course, or its assessments (all quizzes, all banks, review questions). */
  readonly content: 'course' | 'assessments';
  /** The author's own form: nothing is added to the course, neither links nor markup. */
  readonly verbatim?: true;
  /** Kinds that it says natively; derived from the question table. */
  readonly questions: readonly Kind[];
  readonly rich: RichProfile;
  /** What its questions and quizzes cannot say beyond their kinds; `lower()` takes it off and reports it. None: it says all. */
  readonly lacks?: readonly (Lack | PartialLack)[];
  readonly options: Options;
  /** Characters of saved state that an LMS of this format must take; none: no LMS keeps it, or as much as one likes. */
  readonly stateLimit?: number;
  readonly write?: (course: Course, ctx: WriteContext) => AsyncIterable<OutFile>;
  /** Whether files look like this format: by their names, and by how they begin. */
  readonly detect?: (names: readonly string[], head: Head) => boolean;
  readonly read?: (files: InFiles, ctx: ReadContext) => Promise<Course>;
}

/** A trait of questions or quizzes that not every format has. */
export type Lack =
  | 'hints'
  | 'question attempts'
  | 'credits'
  | 'all or nothing'
  | 'case'
  | 'units'
  | 'rich right sides'
  | 'mixed gaps'
  | 'gap hints'
  | 'drop-down hints'
  | 'file types'
  | 'pass mark'
  | 'average'
  | 'latest'
  | 'show after pass'
  | 'show always'
  | 'feedback time'
  | 'rich section titles'
  | 'question order'
  | 'assignment group'
  | 'dates'
  | 'quizzes'
  | 'bank intros'
  | 'files in bank intros'
  | 'long titles'
  | 'starred backslashes'
  | 'empty texts'
  | 'result feedback'
  | 'solutions'
  | 'values in feedback'
  | 'feedback'
  | 'any credit'
  | 'odd rights'
  | 'nothing right'
  | 'fixed last'
  | 'shuffle'
  | 'points'
  | 'metadata'
  | 'long tags'
  | 'essay lines'
  | 'other random numbers'
  | 'gap units'
  | 'blank points'
  | 'area names'
  | 'rich area names'
  | 'equal items'
  | 'long right sides'
  | 'arrows'
  | 'many choices';

/** A trait that only some questions lack. */
export interface PartialLack {
  readonly lack: Lack;
  readonly where: (question: Question) => boolean;
}

/** What a format's text fields may hold. What they may not is rewritten, or reported, by `lower()`. */
export interface RichProfile {
  /** Element names that survive; `all` keeps everything the reader lets in. */
  readonly elements: ReadonlySet<string> | 'all';
  /** Attributes by element, `*` for every one. */
  readonly attributes: Readonly<Record<string, readonly string[]>> | 'all';
  /** `false`: files do not come along, so that no link leads to one. */
  readonly files?: false;
}

/** Options of a target, as data: validation, `--set`, `--help` and the docs all come from it. */
export type Options = Readonly<Record<string, OptionDefinition>>;

export interface OptionDefinition {
  readonly values: readonly string[] | 'text' | 'number';
  readonly default: string;
  readonly help: string;
}

export interface WriteContext {
  /** Bytes of a file of the course. */
  readonly asset: (path: string) => Promise<Uint8Array>;
  /** Every option of the format, defaults filled in. */
  readonly options: Readonly<Record<string, string>>;
  readonly report: Report;
  readonly program: ProgramFiles;
  /** Name and version of this program, for generator fields. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** Files that come with the program: templates (the course's own first), player chunks, control documents. */
export interface ProgramFiles {
  /** Text of a template, by its name in `templates/`, the course's own override first; none: undefined. */
  readonly template: (name: string) => string | undefined;
  /** Bytes of a compiled player chunk, e.g. `core.js`. */
  readonly player: (name: string) => string;
  /** Control documents of a SCORM version: names relative to the package root, in order. */
  readonly controlDocuments: (set: 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th') => readonly OutFile[];
}

/** The beginning of a file as text, whatever its bytes are: 64 KiB at most. */
export type Head = (name: string) => string;

export interface ReadContext {
  readonly report: Report;
  /**
   * Takes the bytes of a file that stands inside a document, such as base64 in Moodle XML; `course.assets` names it by
   * the same path. Whoever wants the bytes gives it and serves them beside the source's own files.
   */
  readonly embed?: (path: string, bytes: Uint8Array) => void;
}

/** How a format says one kind of question. */
export type QuestionTable<In, Out> = { readonly [K in Kind]?: (question: QuestionOf<K>, ctx: In) => Out };

/** The kinds that a table says, in the model's order. */
export const kindsOf = (table: object, all: readonly Kind[]): readonly Kind[] =>
  all.filter((kind) => kind in table);
