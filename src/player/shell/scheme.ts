import { local } from '../lms/local.ts';
import { find } from './dom.ts';
import { schemeKey } from './scheme-key.ts';

/** The button that changes between light and dark; until it is pressed the system decides. */
export const startScheme = (): void => {
  const button = find(document, '#cw-scheme');
  if (!button) return;
  const { dataset } = document.documentElement;
  const isDark = (): boolean => {
    const { cwScheme } = dataset;
    return cwScheme ? cwScheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  const press = (): void => void button.setAttribute('aria-pressed', String(isDark()));
  button.onclick = () => {
    dataset.cwScheme = isDark() ? 'light' : 'dark';
    local.write(schemeKey, dataset.cwScheme);
    press();
  };
  button.hidden = false;
  press();
};
