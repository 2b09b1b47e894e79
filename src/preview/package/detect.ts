import type { InFiles } from '../../package/file.ts';
import type { Kind } from '../profiles.ts';
import { readScormManifest } from './scorm-manifest.ts';

/** What a package is, by the document at its root; `site`: pages without an LMS. None: nothing that can be shown. */
export const detectPackage = async (content: InFiles): Promise<Kind | 'site' | undefined> => {
  const paths = new Set((await content.list()).map(({ path }) => path));
  if (paths.has('cmi5.xml')) return 'cmi5';
  if (paths.has('tincan.xml')) return 'xapi';
  if (paths.has('imsmanifest.xml')) {
    const source = new TextDecoder().decode(await content.read('imsmanifest.xml'));
    // A manifest of questions or of a cartridge has no SCORM in it, and nothing to be played.
    return /adlcp|ADL SCORM/.test(source) ? readScormManifest(source).version : undefined;
  }
  return paths.has('index.html') ? 'site' : undefined;
};
