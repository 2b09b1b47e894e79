import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Course } from '../model/course.ts';
import type { Counts } from './counts.ts';
import { tool } from './tool.ts';
import type { Weight } from './weigh.ts';

/** What was made for a target. Sizes in bytes. */
export interface PackageEntry {
  readonly target: string;
  /** Relative to the release's folder; a folder ends with a slash. */
  readonly file: string;
  /** SHA-256 of the file; of a folder, its `content`. */
  readonly sha256: string;
  /** SHA-256 over the names and contents of what is inside: the same on every machine, however it is compressed. */
  readonly content: string;
  readonly size: number;
  readonly unpacked: number;
  /** How many files are inside. */
  readonly files: number;
  readonly counts: Counts;
  /** Every warning that concerns this target alone. */
  readonly warnings: readonly Diagnostic[];
  /** What the target could not hold: rewritten, or left out. */
  readonly losses: readonly Diagnostic[];
  /** Characters of `cmi.suspend_data` that the course needs at most, typed answers aside, and what the LMS grants. */
  readonly suspendData?: { readonly needed: number; readonly limit: number };
  /** What a browser loads of its pages. */
  readonly weight?: Weight;
}

/** The file that lies beside the packages. */
export const releaseFile = 'release.json';

/** The text of `release.json`. */
export const releaseJson = (course: Course, packages: readonly PackageEntry[]): string => {
  const release = { course: { id: course.id, version: course.version }, tool, packages };
  return `${JSON.stringify(release, null, 2)}\n`;
};
