import type { Report } from '../../../diagnostics/report.ts';
import type { Course } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import type { InFiles } from '../../../package/file.ts';
import type { KeysOf } from '../keys/read-keys.ts';
import type { Heading } from '../page/types.ts';

/** What reading one course needs and gathers. */
export interface CourseReader {
  readonly files: InFiles;
  readonly report: Report;
  readonly course: Pick<Course, 'language' | 'settings'>;
  /** By file: what the page reader noted. */
  readonly pages: Map<string, PageRecord>;
}

/** A file that became a page or a bank. */
export interface PageRecord {
  readonly file: string;
  readonly id: string;
  /** The author wrote the id. */
  readonly explicit: boolean;
  /** Where the id is written; the file's beginning where it is derived. */
  readonly idAt: Pos;
  readonly headings: readonly Heading[];
  readonly anchors: ReadonlySet<string>;
}

export type CourseKeys = KeysOf<'course'>;
