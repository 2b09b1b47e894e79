import type { Child } from '../formats/shared/xml.ts';
import { el } from '../formats/shared/xml.ts';
import { toXhtml } from '../rich/xhtml.ts';

/** A page of the preview's own. `head`: what it needs beside its title. */
export const page = (title: string, head: readonly Child[], ...body: readonly Child[]): string =>
  `<!DOCTYPE html>\n${toXhtml([
    el(
      'html',
      { lang: 'en' },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('title', {}, title),
        el('link', { rel: 'icon', href: 'data:,' }),
        ...head,
      ),
      el('body', {}, ...body),
    ),
  ])}\n`;

/** The LMS's page: the content in a frame that fills it. */
export const framePage = (source: string | undefined, ...head: readonly Child[]): string =>
  page(
    'Coursewright preview',
    [el('style', {}, style), ...head],
    el('iframe', { id: 'content', title: 'Course', ...(source !== undefined && { src: source }) }),
  );

// What an LMS has beside the content (`nav`) is there only where it leads through several parts.
const style = `
html,body{height:100%;margin:0}
iframe{display:block;width:100%;height:100%;border:0}
body:has(nav){display:flex;flex-direction:column;font:15px/1.5 system-ui,sans-serif}
nav{display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:8px 16px}
nav button,nav select{font:inherit;min-block-size:32px;max-inline-size:100%}
nav+iframe{flex:1;min-block-size:0}
`;
