import type { InFiles } from '../../package/file.ts';
import { checkStructure } from '../cmi5/check-structure.ts';
import { readCourseStructure } from '../cmi5/course-structure.ts';
import { type Cmi5Host, createCmi5Lms } from '../cmi5/lms.ts';
import { readXml } from '../package/read-xml.ts';
import type { Profile } from '../profiles.ts';
import type { XapiLms, XapiLmsState } from './xapi-lms.ts';

/** The LMS for a cmi5 package, whose course structure is checked as an import would. */
export const cmi5Package = async (
  content: InFiles,
  before: XapiLmsState,
  host: Pick<Cmi5Host, 'lrs' | 'now'>,
): Promise<XapiLms> => {
  const root = readXml(new TextDecoder().decode(await content.read('cmi5.xml')));
  const structure = readCourseStructure(root);
  const files = new Set((await content.list()).map(({ path }) => path));
  const lms = createCmi5Lms(before, { ...host, units: structure.units });
  return {
    ...lms,
    title: structure.title,
    units: structure.units.map(({ id, title }) => ({ id, title })),
    found: checkStructure(root, { files }).map(({ line, problem, section }) => ({
      what: `cmi5.xml, line ${line}`,
      why: `${problem} (${section})`,
    })),
    launch: ({ learner, profile, unit: named, enrol, addresses }) => {
      const unit = structure.units.find(({ id }) => id === named) ?? structure.units[0];
      return (
        unit &&
        lms.launch({
          learner,
          unit,
          enrol,
          launchMode: modeOf(profile),
          addresses: { ...addresses, unit: new URL(unit.url, addresses.package).href },
        })
      );
    },
  };
};

const modeOf = (profile: Profile): 'Normal' | 'Browse' | 'Review' => {
  if (profile === 'browse') return 'Browse';
  return profile === 'review' ? 'Review' : 'Normal';
};
