import type { Quiz } from '../../../../model/course.ts';
import type { Notes } from '../../notes.ts';
import { childOf, textAt, type XmlElement } from '../../read-xml.ts';

/** What D2L says of a quiz beside the specification: attempts, and a time limit where it is enforced. */
export const d2lSettings = (
  assessment: XmlElement,
  notes: Notes,
): Partial<Pick<Quiz, 'attempts' | 'time'>> => {
  const own = childOf(assessment, 'assess_procextension');
  if (!own) return {};
  for (const name of ['date_start', 'date_end']) {
    const date = childOf(own, name);
    // Of which zone they are, no file says.
    if (date && childOf(date, 'timestamp'))
      notes.count('read/setting-left-out', { what: 'a date of a quiz' }, date.pos);
  }
  const written = textAt(own, 'attempts_allowed') ?? '';
  const attempts = /^unlimited$/i.test(written) ? 'unlimited' : Math.round(Number(written || Number.NaN));
  const time = Number(textAt(own, 'time_limit') || Number.NaN);
  const isLimit = /^yes$/i.test(textAt(own, 'enforce_time_limit') ?? '') && time > 0;
  return {
    ...((attempts === 'unlimited' || attempts > 0) && { attempts }),
    ...(isLimit && { time }),
  };
};
