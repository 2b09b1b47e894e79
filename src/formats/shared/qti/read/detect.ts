import type { Format, Head } from '../../../format.ts';
import { manifestPaths } from '../../read-manifest.ts';
import type { QtiVersion } from '../version.ts';

/** A package says its version in its manifest; documents without one say it in their namespace. */
export const detectQti =
  ({ target }: QtiVersion): NonNullable<Format['detect']> =>
  (names, head) => {
    const manifests = manifestPaths(names);
    if (manifests.length > 0) return targetOf(head(manifests[0] ?? '')) === target;
    return names.some((name) => /\.xml$/i.test(name) && targetOfRoot(rootIn(name, head)) === target);
  };

/** Angel writes documents of version 2 without a namespace. */
const targetOfRoot = (root: string): string | undefined => {
  if (root === '' || /\sxmlns[:=]/.test(root)) return targetOf(root);
  return /^<(?:[\w-]+:)?qti-/.test(root) ? 'qti3' : 'qti21';
};

/** The types of resources say it; where they do not, the schema or the namespace does. */
const targetOf = (text: string): string | undefined => {
  const [, ofType] = /imsqti_\w+_xml(v2p[012]|v3p0)\b/.exec(text) ?? [];
  const [, ofSchema] =
    ofType === undefined ? (/(?:imsqti_|imsqtiasi_|qti|QTI)(v2p[012]|v3p0|v2\.[012])/.exec(text) ?? []) : [];
  return targets[(ofType ?? ofSchema ?? '').replace('.', 'p')];
};

const targets: Readonly<Record<string, string>> = {
  v2p0: 'qti21',
  v2p1: 'qti21',
  v2p2: 'qti22',
  v3p0: 'qti3',
};

/** The first tag of a document. */
const rootIn = (name: string, head: Head): string =>
  /<(?:[\w-]+:)?(?:qti-)?assessment-?(?:item|test|section)\b[^>]*>/i.exec(head(name))?.[0] ?? '';
