import { groupBy } from '../../../banks/group-by.ts';
import type { InFile } from '../../../package/file.ts';

/** Where things lie in a course folder: from the list of its files alone. */
export interface Outline {
  readonly front?: string;
  readonly syllabus?: string;
  readonly modules: readonly ModuleFolder[];
  readonly banks: readonly string[];
  /** Markdown files in a place where no page is looked for. */
  readonly elsewhere: readonly string[];
  /** Markdown files by another name than `.md`, settings by another one than `course.yml` and `module.yml`. */
  readonly misnamed: readonly string[];
}

export interface ModuleFolder {
  readonly folder: string;
  /** Has a `module.yml`. */
  readonly described: boolean;
  /** In the order of their names. */
  readonly pages: readonly string[];
  /** Banks that lie beside them. */
  readonly banks: readonly string[];
}

export const outline = (paths: readonly string[]): Outline => {
  const sources = paths.filter((path) => !isIgnored(path));
  const pages = sources.filter((path) => path.endsWith('.md'));
  const banks = pages.filter((path) => path.endsWith('.bank.md')).sort(byNumberThenName);
  const inFolders = pages.filter((path) => /^[^/]+\/[^/]+$/.test(path) && !path.endsWith('.bank.md'));
  const byFolder = groupBy(inFolders, folderOf);
  const described = new Set(sources.filter((path) => /^[^/]+\/module\.yml$/.test(path)).map(folderOf));
  const folders = [...new Set([...byFolder.keys(), ...described])].sort(byNumberThenName);
  const placed = new Set([...banks, ...inFolders, 'index.md', 'syllabus.md']);
  return {
    ...(pages.includes('index.md') && { front: 'index.md' }),
    ...(pages.includes('syllabus.md') && { syllabus: 'syllabus.md' }),
    modules: folders.map((folder) => ({
      folder,
      described: described.has(folder),
      pages: [...(byFolder.get(folder) ?? [])].sort(byNumberThenName),
      banks: banks.filter((path) => path.startsWith(`${folder}/`)),
    })),
    banks,
    elsewhere: pages.filter((path) => !placed.has(path)),
    misnamed: sources.filter(isMisnamed),
  };
};

const isMisnamed = (path: string): boolean =>
  (/\.(?:md|markdown|mdown|mkd)$/i.test(path) && !path.endsWith('.md')) ||
  (/^(?:course|[^/]+\/module)\.ya?ml$/i.test(path) && !/(?:^course|\/module)\.yml$/.test(path));

const isIgnored = (path: string): boolean =>
  isHidden(path) || /(^|\/)README\.md$/i.test(path) || path.startsWith('templates/');

const isHidden = (path: string): boolean => path.split('/').some((name) => /^[_.]/.test(name));

/** Symbolic links out of the course that nobody has named yet; ignored names are left out on purpose. */
export const linksOutside = (files: readonly InFile[], named: ReadonlySet<string>): readonly string[] =>
  files.filter(({ path, outside }) => outside && !named.has(path) && !isHidden(path)).map(({ path }) => path);

export const folderOf = (path: string): string => {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
};

/** The number prefix as a number, then the name; what has no number comes last. */
export const byNumberThenName = (a: string, b: string): number => {
  const one = a.split('/');
  const two = b.split('/');
  for (let index = 0; index < Math.min(one.length, two.length); index++) {
    const order = byName(one[index] ?? '', two[index] ?? '');
    if (order !== 0) return order;
  }
  return one.length - two.length;
};

const byName = (a: string, b: string): number => numberOf(a) - numberOf(b) || byText(a, b);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Not infinite: two names without a number must differ by 0.
const numberOf = (name: string): number => {
  const prefix = /^\d+(?=[-_. ])/.exec(name)?.[0];
  return prefix === undefined ? Number.MAX_SAFE_INTEGER : Number(prefix);
};
