import type { Format, Head } from '../../../format.ts';
import { manifestPaths } from '../../read-manifest.ts';
import type { QtiVersion } from '../version.ts';

/** A package says its version in its manifest; documents without one say it in their namespace. */
export const detectQti = ({ target }: QtiVersion): NonNullable<Format['detect']> => {
  const isOf = marks[target] ?? /(?!)/;
  return (names, head) => {
    const manifests = manifestPaths(names);
    if (manifests.length > 0) return isOf.test(head(manifests[0] ?? ''));
    return names.some((name) => /\.xml$/i.test(name) && isOf.test(rootIn(name, head)));
  };
};

const marks: Readonly<Record<string, RegExp>> = {
  qti21: /imsqti_\w+_xmlv2p[01]\b|imsqti_v2p[01]\b|QTIv2\.[01]/,
  qti22: /imsqti_\w+_xmlv2p2\b|imsqti_v2p2\b|QTIv2\.2/,
  qti3: /imsqti_\w+_xmlv3p0\b|imsqtiasi_v3p0\b|qtiv3p0/,
};

/** The first tag of a document. */
const rootIn = (name: string, head: Head): string =>
  /<(?:[\w-]+:)?(?:assessment|qti-assessment)[^>]*>/.exec(head(name))?.[0] ?? '';
