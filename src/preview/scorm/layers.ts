import type { Profile } from '../profiles.ts';
import { scorm12Rules } from '../rules/scorm12.ts';
import { scorm2004Rules } from '../rules/scorm2004.ts';
import {
  booleans,
  failing,
  lying,
  noInteractions,
  readOnly,
  silentWhenLeft,
  slow,
  throwing,
} from './habits.ts';
import type { Layer } from './layer.ts';
import { moodle } from './moodle.ts';
import { strictLayer } from './strict-layer.ts';

const strict = strictLayer({ scorm12: scorm12Rules, scorm2004: scorm2004Rules });

/** From the content inwards: a habit comes before the checks. */
export const layers: Readonly<Record<Profile, readonly Layer[]>> = {
  spec: [strict],
  moodle: [moodle],
  lenient: [],
  'no-interactions': [noInteractions, strict],
  'boolean-returns': [booleans, strict],
  throws: [throwing, strict],
  review: [readOnly, strict],
  browse: [readOnly, strict],
  'commit-fails': [failing, strict],
  'commit-slow': [slow, strict],
  'commit-lies': [lying, strict],
  'leaving-silent': [silentWhenLeft, strict],
};
