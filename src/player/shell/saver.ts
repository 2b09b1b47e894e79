/** When things are saved: 1.5 seconds after the last change, again after 2, 4, 8, 16, 32 seconds where it failed. */
export interface Saver {
  readonly changed: (when: 'soon' | 'now') => void;
  /** Saves at once what is not saved. */
  readonly flush: () => void;
  /** Nothing is saved any more. */
  readonly stop: () => void;
}

const soon = 1500;
const retries = [2000, 4000, 8000, 16_000, 32_000];

export const createSaver = (save: () => boolean): Saver => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let failed = 0;
  const run = (): void => {
    clearTimeout(timer);
    dirty = !save();
    if (!dirty) failed = 0;
    else timer = setTimeout(run, retries[Math.min(failed++, retries.length - 1)]);
  };
  return {
    changed: (when) => {
      dirty = true;
      clearTimeout(timer);
      if (when === 'now') run();
      else timer = setTimeout(run, soon);
    },
    flush: () => {
      if (dirty) run();
    },
    stop: () => clearTimeout(timer),
  };
};
