import type { Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';

/** Texts of which some read the same: a learner could not tell them apart. */
export interface DistinctTexts {
  /** For each text, the index of the first that reads like it. */
  readonly firsts: readonly number[];
  /** Indices of the first of each. */
  readonly distinct: readonly number[];
}

export const distinctTexts = (list: readonly Rich[]): DistinctTexts => {
  const texts = list.map((rich) => toPlain(rich).normalize('NFC'));
  const firsts = texts.map((one) => texts.indexOf(one));
  return { firsts, distinct: [...new Set(firsts)] };
};
