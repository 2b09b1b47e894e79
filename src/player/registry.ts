import type { CourseData, QuestionData } from '../model/package-data.ts';
import type { Drag } from './kinds/drag.ts';
import type { KindPlayer } from './kinds/kind-player.ts';
import type { Dialect } from './lms/dialect.ts';
import type { Lms } from './lms/lms.ts';
import type { StartClock } from './quiz/clock.ts';
import type { Results } from './quiz/results.ts';
import type { Player } from './shell/context.ts';

/** What the chunks of the player know of each other: each registers itself, the core, which comes last, starts. */
export interface Registry {
  createLms?: (course: CourseData) => Lms;
  /** The other version of SCORM, once its script is loaded. */
  otherDialect?: Dialect;
  readonly kinds: Record<string, KindPlayer>;
  /** What else a page may have to be brought to life, each time that one is shown. */
  readonly mounts: ((player: Player) => void)[];
  /** Dragging, for courses with something to drag. */
  drag?: Drag;
  /** The numbers of one learner in a question with random ones, written into its element. */
  settle?: (data: QuestionData, element: HTMLElement, draw: Draw) => QuestionData;
  /** Time limits, for courses that have one. */
  startClock?: StartClock;
  /** What stands after an attempt, once its script is loaded. */
  results?: Results;
}

/** `comma`: numbers are written with one. */
export interface Draw {
  readonly seed: number;
  readonly comma: boolean;
}

declare global {
  interface Window {
    coursewright?: CourseData;
  }
}

export const registry: Registry = { kinds: {}, mounts: [] };
