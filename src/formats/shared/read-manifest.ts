import { posix } from 'node:path';
import { folderOf, type PackageFiles } from './package-files.ts';
import { type LomRead, readLom } from './read-lom.ts';
import { childOf, childrenOf, textAt, type XmlElement } from './read-xml.ts';

/** An IMS manifest: what the package is called, and what lies in it. */
export interface Manifest {
  readonly identifier: string;
  readonly lom: LomRead;
  readonly schema: string;
  readonly resources: readonly ManifestResource[];
  readonly root: XmlElement;
}

export interface ManifestResource {
  readonly identifier: string;
  readonly type: string;
  /** Paths in the package, `href` first; what is not there is left out. */
  readonly files: readonly string[];
  readonly dependencies: readonly string[];
  readonly lom: LomRead;
}

/** Every manifest of a package: usually one, at the root or in a folder. */
export const manifestPaths = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path));

export const readManifest = async (path: string, files: PackageFiles): Promise<Manifest | undefined> => {
  const root = await files.xml(path);
  if (!root) return undefined;
  const metadata = childOf(root, 'metadata');
  const list = childOf(root, 'resources');
  return {
    identifier: (root.attrs.identifier ?? '').trim(),
    lom: readLom(metadata),
    schema: metadata
      ? `${textAt(metadata, 'schema') ?? ''} ${textAt(metadata, 'schemaversion') ?? ''}`.trim()
      : '',
    resources: list
      ? childrenOf(list, 'resource').map((one) => resourceOf(one, baseOf(list, folderOf(path)), files))
      : [],
    root,
  };
};

const baseOf = ({ attrs }: XmlElement, folder: string): string =>
  attrs['xml:base'] === undefined ? folder : posix.join(folder, attrs['xml:base']);

const resourceOf = (element: XmlElement, parent: string, files: PackageFiles): ManifestResource => {
  const folder = baseOf(element, parent);
  const { identifier = '', type = '', href } = element.attrs;
  const written = [href, ...childrenOf(element, 'file').map(({ attrs }) => attrs.href)];
  const found = written.flatMap((one) => (one === undefined ? [] : (files.resolve(folder, one) ?? [])));
  return {
    identifier: identifier.trim(),
    type: type.trim(),
    files: [...new Set(found)],
    dependencies: childrenOf(element, 'dependency').map(({ attrs }) => (attrs.identifierref ?? '').trim()),
    lom: readLom(childOf(element, 'metadata')),
  };
};
