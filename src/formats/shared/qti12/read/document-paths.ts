import type { PackageFiles } from '../../package-files.ts';
import type { Manifest } from '../../read-manifest.ts';

/**
 * The documents of QTI 1.2 in a package: files of its endings that hold its root. Canvas's cartridges hold each quiz twice,
 * once as other systems read it: the fuller one is read. They are in the order of the manifest.
 */
export const documentPaths = async (
  files: PackageFiles,
  manifests: readonly Manifest[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  const listed = manifests.flatMap(({ resources }) => resources.flatMap((resource) => resource.files));
  for (const path of new Set([...listed, ...files.paths])) {
    if (!/\.(?:xml|qti|dat)$/i.test(path) || isOther.test(path)) continue;
    const bytes = await files.bytes(path);
    if (bytes && isDocument.test(beginning(bytes))) found.push(path);
  }
  const own = new Set(found.flatMap((path) => /^non_cc_assessments\/(.+)\.xml\.qti$/.exec(path)?.[1] ?? []));
  return found.filter((path) => !own.has(/^([^/]+)\/assessment_qti\.xml$/.exec(path)?.[1] ?? ''));
};

const isOther = /(?:^|\/)(?:imsmanifest|assessment_meta)\.xml$/i;

const isDocument = /<(?:[\w-]+:)?questestinterop[\s>/]/;

/** Enough for a declaration, comments and the root. UTF-16 has a zero beside each of these letters. */
const beginning = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).replaceAll('\0', '');
