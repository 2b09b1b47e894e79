import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/report.ts';
import { buildDate } from './build-date.ts';
import { type Counts, countCourse } from './counts.ts';
import { outFolder } from './out-folder.ts';
import { programFiles } from './program-files.ts';
import { type CourseRead, readCourse } from './read-course.ts';
import { type PackageEntry, releaseFile, releaseJson } from './release.ts';
import { createStaging } from './staging.ts';
import { type ChosenTarget, chooseTargets, courseTargets, type TargetRequest } from './targets.ts';
import { usage } from './usage-error.ts';
import { type Source, writeTarget } from './write-target.ts';

export interface BuildRequest extends TargetRequest {
  /** Absolute folder of the course. */
  readonly course: string;
  /** Packages go to `OUT/COURSE-ID`; none: see `outFolder`. */
  readonly out?: string;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
  readonly progress: BuildProgress;
}

/** Told while packages are made. */
export interface BuildProgress {
  readonly started: (target: string) => void;
  readonly finished: (entry: PackageEntry) => void;
  /** Nothing more comes, whether all went well or not. */
  readonly ended: () => void;
}

export interface Built {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** Empty where nothing was written. */
  readonly packages: readonly PackageEntry[];
  /** Absolute folder of the packages. */
  readonly folder: string;
}

/** Reads a course, checks it, and writes its packages: all of them, or, where anything is wrong, none. */
export const build = async (request: BuildRequest): Promise<Built> => {
  const date = buildDate(request.epoch);
  const out = request.out ?? outFolder(request.course);
  const read = await readCourse(request.course, out);
  const targets = targetsOf(request, read);
  const { course, report } = read;
  const base = { counts: countCourse(course), folder: join(out, course.id) };
  if (base.folder === request.course)
    throw usage((found) => found.add('usage/out-is-course', { folder: base.folder }));
  if (report.hasErrors()) return { ok: false, diagnostics: report.list(), packages: [], ...base };
  const source = { course, files: read.files, program: programFiles(request.course), date, ...base };
  const { packages, found } = await writeAll(targets, source, request.progress);
  const diagnostics = together([...report.list(), ...found]);
  return { ok: !diagnostics.some(isError), diagnostics, packages, ...base };
};

const targetsOf = (request: BuildRequest, { course, report }: CourseRead): readonly ChosenTarget[] => {
  const listed = courseTargets(course, report);
  const chosen = chooseTargets(request, listed);
  if (chosen.length === 0 && !report.hasErrors())
    report.add('target/none', {}, course.settings.targetsPos ?? course.pos);
  return chosen;
};

interface AllWritten {
  readonly packages: readonly PackageEntry[];
  readonly found: readonly Diagnostic[];
}

/** `source.folder`: where the packages come to lie. */
const writeAll = async (
  targets: readonly ChosenTarget[],
  source: Source,
  progress: BuildProgress,
): Promise<AllWritten> => {
  const staging = await createStaging(source.folder);
  try {
    const made = await writeEach(targets, { ...source, folder: staging.folder }, progress);
    const found = made.flatMap(({ diagnostics }) => diagnostics);
    if (found.some(isError)) return { packages: [], found };
    const packages = made.map(({ entry }) => entry);
    await writeFile(join(staging.folder, releaseFile), releaseJson(source.course, packages));
    staging.publish([...packages.map(({ file }) => basename(file)), releaseFile]);
    return { packages, found };
  } finally {
    progress.ended();
    await staging.remove();
  }
};

const writeEach = async (targets: readonly ChosenTarget[], source: Source, progress: BuildProgress) => {
  const made = [];
  for (const target of targets) {
    progress.started(target.format.id);
    const written = await writeTarget(target, source);
    made.push(written);
    if (written.diagnostics.some(isError)) break;
    progress.finished(written.entry);
  }
  return made;
};

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Sorted by place; what several targets say in the same words is said once. */
const together = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const distinct = new Map(found.map((one) => [JSON.stringify([one.code, one.message, one.at]), one]));
  return [...distinct.values()].sort(byPlace);
};
