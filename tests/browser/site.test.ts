import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/package/open-folder.ts';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { answer, askedQuestions } from './answer.ts';
import type { BuiltCourse } from './course-copy.ts';
import { buildExample } from './example-packages.ts';
import { formState, hears, leave, saved } from './tab.ts';

const quiz = 'pages/early-cold-war-checkpoint-quiz.html';

let packages: BuiltCourse;
let browser: Browser;
let server: Preview;

beforeAll(async () => {
  packages = await buildExample(['site']);
  browser = await launchBrowser();
  // Any web server would do; nothing of its LMS is asked for.
  server = await servePackage({
    content: openFolder(packages.site),
    version: 'scorm12',
    profile: 'spec',
  });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  packages?.remove();
});

const addresses = {
  'over http': (path: string) => `${server.url}pkg/${path}`,
  'from a folder': (path: string) => pathToFileURL(`${packages.site}/${path}`).href,
};

describe.each(['over http', 'from a folder'] as const)('the site %s', (how) => {
  const address = addresses[how];
  let context: BrowserContext;
  const troubles: string[] = [];

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address(path));
    await page.waitForSelector('#cw-scheme:not([hidden])');
    return page;
  };

  beforeAll(async () => {
    context = await browser.newContext();
    context.on('request', (one) => {
      if (!one.url().startsWith(address(''))) troubles.push(one.url());
    });
    context.on('requestfailed', (one) => troubles.push(`failed: ${one.url()}`));
    context.on('console', (message) => {
      // A browser asks for this by itself, whatever the page says.
      const icon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !icon) troubles.push(message.text());
    });
    context.on('weberror', (error) => troubles.push(String(error.error())));
  });
  afterAll(() => context?.close());

  it('is read page by page with ordinary links', async () => {
    const page = await open('index.html');
    await page.locator('#cw-continue').click();
    await page.waitForURL(address('pages/front.html'));
    const seen: string[] = [];
    for (;;) {
      seen.push(page.url());
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      const href: string = await next.evaluate('(link) => link.href');
      await next.click();
      await page.waitForURL(href);
    }
    const pages: readonly { readonly href: string }[] = await page.evaluate('window.coursewright.pages');
    expect(seen).toEqual(pages.map(({ href }) => address(href)));
    await page.close();
  }, 240_000);

  it('is open in two tabs: one in the background never writes over what was answered in the other', async () => {
    const behind = await open('index.html');
    const page = await open(quiz);
    await behind.evaluate('Object.defineProperty(document, "hidden", { value: true, configurable: true })');
    const [one] = await askedQuestions(page.mainFrame());
    if (one) await answer(page.mainFrame(), one, 'right');
    const left = await formState(page.mainFrame());
    const kept = await leave(page);
    await page.close();
    await hears(behind, kept);
    // Closed in the background: what it knows is older.
    expect(await leave(behind)).toBe(kept);
    const again = await open(quiz);
    expect(await formState(again.mainFrame())).toEqual(left);
    await Promise.all([again.close(), behind.close()]);
  });

  it('takes over what was answered in another tab when the learner comes back', async () => {
    const behind = await open(quiz);
    // What it still had to save would undo what is answered in the other.
    await saved(behind);
    const page = await open(quiz);
    const [, two] = await askedQuestions(page.mainFrame());
    if (two) await answer(page.mainFrame(), two, 'right');
    const left = await formState(page.mainFrame());
    const kept = await leave(page);
    await page.close();
    await hears(behind, kept);
    const loaded = behind.waitForEvent('load');
    await behind.evaluate('dispatchEvent(new Event("focus"))');
    await loaded;
    await behind.waitForSelector('#cw-scheme:not([hidden])');
    expect(await formState(behind.mainFrame())).toEqual(left);
    await behind.close();
  });

  it('remembers answers in this browser, and the result on the outline', async () => {
    const page = await open(quiz);
    const asked = await askedQuestions(page.mainFrame());
    for (const one of asked.slice(0, 5)) await answer(page.mainFrame(), one, 'right');
    const left = await formState(page.mainFrame());
    await leave(page);
    await page.close();

    const later = await open(quiz);
    await later.waitForSelector('input:checked');
    expect(await formState(later.mainFrame())).toEqual(left);
    for (const one of asked.slice(5)) await answer(later.mainFrame(), one, 'right');
    await later.locator('[data-cw-action="submit"]').click();
    await later.waitForSelector('[data-cw-score] .score-figure');
    expect(await later.locator('[data-cw-score]').textContent()).toMatch(/^17 of 17 points, 100%\./);
    await leave(later);
    await later.close();

    const outline = await open('index.html');
    const row = outline.locator('li', {
      has: outline.locator('[data-cw-item="early-cold-war-checkpoint-quiz"]'),
    });
    await row.last().locator('[data-cw-state="passed"]').waitFor();
    expect(await row.last().locator('[data-cw-state]').textContent()).toBe('Passed, 100%');
    await outline.close();
  }, 240_000);

  it('asks for nothing outside its folder and reports no error', () => {
    expect(troubles).toEqual([]);
  });

  it('never speaks of an LMS', async () => {
    const page = await open('index.html');
    expect(await page.locator('#cw-exit').isVisible()).toBe(false);
    expect(await page.locator('#cw-notice').isVisible()).toBe(false);
    await page.close();
  });
});

