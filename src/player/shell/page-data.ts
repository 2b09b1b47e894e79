import type { PageData } from '../../model/package-data.ts';

/** The questions of the page that is shown. */
export const pageData = (): PageData | undefined => {
  const script = document.getElementById('cw-page');
  return script?.textContent ? (JSON.parse(script.textContent) as PageData) : undefined;
};
