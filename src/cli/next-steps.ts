import type { PackageEntry } from '../build/release.ts';
import { table } from './table.ts';

/** What to do with a package, by target: who takes it, and where. */
const steps: Readonly<Record<string, { readonly what: string; readonly how: string }>> = {
  site: { what: 'look at it', how: 'open in a browser, or put the folder on a web server' },
  scorm12: { what: 'upload it', how: 'Moodle, Brightspace, Blackboard and most others: add a SCORM package' },
  scorm2004: { what: 'upload it', how: 'systems that prefer SCORM 2004 (SuccessFactors, SCORM Cloud)' },
  cmi5: { what: 'upload it', how: 'systems with cmi5 (SCORM Cloud, Moodle with a plug-in)' },
  xapi: { what: 'upload it', how: 'systems that launch Tin Can packages' },
  qti12: { what: 'upload it', how: 'Canvas: Settings, Import Course Content, QTI .zip file' },
  'moodle-xml': { what: 'upload it', how: 'Moodle: question bank, Import, Moodle XML format' },
  gift: { what: 'upload it', how: 'Moodle and others: question bank, Import, GIFT format' },
  qti21: { what: 'upload it', how: 'Blackboard, OpenOlat, TAO: import a QTI 2.1 package' },
};

/** The lines after a build: which file to open, which to upload where. None where nothing is known of the targets. */
export const nextSteps = (packages: readonly PackageEntry[], folder: string): readonly string[] => {
  const known = packages.flatMap((entry) => {
    const step = steps[entry.target];
    return step ? [{ entry, ...step }] : [];
  });
  // What can be looked at comes first.
  const sorted = [
    ...known.filter(({ what }) => what === 'look at it'),
    ...known.filter(({ what }) => what !== 'look at it'),
  ];
  const rows = sorted.map(({ entry, what, how }) => [`  ${what}`, fileOf(entry, folder), how]);
  if (rows.length === 0) return [];
  return [
    '',
    'Next:',
    ...table([{ title: '' }, { title: '' }, { title: '' }], rows, (text) => text)
      .split('\n')
      .slice(1),
  ];
};

const fileOf = ({ file }: PackageEntry, folder: string): string =>
  file.endsWith('/') ? `${folder}/${file}index.html` : `${folder}/${file}`;