describe('what stands after an attempt', () => {
  const results = '**/assets/results.js';
  const submit = '[data-cw-action="submit"]';

  const openQuiz = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(addresses['over http'](quiz));
    await page.waitForSelector('#cw-scheme:not([hidden])');
    return page;
  };

  it('is loaded when the first question is answered, once', async () => {
    const page = await openQuiz();
    const loads = () => page.locator('script[src*="results"]').count();
    expect(await loads()).toBe(0);
    for (const one of (await askedQuestions(page.mainFrame())).slice(0, 3))
      await answer(page.mainFrame(), one, 'right');
    expect(await loads()).toBe(1);
    await page.locator(submit).click();
    await page.locator(submit).click();
    await page.waitForSelector('[data-cw-score]:focus .score-figure');
    expect(await loads()).toBe(1);
    await page.context().close();
  });

  it('is said in one word where it can not be loaded, and told in full later', async () => {
    const page = await openQuiz();
    await page.route(results, (route) => route.abort());
    const [one] = await askedQuestions(page.mainFrame());
    if (one) await answer(page.mainFrame(), one, 'right');
    await page.locator(submit).click();
    await page.locator(submit).click();
    await page.getByText('Submitted.').waitFor();
    expect(await page.evaluate('document.activeElement.dataset.cwScore')).toBe('');
    expect(await page.locator('[data-cw-action="retry"]').isVisible()).toBe(true);
    await page.unroute(results);
    await page.reload();
    await page.waitForSelector('[data-cw-score] .score-figure');
    await page.context().close();
  });
});

describe('the site without JavaScript', () => {
  it('shows all its text, and answers only where they are folded away', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addresses['over http'](quiz));
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
    const text = await page.locator('#main').innerText();
    expect(text).toContain('What does the "iron curtain" in the passage stand for?');
    expect(text).toContain('The border of the area under Soviet control in Europe');
    // Feedback would tell which answer is right.
    expect(text).not.toContain('Churchill goes on to list the capitals');
    expect(text).not.toContain('It means keeping something within its limits');
    expect(await page.locator('details[open]').count()).toBe(0);

    await page.goto(addresses['over http']('pages/crisis-and-detente-back-channel-diplomacy.html'));
    const model = page.locator('details .model').first();
    expect(await model.isVisible()).toBe(false);
    await page.locator('details summary').first().click();
    expect(await model.isVisible()).toBe(true);
    await context.close();
  });

  it('leads from the outline to every page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addresses['over http']('index.html'));
    const links = await page.locator('[data-cw-item]').all();
    expect(links.length).toBeGreaterThan(25);
    for (const link of links) {
      const answered = await page.request.get(
        new URL((await link.getAttribute('href')) ?? '', page.url()).href,
      );
      expect(answered.status()).toBe(200);
    }
    await context.close();
  });
});
