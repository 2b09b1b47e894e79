import { defineFormat } from '../../define-format.ts';
import type { Format, Lack } from '../../format.ts';
import { profileOf } from './profile.ts';
import { questions } from './questions/index.ts';
import type { QtiVersion } from './version.ts';
import { writeQti } from './write.ts';

/** What the three versions have in common; each format adds its name. */
export const defineQti = (version: QtiVersion, title: string, lacks: readonly Lack[] = []): Format =>
  defineFormat(questions, {
    id: version.target,
    title,
    container: 'zip',
    extension: 'zip',
    content: 'assessments',
    rich: profileOf(version),
    lacks: [...lacks, 'unknown file types', 'average', 'show after pass', 'assignment group', 'dates'],
    options: {},
    write: writeQti(version),
  });
