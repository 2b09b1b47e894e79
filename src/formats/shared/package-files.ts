import { posix } from 'node:path';
import type { Report } from '../../diagnostics/report.ts';
import { BadArchive } from '../../package/bad-archive.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { safePath } from './embedded-files.ts';
import { mediaType, unknownType } from './media-type.ts';
import { pictureSize, type Size } from './picture-size.ts';
import { readXml, type XmlElement, type XmlReading } from './read-xml.ts';

/** The files of a package that is read, and which of them its questions use. */
export interface PackageFiles {
  /** Paths, sorted. */
  readonly paths: readonly string[];
  /** The path that an address in a document of a folder means; none where the package has no such file. */
  readonly resolve: (folder: string, url: string) => string | undefined;
  /** None where it can not be read, which is reported. */
  readonly bytes: (path: string) => Promise<Uint8Array | undefined>;
  readonly xml: (path: string, more?: Pick<XmlReading, 'each'>) => Promise<XmlElement | undefined>;
  /** Takes a file along; gives its path in the course. */
  readonly use: (path: string) => string;
  /** Files that are taken along, by their paths in the course. */
  readonly used: () => ReadonlyMap<string, string>;
  /** Reads the size of a picture, which `size` then gives. */
  readonly measure: (path: string) => Promise<void>;
  readonly size: (path: string) => Size | undefined;
}

export const openPackage = async (files: InFiles, ctx: ReadContext): Promise<PackageFiles> => {
  const { report } = ctx;
  const paths = shownOf((await files.list()).filter(({ outside }) => !outside).map(({ path }) => path));
  const find = createFinder(paths);
  const used = new Map<string, string>();
  const sizes = new Map<string, Size>();
  const bytes = (path: string) => readBytes(files, path, report);
  return {
    paths,
    bytes,
    resolve: (folder, url) => find(folder, url),
    xml: async (path, more = {}) => {
      const data = await bytes(path);
      return data && readXml(data, { file: path, report, ...more });
    },
    use: (path) => {
      // A path that a course can have stays, so that the file need not be handed over.
      const kept = safePath(path) === path || !ctx.embed ? path : safePath(path);
      used.set(kept, path);
      return kept;
    },
    used: () => used,
    measure: async (path) => {
      const type = mediaType(path);
      // New Quizzes names uploads without an extension.
      if (sizes.has(path) || !(type.startsWith('image/') || type === unknownType)) return;
      const data = await bytes(path);
      const size = data && pictureSize(data, type);
      if (size) sizes.set(path, size);
    },
    size: (path) => sizes.get(path),
  };
};

/** A file that is named alone is meant, wherever it lies: `./questions.xml`, or in a hidden folder. */
const shownOf = (paths: readonly string[]): readonly string[] =>
  paths.length === 1 ? paths : paths.filter((path) => !isHidden(path));

/** What systems leave behind in archives. */
const isHidden = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.[^/]*)(?:\/|$)|(?:^|\/)Thumbs\.db$/.test(path);

const readBytes = async (files: InFiles, path: string, report: Report): Promise<Uint8Array | undefined> => {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    report.add('read/bad-archive', { problem: error.message }, { file: path, line: 1, column: 1 });
    return undefined;
  }
};

/** Where addresses lead; letter case and the folder of a cartridge's files are forgiven. */
const createFinder = (paths: readonly string[]): ((folder: string, url: string) => string | undefined) => {
  const exact = new Set(paths);
  const folded = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const find = (path: string): string | undefined =>
    exact.has(path) ? path : folded.get(path.toLowerCase());
  const search = (folder: string, url: string): string | undefined => {
    if (isPlainAddress.test(url)) {
      const path = folder === '' && !url.startsWith('.') ? url : posix.join(folder, url);
      if (exact.has(path)) return path;
    }
    const written = url.trim().replace(/[?#].*$/s, '');
    if (written === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined;
    for (const one of new Set([decoded(written), written])) {
      const inCartridge = /^\$?IMS[-_]CC[-_]FILEBASE\$?\/+(.*)$/.exec(one.replace(/^\.\.\//, ''))?.[1];
      const candidates =
        inCartridge === undefined
          ? [posix.join(folder, one), one]
          : [posix.join('web_resources', inCartridge), inCartridge, posix.join(folder, inCartridge)];
      for (const candidate of candidates) {
        const path = posix.normalize(candidate.replaceAll('\\', '/').replace(/^\/+/, ''));
        const found = path.startsWith('..') ? undefined : find(path);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  // Manifest, tests and sections ask for the same files one after the other.
  const known = new Map<string, Map<string, string | undefined>>();
  return (folder, url) => {
    const inFolder = known.get(folder) ?? new Map<string, string | undefined>();
    if (inFolder.size === 0) known.set(folder, inFolder);
    if (!inFolder.has(url)) inFolder.set(url, search(folder, url));
    return inFolder.get(url);
  };
};

/** Nothing in it is to be decoded or looked for elsewhere: most addresses are such. */
const isPlainAddress = /^(?:\.\.\/)*(?!IMS[-_])[\w-]+(?:[./][\w-]+)*$/;

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** The folder of a path, for addresses in it. */
export const folderOf = (path: string): string => {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
};
