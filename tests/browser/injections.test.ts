import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lower } from '../../src/build/lower.ts';
import { programFiles } from '../../src/build/program-files.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { formats } from '../../src/formats/index.ts';
import { mediaType } from '../../src/formats/shared/media-type.ts';
import { launchBrowser } from '../support/browser.ts';
import { courseWith, injections } from '../support/injected-course.ts';
import { readCourseFiles } from '../support/read-course-files.ts';
import { until } from '../support/until.ts';

type Site = ReadonlyMap<string, string | Uint8Array>;

const encoder = new TextEncoder();

type Target = 'site' | 'scorm12' | 'scorm2004';

/** The site or package of a course that `build` would refuse for what stands in it. */
const filesOf = async (files: Readonly<Record<string, string>>, target: Target): Promise<Site> => {
  const format = formats.find(({ id }) => id === target);
  if (!format?.write) throw new Error(`there is no ${target}`);
  const { course } = await readCourseFiles(files);
  const report = createReport();
  const site = new Map<string, string | Uint8Array>();
  const context = {
    asset: async (path: string) => encoder.encode(files[path] ?? ''),
    options: Object.fromEntries(Object.entries(format.options).map(([name, one]) => [name, one.default])),
    report,
    program: programFiles('.'),
    tool: { name: 'coursewright', version: '0.0.0' },
  };
  for await (const { path, data } of format.write(lower(course, format, report), context))
    if (typeof data === 'string' || data instanceof Uint8Array) site.set(path, data);
  return site;
};

const host = 'http://course.example/';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: Site = new Map();
/** What ran, and what was asked of others, since it was last emptied. */
const happened: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  // Without the pages' own policy: their markup has to be inert too.
  context = await browser.newContext({ bypassCSP: true });
  await context.exposeFunction('ranHere', (what: string) => void happened.push(`ran ${what}`));
  await context.addInitScript(`
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox'])
      window[name] = () => ranHere(name + ' at ' + location.pathname);
  `);
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const path = decodeURIComponent(url.slice(host.length).replace(/[?#].*$/, ''));
    const data = url.startsWith(host) ? site.get(path) : undefined;
    if (data === undefined && !url.startsWith(host)) happened.push(`asked for ${url}`);
    if (data === undefined) await route.fulfill({ status: 404, body: '' });
    else
      await route.fulfill({
        contentType: mediaType(path),
        body: typeof data === 'string' ? data : Buffer.from(data),
      });
  });
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    happened.push(`showed ${dialog.type()}`);
    void dialog.dismiss();
  });
}, 240_000);

afterAll(() => browser?.close());

/** Answers what can be answered, opens what can be opened, points at all. */
const touchAll = `
  for (const one of document.querySelectorAll('details')) one.open = true;
  for (const one of document.querySelectorAll('input[type=radio], input[type=checkbox]')) one.click();
  for (const one of document.querySelectorAll('input[type=text], textarea, input:not([type])')) one.value = 'b';
  for (const one of document.querySelectorAll('button')) one.click();
  for (const one of document.querySelectorAll('body *'))
    for (const name of ['mouseover', 'focus', 'pointerdown', 'toggle', 'animationend', 'error', 'load'])
      if (one.tagName !== 'SCRIPT' && one.tagName !== 'LINK') one.dispatchEvent(new Event(name));
`;

const visit = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  happened.length = 0;
  site = await filesOf(files, 'site');
  const pages = [...site.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(3);
  for (const path of pages) {
    await page.goto(host + path);
    await page.evaluate(touchAll);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  }
  return [...new Set(happened)];
};

/** An LMS that takes everything and has nothing. */
const lms = `
  window.API = window.API_1484_11 = new Proxy({}, {
    get: (_, name) => () => /Error|Diagnostic/.test(name) ? '0' : /GetValue/.test(name) ? '' : 'true',
  });
`;

/** Turns the pages of a package as a learner does: the player puts each in the place of the one before. */
const turnPages = async (
  files: Readonly<Record<string, string>>,
  target: Target,
): Promise<readonly string[]> => {
  happened.length = 0;
  site = await filesOf(files, target);
  const played = await context.newPage();
  await played.addInitScript(lms);
  await played.goto(`${host}index.html`);
  const shown = () => played.evaluate(() => document.documentElement.dataset.cwPage ?? '');
  const seen = new Set<string>();
  for (const name of ['m-a', 'm-t', 'm-q-quiz']) {
    await played.evaluate((page) => {
      document.querySelector<HTMLElement>(`a[href$="${page}.html"]`)?.click();
    }, name);
    await until(`${name} is shown`, async () => (await shown()) === name);
    await played.evaluate(touchAll);
    await played.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    seen.add(await shown());
    await played.evaluate(() => document.querySelector<HTMLElement>('a[href$="index.html"]')?.click());
    await until(`${name} is left`, async () => (await shown()) !== name);
  }
  expect([...seen]).toEqual(['m-a', 'm-t', 'm-q-quiz']);
  await played.close();
  return [...new Set(happened)];
};

describe('in a browser', () => {
  it('a script that does run is seen', async () => {
    happened.length = 0;
    site = new Map([
      ['x.html', '<img src="//evil.example/x"><b onmouseover="alert(1)">x</b><script>alert(1)</script>'],
    ]);
    await page.goto(`${host}x.html`);
    await page.evaluate(touchAll);
    await until('both are seen', () => new Set(happened).size >= 2);
    expect([...new Set(happened)].sort()).toEqual([
      'asked for http://evil.example/x',
      'ran alert at /x.html',
    ]);
  });

  it.each(injections)('nothing runs, and nothing is asked of others: %s', async (injection) => {
    // A blank beside an answer block is an error, with which no page is ever written; made plain, it stays in the text.
    expect(await visit(courseWith(injection.replaceAll('{{', '\\{{')))).toEqual([]);
  });

  it.each(injections.filter((_, index) => index % 8 === 0))(
    'nothing runs in a SCORM package, either: %s',
    async (injection) => {
      const files = courseWith(injection.replaceAll('{{', '\\{{'));
      expect(await turnPages(files, 'scorm12')).toEqual([]);
      expect(await turnPages(files, 'scorm2004')).toEqual([]);
    },
  );
});
