import { local } from '../lms/local.ts';
import { find } from './dom.ts';

const key = 'coursewright:scheme';

/** Light or dark, where the learner has chosen; otherwise the system decides. */
export type Scheme = 'light' | 'dark' | undefined;

export const readScheme = (): Scheme => {
  const stored = local.read(key);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
};

export const showScheme = (scheme: Scheme): void => {
  if (scheme) document.documentElement.dataset.cwScheme = scheme;
};

/** The button that changes between light and dark, for all courses on this device. */
export const startScheme = (): void => {
  const button = find(document, '#cw-scheme');
  if (!button) return;
  const isDark = (): boolean => {
    const { cwScheme } = document.documentElement.dataset;
    return cwScheme ? cwScheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  const press = (): void => void button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const scheme = isDark() ? 'light' : 'dark';
    local.write(key, scheme);
    showScheme(scheme);
    press();
  });
  button.hidden = false;
  press();
};
