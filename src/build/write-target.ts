import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport } from '../diagnostics/report.ts';
import type { Format, ProgramFiles } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import { sha256 } from '../package/content-digest.ts';
import type { InFiles, Sink, Written } from '../package/file.ts';
import { folder as folderSink } from '../package/folder.ts';
import { singleFile } from '../package/single-file.ts';
import { zip } from '../package/zip.ts';
import { loadTemml } from '../rich/math/temml.ts';
import type { Counts } from './counts.ts';
import { lower } from './lower.ts';
import type { PackageEntry } from './release.ts';
import { sentSizeInFolder, sentSizeInZip } from './sent-size.ts';
import { suspendDataOf } from './suspend-data.ts';
import { withDefaults } from './target-options.ts';
import type { ChosenTarget } from './targets.ts';
import { tool } from './tool.ts';
import { type Weighing, weighing } from './weigh.ts';

/** What every target of a build is made from. */
export interface Source {
  readonly course: Course;
  readonly files: InFiles;
  readonly program: ProgramFiles;
  readonly counts: Counts;
  /** Of the files in archives. */
  readonly date: Date;
  /** Where packages are written to, until all are complete. */
  readonly folder: string;
}

export interface WrittenTarget {
  readonly entry: PackageEntry;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lowers the course to what a target can say and writes its package. */
export const writeTarget = async (
  { format, options }: ChosenTarget,
  source: Source,
): Promise<WrittenTarget> => {
  const report = createReport();
  await loadTemml(source.course);
  const lowered = lower(source.course, format, report, options);
  const { files, weight } = weighing(
    format.write(lowered, {
      asset: (path) => source.files.read(path),
      options: withDefaults(format, options),
      report,
      program: source.program,
      tool,
    }),
  );
  const name = packageName(source.course, format);
  const path = join(source.folder, name);
  const written = await sinkOf(format, path, source.date)(files);
  const suspendData = suspendDataOf(format, lowered, report);
  const diagnostics = report.list();
  const made = { name, path, format, written, suspendData, weight };
  return { entry: await describe(made, source, diagnostics), diagnostics };
};

/** `COURSE-ID.TARGET.EXT`; a folder is called as its target. */
const packageName = (course: Course, { id, container, extension }: Format): string =>
  container === 'folder' ? id : `${course.id}.${id}.${extension}`;

const sinkOf = ({ id, container }: Format, path: string, date: Date): Sink => {
  switch (container) {
    case 'folder':
      return folderSink(path);
    case 'zip':
      return zip(path, date);
    case 'file':
      return singleFile(path);
    case 'tar':
      throw new Error(`no sink for ${id}, which is a ${container}`);
  }
};

interface Made {
  readonly name: string;
  readonly path: string;
  readonly format: Format;
  readonly written: Written;
  readonly suspendData: PackageEntry['suspendData'];
  readonly weight: Weighing['weight'];
}

const describe = async (
  { name, path, format, written, suspendData, weight }: Made,
  { counts }: Source,
  diagnostics: readonly Diagnostic[],
): Promise<PackageEntry> => {
  const isFolder = format.container === 'folder';
  const bytes = isFolder ? undefined : await readFile(path);
  const weighed = await weight(bytes ? sentSizeInZip(bytes) : sentSizeInFolder(path));
  return {
    target: format.id,
    file: isFolder ? `${name}/` : name,
    sha256: bytes ? sha256(bytes) : written.content,
    content: written.content,
    size: bytes ? bytes.length : written.unpacked,
    unpacked: written.unpacked,
    files: written.files,
    counts,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning'),
    losses: diagnostics.filter(isLoss),
    ...(suspendData && { suspendData }),
    ...(weighed && { weight: weighed }),
  };
};

/** What `lower` says: rewritten or left out. */
const isLoss = ({ code }: Diagnostic): boolean =>
  code.startsWith('formats/') && code !== 'formats/text-too-long';
