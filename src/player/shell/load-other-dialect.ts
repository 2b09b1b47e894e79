import type { Dialect } from '../lms/dialect.ts';
import { registry } from '../registry.ts';
import { loadScript } from './load-script.ts';
import { packageRoot } from './router.ts';

/** The version of SCORM that the package was not made for. None where its script can not be loaded. */
export const loadOtherDialect = async (): Promise<Dialect | undefined> => {
  await loadScript(new URL('assets/other-version.js', packageRoot()).href);
  return registry.otherDialect;
};
