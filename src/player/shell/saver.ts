import { hear, type Taken } from '../lms/lms.ts';

/**
 * When things are saved: 1.5 seconds after the first change that is not saved yet, again after 2, 4, 8, 16, 32 seconds where
 * it failed. A slow LMS stops the page while it commits, so it is asked less often; meanwhile this browser keeps a copy.
 */
export interface Saver {
  readonly changed: (when: 'soon' | 'now') => void;
  /** Saves at once what is not saved. */
  readonly flush: () => void;
  /** Nothing is saved any more. */
  readonly stop: () => void;
}

export interface Saving {
  /** Keeps a copy in this browser. */
  readonly keep: () => void;
  /** Gives it to the LMS as well. `false`: it has not taken it. */
  readonly save: () => Taken;
  /** Least time between two saves, in milliseconds. */
  readonly every: number;
}

const soon = 1500;
const retries = [2000, 4000, 8000, 16_000, 32_000];
/** Of its time a page may stand still for a fifth. */
const rest = 4;
const slow = 400;

export const createSaver = ({ keep, save, every }: Saving): Saver => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeper: typeof timer;
  let dirty = false;
  let busy = false;
  let stopped = false;
  let failed = 0;
  /** When the timer ends, and before when there is no save, at leisure or at all: by a clock that nobody can set back. */
  let due = 0;
  let next = 0;
  let allowed = 0;
  const plan = (delay: number): void => {
    if (timer || stopped) return;
    due = performance.now() + delay;
    timer = setTimeout(run, delay);
  };
  const settle = (taken: boolean): void => {
    busy = false;
    failed = taken ? 0 : failed + 1;
    dirty ||= !taken;
    if (dirty) plan(taken ? soon : (retries[Math.min(failed, retries.length) - 1] ?? soon));
  };
  const run = (): void => {
    clearTimeout(timer);
    clearTimeout(keeper);
    timer = keeper = undefined;
    if (busy) keep();
    if (busy || stopped) return;
    dirty = false;
    busy = true;
    const began = performance.now();
    const taken = save();
    const took = performance.now() - began;
    next = performance.now() + (took > slow ? took * rest : 0);
    allowed = began + every;
    void hear(taken, settle);
  };
  const keepNow = (): void => {
    keeper = undefined;
    keep();
  };
  const wait = (): number => Math.max(0, allowed - performance.now());
  return {
    changed: (when) => {
      dirty = true;
      const delay = Math.max(wait(), when === 'now' ? 0 : Math.max(soon, next - performance.now()));
      if (delay === 0) return run();
      plan(delay);
      if (due > performance.now() + soon) keeper ??= setTimeout(keepNow, soon);
    },
    flush: () => {
      if (!dirty) return;
      if (wait() === 0) run();
      else keep();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(keeper);
    },
  };
};
