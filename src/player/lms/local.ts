/** The browser's own store, which may be forbidden or full: then nothing is kept, and nothing breaks. */
export const readLocal = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

export const writeLocal = (key: string, value: string): boolean => {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};
