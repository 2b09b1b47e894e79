import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Element } from '../../../model/rich.ts';
import type { InFile } from '../../../package/file.ts';
import type { Terms } from './terms.ts';

/** What links can lead to. */
export interface Goals {
  readonly report: Report;
  readonly files: ReadonlyMap<string, InFile>;
  /** By file: ids of items, `#front` and `#syllabus` for the special pages; banks are no goals. */
  readonly items: ReadonlyMap<string, string>;
  /** Those of a file's page; none where it is no page. Made when first asked for: few links name one. */
  readonly anchors: (file: string) => ReadonlySet<string>;
  readonly terms: Terms;
  /** Files that pages use, gathered. */
  readonly assets: Set<string>;
  /** Symbolic links out of the course that pages name, gathered. */
  readonly outside: Set<string>;
}

/** An address in its place. */
export interface Where {
  readonly goals: Goals;
  readonly file: string;
  readonly element: Element;
  readonly at: Pos;
}
