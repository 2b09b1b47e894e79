import { upTo } from '../rules/rule.ts';
import { scorm12Rules } from '../rules/scorm12.ts';
import { scorm2004Rules } from '../rules/scorm2004.ts';
import type { Layer } from './layer.ts';
import { strictLayer } from './strict-layer.ts';

const anyText = () => true;

/** Moodle's widths unless its administrator has turned "SCORM standards mode" on; answers are any text in SCORM 1.2. */
const rules = {
  scorm12: {
    ...scorm12Rules,
    elements: {
      ...scorm12Rules.elements,
      'cmi.suspend_data': upTo(64_000),
      'cmi.core.lesson_location': upTo(64_000),
    },
    responses: Object.fromEntries(Object.keys(scorm12Rules.responses).map((type) => [type, anyText])),
    patterns: Object.fromEntries(Object.keys(scorm12Rules.patterns).map((type) => [type, anyText])),
  },
  scorm2004: scorm2004Rules,
};

const checks = strictLayer(rules);

/** What Moodle does beyond its checks: it decides about a status at the end, and stumbles over navigation requests. */
export const moodle: Layer = (next, around) => {
  const checked = checks(next, around);
  const { names, version } = around;
  const mode = version === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode';
  return (name, args) => {
    // Moodle takes it, and overwrites the result of the attempt.
    if (name === names.set && around.read(mode) !== 'normal')
      return { ...checked(name, args), reason: 'nothing may be written in this mode' };
    if ([names.commit, names.end].includes(name) && around.read('adl.nav.request').startsWith('exit'))
      return { result: undefined, code: 0, throws: 'Unexpected token <' };
    if (name === names.end && version === 'scorm12') decide(around);
    return checked(name, args);
  };
};

/** Only in SCORM 1.2: never set means completed, and a pass mark in the manifest overrules the content. */
const decide = ({ read, put, mastery }: Parameters<Layer>[1]): void => {
  if (read('cmi.core.lesson_mode') !== 'normal') return;
  const status = read('cmi.core.lesson_status');
  if (status === 'not attempted') put('cmi.core.lesson_status', 'completed');
  const raw = read('cmi.core.score.raw');
  if (mastery !== undefined && raw !== '')
    put('cmi.core.lesson_status', Number(raw) >= mastery ? 'passed' : 'failed');
};
