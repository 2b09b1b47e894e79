import type { Key } from '../model/key.ts';
import type { Kind } from '../model/question.ts';
import type { Solve } from './formula/show-value.ts';
import { type Grade, gradeBy } from './grade-by.ts';
import { markChoice } from './markers/choice.ts';
import { markHotspot } from './markers/hotspot.ts';
import type { GradeOptions, Marker } from './markers/marker.ts';
import { markMulti } from './markers/multi.ts';
import { markCloze, markOrder, markPairs } from './markers/parts.ts';
import { markNumber, markText } from './markers/typed.ts';
import type { Response } from './response.ts';
import { settleKey } from './settle-key.ts';

const markers: { readonly [K in Kind]?: Marker<K> } = {
  choice: markChoice,
  multi: markMulti,
  boolean: markChoice,
  text: markText,
  number: markNumber,
  cloze: markCloze,
  match: markPairs,
  order: markOrder,
  categorize: markPairs,
  hotspot: markHotspot,
};

/**
 * Marks an answer against its key; the rules are in docs/scoring.md. `solve`: what expressions come to, where the question
 * has any, as `drawn` gives it for the learner's seed.
 */
export const grade = (
  key: Key,
  response: Response | undefined,
  { solve, ...options }: GradeOptions & { readonly solve?: Solve },
): Grade => {
  const settled = solve ? settleKey(key, solve) : key;
  return gradeBy(markers[settled.kind], { key: settled, response, options });
};
