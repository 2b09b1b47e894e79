import type { CourseData } from '../model/package-data.ts';
import type { KindPlayer } from './kinds/kind-player.ts';
import type { Lms } from './lms/lms.ts';

/** What the chunks of the player know of each other: each registers itself, the core, which comes last, starts. */
export interface Registry {
  createLms?: (course: CourseData) => Lms;
  readonly kinds: Record<string, KindPlayer>;
  /** What brings further parts of a page to life: called for each page that is shown. */
  readonly parts: ((main: ParentNode) => void)[];
}

declare global {
  interface Window {
    coursewright?: CourseData;
    coursewrightPlayer?: Registry;
  }
}

export const registry = (): Registry => {
  window.coursewrightPlayer ??= { kinds: {}, parts: [] };
  return window.coursewrightPlayer;
};
