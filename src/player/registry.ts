import type { CourseData } from '../model/package-data.ts';
import type { KindPlayer } from './kinds/kind-player.ts';
import type { Lms } from './lms/lms.ts';
import type { Player } from './shell/context.ts';

/** What the chunks of the player know of each other: each registers itself, the core, which comes last, starts. */
export interface Registry {
  createLms?: (course: CourseData) => Lms;
  readonly kinds: Record<string, KindPlayer>;
  /** What else a page may have to be brought to life, each time that one is shown. */
  readonly mounts: ((player: Player) => void)[];
}

declare global {
  interface Window {
    coursewright?: CourseData;
    coursewrightPlayer?: Registry;
  }
}

export const registry = (): Registry => {
  window.coursewrightPlayer ??= { kinds: {}, mounts: [] };
  return window.coursewrightPlayer;
};
