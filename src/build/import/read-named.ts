import type { Report } from '../../diagnostics/report.ts';
import type { Course } from '../../model/course.ts';
import { createEmbedded } from '../../package/embedded.ts';
import type { InFile, InFiles } from '../../package/file.ts';
import { detectFormat, type Reader, readers } from '../read/detect.ts';
import { openSource, type Source, slashed } from '../read/open-source.ts';
import { usage } from '../usage-error.ts';

/** What was read of some files, and the files that it shows. */
export interface ImportedCourse {
  readonly course: Course;
  readonly files: InFiles;
}

/** Files as they were named, and the folder from which. */
export interface Named {
  readonly files: readonly string[];
  /** The current folder. */
  readonly folder: string;
}

export interface NamedRead {
  readonly courses: readonly ImportedCourse[];
  readonly close: () => void;
}

/** The author's own Markdown is not imported: it is there. */
const importable = readers.filter(({ id }) => id !== 'markdown');

/** A course for each format among the files, and one for each archive. */
export const readNamed = async ({ files, folder }: Named, report: Report): Promise<NamedRead> => {
  const sources: Source[] = [];
  const close = (): void => {
    for (const source of sources) source.close();
  };
  try {
    const groups: { readonly format: Reader; readonly files: InFiles[] }[] = [];
    for (const name of files) {
      const source = await openSource(name, { folder, report });
      if (!source) continue;
      sources.push(source);
      if (source.type === 'folder') throw refused(name);
      const format = await detectFormat(source.files, importable);
      const same = groups.find((group) => group.format === format && source.type === 'file');
      if (same) same.files.push(source.files);
      else if (format) groups.push({ format, files: [source.files] });
      else report.add('import/unknown-file', {}, { file: slashed(name), line: 1, column: 1 });
    }
    const courses: ImportedCourse[] = [];
    for (const group of groups) courses.push(await read(group.format, together(group.files), report));
    return { courses, close };
  } catch (error) {
    close();
    throw error;
  }
};

const refused = (file: string) =>
  usage((report) => report.add('usage/cannot-read', { file, problem: 'it is a folder' }));

const read = async (format: Reader, files: InFiles, report: Report): Promise<ImportedCourse> => {
  const embedded = createEmbedded(files);
  const course = await format.read(files, { report, embed: embedded.embed });
  return { course, files: embedded.files };
};

/** Several files as if they lay in one place, each under the name by which it was called. */
const together = (all: readonly InFiles[]): InFiles => {
  const [only, ...more] = all;
  if (only && more.length === 0) return only;
  const list = async (): Promise<readonly InFile[]> =>
    (await Promise.all(all.map((files) => files.list()))).flat();
  return {
    list: async () => [...(await list())].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    read: async (path) => {
      for (const files of all) {
        const bytes = await files.read(path).catch(() => undefined);
        if (bytes) return bytes;
      }
      throw new Error(`no file ${path}`);
    },
  };
};
