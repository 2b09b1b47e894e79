import type { Key } from '../model/key.ts';
import type { GradeOptions, Marked } from './markers/marker.ts';
import { isAnswered, type Response } from './response.ts';

/** How an answer was marked. */
export interface Grade {
  /** Share of the points, 0 to 1; none where a person must mark it. */
  readonly credit: number | undefined;
  /** Points earned, never below 0; 0 where a person must mark it. Not rounded. */
  readonly points: number;
  /** Index of the answer line that matched, for its feedback. */
  readonly answer?: number;
  /** For each left side, item, gap or place: it is right. */
  readonly parts?: readonly boolean[];
}

/** A marker of some kind; it is given keys of that kind only. */
export type AnyMarker = (key: never, response: Response, options: GradeOptions) => Marked;

export interface Answered {
  readonly key: Key;
  readonly response: Response | undefined;
  readonly options: GradeOptions;
}

/** Marks by a marker, within bounds; without one a person must mark. The player, which has the markers of its course only, calls this. */
export const gradeBy = (marker: AnyMarker | undefined, { key, response, options }: Answered): Grade => {
  if (!marker) return { credit: undefined, points: 0 };
  // To choose nothing may be right.
  const given =
    isAnswered(response) || (key.kind === 'multi' && Array.isArray(response)) ? response : undefined;
  if (given === undefined) return { credit: 0, points: 0 };
  // Whoever looks a marker up does it by the key's own kind.
  const marked = marker(key as never, given, options);
  const credit = Math.min(1, Math.max(0, marked.credit));
  return { ...marked, credit, points: credit * key.points };
};
