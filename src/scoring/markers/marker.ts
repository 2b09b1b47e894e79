import type { KeyOf } from '../../model/key.ts';
import type { Kind } from '../../model/question.ts';
import type { Response } from '../response.ts';

/** What marking says before it is bounded: the share of the points, which answer line matched, which parts are right. */
export interface Marked {
  readonly credit: number;
  /** Index of the answer line that matched, for its feedback. */
  readonly answer?: number;
  /** For each left side, item, gap or place: it is right. */
  readonly parts?: readonly boolean[];
}

export interface GradeOptions {
  /** The learner may type a decimal comma. */
  readonly comma: boolean;
}

/** Marks one kind of question. */
export type Marker<K extends Kind> = (key: KeyOf<K>, response: Response, options: GradeOptions) => Marked;
