import { el } from '../formats/shared/xml.ts';
import { scriptJson } from '../pages/page-data.ts';
import type { Launch } from './call.ts';
import { framePage } from './frame-page.ts';

/** The LMS's page: the content in a frame. `launch` begins a new session each time that the page is loaded. */
export const hostPage = (launch: Launch): string =>
  framePage(
    undefined,
    el('script', { type: 'application/json', id: 'launch' }, scriptJson(launch)),
    el('script', { type: 'module', src: '/lms/host.js' }),
  );
