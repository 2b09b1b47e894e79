import { posix } from 'node:path';
import type { Pos } from '../../model/pos.ts';
import { folderOf, type PackageFiles } from './package-files.ts';
import { type LomRead, readLom } from './read-lom.ts';
import { childOf, childrenOf, textAt, type XmlElement } from './read-xml.ts';

/** An IMS manifest: what the package is called, and what lies in it. */
export interface Manifest {
  readonly identifier: string;
  readonly lom: LomRead;
  readonly schema: string;
  readonly resources: readonly ManifestResource[];
}

export interface ManifestResource {
  readonly identifier: string;
  readonly type: string;
  /** Paths in the package, `href` first; what is not there is left out. */
  readonly files: readonly string[];
  /** Addresses of files that the package does not have, as they are written. */
  readonly missing: readonly string[];
  readonly pos: Pos;
  readonly dependencies: readonly string[];
  readonly lom: LomRead;
}

/** Every manifest of a package: usually one, at the root or in a folder. */
export const manifestPaths = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path));

export const readManifest = async (path: string, files: PackageFiles): Promise<Manifest | undefined> => {
  // Of thousands of resources only what is asked of them is kept.
  const written = new Map<XmlElement, Written>();
  const take = (element: XmlElement): void => void written.set(element, writtenIn(element));
  const root = await files.xml(path, { each: { name: 'resource', take } });
  if (!root) return undefined;
  const metadata = childOf(root, 'metadata');
  const list = childOf(root, 'resources');
  const base = list ? baseOf(list, folderOf(path)) : '';
  return {
    identifier: (root.attrs.identifier ?? '').trim(),
    lom: readLom(metadata),
    schema: metadata
      ? `${textAt(metadata, 'schema') ?? ''} ${textAt(metadata, 'schemaversion') ?? ''}`.trim()
      : '',
    resources: (list ? childrenOf(list, 'resource') : []).flatMap((element) => {
      const own = written.get(element);
      return own ? [resourceOf(element, own, { base, files })] : [];
    }),
  };
};

const baseOf = ({ attrs }: XmlElement, folder: string): string =>
  attrs['xml:base'] === undefined ? folder : posix.join(folder, attrs['xml:base']);

/** What stands in a resource. */
interface Written {
  readonly hrefs: readonly string[];
  readonly dependencies: readonly string[];
  readonly lom: LomRead;
}

const writtenIn = (element: XmlElement): Written => {
  const hrefs: string[] = [];
  const dependencies: string[] = [];
  const add = (href: string | undefined): void => {
    if (href !== undefined && href !== hrefs[0]) hrefs.push(href);
  };
  add(element.attrs.href);
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'file') add(child.attrs.href);
    if (child.name === 'dependency') dependencies.push((child.attrs.identifierref ?? '').trim());
  }
  return { hrefs, dependencies, lom: readLom(childOf(element, 'metadata')) };
};

interface Where {
  readonly base: string;
  readonly files: PackageFiles;
}

const resourceOf = (element: XmlElement, written: Written, { base, files }: Where): ManifestResource => {
  const folder = baseOf(element, base);
  const { identifier = '', type = '' } = element.attrs;
  const found = written.hrefs.flatMap((href) => files.resolve(folder, href) ?? []);
  return {
    identifier: identifier.trim(),
    type: type.trim(),
    files: found.length > 1 ? [...new Set(found)] : found,
    missing:
      found.length === written.hrefs.length
        ? []
        : [...new Set(written.hrefs.filter((href) => files.resolve(folder, href) === undefined))],
    pos: element.pos,
    dependencies: written.dependencies,
    lom: written.lom,
  };
};
