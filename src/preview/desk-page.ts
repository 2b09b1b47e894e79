import { el } from '../formats/shared/xml.ts';
import { page } from './frame-page.ts';
import type { DeskLog } from './served.ts';

/** The desk: the course at the left as the LMS shows it, what the LMS hears of it at the right. */
export const deskPage = ({ title, kind, profile, profiles, units }: DeskLog): string =>
  page(
    `${title || 'Package'} · Coursewright preview`,
    [el('style', {}, style), el('script', { type: 'module', src: '/lms/desk.js' })],
    el(
      'header',
      {},
      el('h1', {}, title || 'Package'),
      el('p', { class: 'kind' }, kinds[kind]),
      el(
        'form',
        { id: 'launch' },
        el(
          'label',
          {},
          'LMS ',
          select(
            'profile',
            profiles.map(({ name, says }) => ({ value: name, text: `${name}: the LMS ${says}` })),
            profile,
          ),
        ),
        el(
          'label',
          {},
          'Learner ',
          el('input', { name: 'learner', value: 'learner-1', size: 10, autocomplete: 'off' }),
        ),
        units.length > 1 &&
          el(
            'label',
            {},
            'Part ',
            select(
              'unit',
              [
                ...(kind === 'scorm2004' ? [{ value: '', text: 'All, as the LMS leads' }] : []),
                ...units.map(({ id, title: text }) => ({ value: id, text })),
              ],
              '',
            ),
          ),
        el('button', { type: 'submit' }, 'Launch'),
        el('button', { type: 'button', id: 'leave' }, 'Leave'),
      ),
    ),
    el(
      'main',
      {},
      el('iframe', { id: 'lms', title: 'The course in the LMS', src: '/' }),
      el(
        'div',
        { id: 'panel' },
        part(
          'problems',
          'Problems',
          el('p', { id: 'none' }, 'None so far.'),
          el('ul', { id: 'problem-list' }),
        ),
        part(
          'log',
          'Calls, the newest first',
          el(
            'div',
            { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'log-title' },
            el(
              'table',
              {},
              el(
                'thead',
                {},
                el(
                  'tr',
                  {},
                  ['Time', 'Call', 'With', 'Answer'].map((name) => el('th', { scope: 'col' }, name)),
                ),
              ),
              el('tbody', { id: 'entries' }),
            ),
          ),
        ),
        part(
          'state',
          'What the LMS knows',
          el('pre', { id: 'state-text', tabindex: 0, 'aria-labelledby': 'state-title', role: 'region' }),
        ),
      ),
    ),
  );

const kinds: Readonly<Record<DeskLog['kind'], string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
  xapi: 'xAPI',
};

const select = (
  name: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
) =>
  el(
    'select',
    { name },
    options.map(({ value, text }) =>
      el('option', { value, ...(value === chosen && { selected: 'selected' }) }, text),
    ),
  );

const part = (id: string, title: string, ...content: Parameters<typeof el>[2][]) =>
  el('div', { id, class: 'part' }, el('h2', { id: `${id}-title` }, title), ...content);

const style = `
:root{color-scheme:light dark;--line:light-dark(#d0d7de,#3a424c);--muted:light-dark(#555d68,#a4adb8);--bad:light-dark(#a3161b,#ff9d9d)}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;font:15px/1.5 system-ui,sans-serif;background:light-dark(#fff,#14171b);color:light-dark(#1c1f24,#e8eaed)}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px;padding:8px 16px;border-block-end:1px solid var(--line)}
h1{margin:0;font-size:1.1rem}h2{margin:0 0 4px;font-size:1rem}
.kind{margin:0;color:var(--muted)}
form{display:flex;flex-wrap:wrap;gap:8px 12px;margin-inline-start:auto}
select{inline-size:min(22rem,calc(100vw - 48px))}
select,input,button{font:inherit;min-block-size:32px}
main{flex:1;display:flex;min-block-size:0}
iframe{flex:3;min-inline-size:0;border:0}
#panel{flex:2;min-inline-size:0;display:flex;flex-direction:column;border-inline-start:1px solid var(--line);overflow:auto}
.part{padding:12px 16px;border-block-end:1px solid var(--line)}
.scroll{max-block-size:40vh;overflow:auto}
table{border-collapse:collapse;inline-size:100%;font:13px/1.4 ui-monospace,monospace}
th{position:sticky;top:0;background:light-dark(#f6f7f9,#1d2126);text-align:start}
td,th{padding:2px 8px 2px 0;vertical-align:top;overflow-wrap:anywhere}
td:nth-child(-n+2){white-space:nowrap}
td:first-child{color:var(--muted)}
tr.wrong td,#problem-list{color:var(--bad)}
tr.wrong td:nth-child(2)::before{content:"! "}
pre{margin:0;max-block-size:40vh;overflow:auto;font:13px/1.4 ui-monospace,monospace}
ul{margin:0;padding-inline-start:20px}
:focus-visible{outline:3px solid light-dark(#1f4fd8,#8fb4ff);outline-offset:1px}
@media (max-width:900px){main{flex-direction:column;overflow:auto}iframe{flex:none;block-size:70vh}#panel{flex:none;border:0}form{margin:0}}
`;
