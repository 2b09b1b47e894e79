/** A store of the browser's own, which may be forbidden or full: then nothing is kept, and nothing breaks. */
export interface LocalStore {
  readonly read: (key: string) => string;
  /** Empty text removes the entry. `false`: it could not be kept. */
  readonly write: (key: string, value: string) => boolean;
}

/** Asking for the store itself can throw, so that it is asked for anew each time. */
const storeOf = (open: () => Storage): LocalStore => ({
  read: (key) => {
    try {
      return open().getItem(key) ?? '';
    } catch {
      return '';
    }
  },
  write: (key, value) => {
    try {
      if (value === '') open().removeItem(key);
      else open().setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
});

/** Outlives the tab, and is shared by all who use this browser. */
export const local = storeOf(() => localStorage);

/** Lives as long as the tab: through a reload, and through a crash. */
export const tab = storeOf(() => sessionStorage);
