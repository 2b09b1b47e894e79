import type { Calls } from './calls.ts';
import type { Dialect } from './dialect.ts';
import type { Interaction } from './lms.ts';
import { identifier } from './scorm-text.ts';

export type Recorder = (interaction: Interaction) => void;

/** Adds interaction records, one index after another; an LMS that does not support them is left in peace. */
export const openRecorder = (calls: Calls, dialect: Dialect): Recorder => {
  let index: number | undefined;
  let supported = true;
  return (interaction) => {
    // Asked for only when there is something to record: to some LMSs the question itself is an error.
    if (index === undefined) {
      const count = calls.get('cmi.interactions._count');
      supported = /^\d+$/.test(count) || calls.errorCode() === 0;
      index = Number(count) || 0;
    }
    if (!supported) return;
    const at = `cmi.interactions.${index}`;
    supported = calls.set(`${at}.id`, `${identifier(interaction.id, 240)}.${index}`);
    if (!supported) return;
    index += 1;
    const data = dialect.data(interaction.key, interaction.response);
    const distinct = { ...data, patterns: [...new Set(data.patterns)] };
    for (const [element, value] of dialect.interaction(interaction, distinct, new Date()))
      calls.set(`${at}.${element}`, value);
  };
};
