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
    [
      el('style', {}, 'html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}'),
      ...head,
    ],
    el('iframe', { id: 'content', title: 'Course', ...(source !== undefined && { src: source }) }),
  );
