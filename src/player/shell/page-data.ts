import type { PageData } from '../../model/package-data.ts';
import { find } from './dom.ts';

/** The questions of the page that is shown. */
export const pageData = (): PageData | undefined => {
  const script = find(document, '#cw-page');
  return script?.textContent ? (JSON.parse(script.textContent) as PageData) : undefined;
};
