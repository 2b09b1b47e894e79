import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openZip } from '../../src/package/open-zip.ts';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { listen, ok } from '../../src/preview/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { ended } from './session-end.ts';
import { buildPackages } from './small-packages.ts';
import { closePage, follow, openTab, saved, textOf } from './tab.ts';

let browser: Browser;
let zip: (target: string) => Uint8Array;
let context: BrowserContext;
let preview: Preview;
let troubles: string[];

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(['scorm12', 'scorm2004']), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext();
  troubles = [];
  context.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
});
afterEach(async () => {
  await context.close();
  await preview?.close();
});

const versions = ['scorm12', 'scorm2004'] as const;
const quiz = '[data-cw-item="water-check-quiz"]';
const ice = '[data-cw-question$=".solid"] label[data-cw-choice="0"]';
const chosen = (frame: Frame) => frame.locator(`${ice} input`).isChecked();

const answerAll = async (frame: Frame): Promise<void> => {
  await frame.locator(ice).click();
  for (const index of [0, 1])
    await frame.locator(`[data-cw-question$=".fall"] label[data-cw-choice="${index}"]`).click();
  await frame.locator('[data-cw-question$=".boil"] input').fill('100');
};

const submit = async (frame: Frame): Promise<void> => {
  await frame.locator('[data-cw-action="submit"]').click();
  await frame.waitForSelector('[data-cw-score] .score-figure');
};

describe.each(versions)('in an LMS, %s', (version) => {
  const serve = async (profile: Parameters<typeof servePackage>[0]['profile'] = 'spec', headers = {}) => {
    preview = await servePackage({ content: zip(version), version, profile, headers });
    return preview;
  };
  const toQuiz = async () => {
    const tab = await openTab(context, preview.url);
    await until('the quiz is open', async () => {
      if ((await tab.frame.locator('form[data-cw-quiz]').count()) > 0) return true;
      // Where the learner has been there before, the outline goes by itself, perhaps under the click.
      const link = tab.frame.locator(quiz).first();
      if ((await link.count()) > 0) await link.click({ timeout: 1000 }).catch(() => undefined);
      return false;
    });
    return tab;
  };
  const state = (): string => String(preview.cmi()?.suspend_data ?? '');

  it('thread 1: is saved where the browser runs no `unload`', async () => {
    await serve('spec', { 'permissions-policy': 'unload=()' });
    const { page, frame } = await toQuiz();
    await until('the page is saved', () => state() !== '');
    const before = state();
    await frame.locator(ice).click();
    await closePage(page);
    await ended(preview, 1);
    expect(state()).not.toBe(before);
    const again = await toQuiz();
    expect(await chosen(again.frame)).toBe(true);
  }, 240_000);

  it('thread 15 and 19: says visibly and audibly that something is not saved, asks nothing, and takes it back', async () => {
    await serve('commit-fails');
    const { page, frame } = await toQuiz();
    await frame.locator(ice).click();
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await textOf(frame, '#cw-notice')).toContain('Not saved yet');
    const status = frame.locator('[role="status"][aria-live="polite"]#cw-status');
    expect(await status.textContent()).toContain('Not saved yet');
    await closePage(page);
    expect(troubles).toEqual([]);
    const tab = await openTab(context, `${preview.url}?profile=spec`);
    await tab.frame.waitForSelector('form[data-cw-quiz]');
    expect(await chosen(tab.frame)).toBe(true);
    await saved(tab.frame);
    expect(await textOf(tab.frame, '#cw-notice')).not.toContain('Not saved');
    await until('the LMS has it', () => preview.cmi() !== undefined);
  }, 240_000);

  it('thread 13: is not passed by part of the quiz', async () => {
    await serve();
    const { frame } = await toQuiz();
    await until('the page is saved', () => state() !== '');
    const before = state();
    await frame.locator(ice).click();
    await until('the answer is saved', () => state() !== before);
    const { core, ...cmi } = (preview.cmi() ?? {}) as Record<string, Record<string, unknown>>;
    const told = version === 'scorm12' ? core : cmi;
    expect(told).toMatchObject(
      version === 'scorm12'
        ? { lesson_status: 'incomplete', score: { raw: '' } }
        : { completion_status: 'incomplete', success_status: 'unknown', score: { raw: '' } },
    );
  }, 240_000);

  it('two learners at one computer never see each other’s answers, saved or not', async () => {
    await serve('commit-fails');
    const first = await toQuiz();
    await first.frame.locator(ice).click();
    await first.page.waitForTimeout(2000);
    await first.page.close();
    const other = await openTab(context, `${preview.url}?learner=bob`);
    await follow(other.frame, quiz);
    expect(await chosen(other.frame)).toBe(false);
    await other.page.close();
    const again = await toQuiz();
    expect(await chosen(again.frame)).toBe(true);
  }, 240_000);

  it('a session that ended with the frame keeps what is answered after it, for the next launch', async () => {
    await serve();
    const { page, frame } = await toQuiz();
    await frame.evaluate('location.reload()');
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await textOf(frame, '#cw-notice')).toContain('This session has ended');
    await frame.waitForSelector('form[data-cw-quiz]');
    await frame.locator(ice).click();
    await page.waitForTimeout(2000);
    await page.close();
    const again = await toQuiz();
    expect(await chosen(again.frame)).toBe(true);
  }, 240_000);

  it('leaves by its own button only when the LMS has it, and puts the focus where it says so', async () => {
    await serve('commit-fails');
    const { frame } = await toQuiz();
    await frame.locator(ice).click();
    await frame.locator('#cw-exit').click();
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await textOf(frame, '#cw-notice')).toContain('The LMS did not answer');
    expect(await frame.evaluate('document.activeElement.id')).toBe('cw-notice');
    const tab = await openTab(context, `${preview.url}?profile=spec`);
    await tab.frame.waitForSelector('form[data-cw-quiz]');
    expect(await chosen(tab.frame)).toBe(true);
    await tab.frame.locator('#cw-exit').click();
    await until('it says so', async () =>
      (await textOf(tab.frame, '#cw-notice')).includes('Everything is saved'),
    );
  }, 240_000);

  it('thread 18: has its live regions from the start, and moves the focus to what was asked for', async () => {
    await serve();
    const { frame } = await toQuiz();
    const live = await frame.evaluate(
      `[...document.querySelectorAll('[role="status"]')].map((one) => one.textContent.trim())`,
    );
    expect((live as string[]).length).toBeGreaterThanOrEqual(2);
    await answerAll(frame);
    await submit(frame);
    expect(await frame.evaluate(`document.activeElement.closest('[data-cw-score]') !== null`)).toBe(true);
  }, 240_000);

  it('thread 21: keeps its height in a frame that follows it', async () => {
    await serve();
    const { page, frame } = await toQuiz();
    const heights: number[] = [];
    for (let turn = 0; turn < 25; turn++) {
      const height: number = await frame.evaluate('document.documentElement.scrollHeight');
      heights.push(height);
      await page.evaluate(`document.querySelector('iframe').style.height = '${height}px'`);
      await page.waitForTimeout(200);
    }
    expect(new Set(heights.slice(2)).size).toBe(1);
    // Nothing is left to scroll inside.
    expect(await frame.evaluate('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(
      0,
    );
  }, 240_000);

  it('thread 9: finds the LMS above a frame of another origin', async () => {
    await serve();
    const inside = `<iframe id="inner" src="${preview.url}pkg/index.html"></iframe>`;
    // Another port is another origin.
    const middle = await listen(async () => ok('text/html', inside));
    const { page } = await openTab(context, preview.url);
    const before = preview.calls().length;
    await page.evaluate(`document.querySelector('iframe').src = '${middle.url}'`);
    const inner = page.frameLocator('#content').frameLocator('#inner');
    await inner.locator('body').waitFor();
    await until('the LMS is asked from there', () =>
      preview
        .calls()
        .slice(before)
        .some(({ name }) => /Initialize$/.test(name)),
    );
    await middle.close();
  }, 240_000);
});

it('thread 11: keeps the learner waiting for one commit at a time, and seldom, where each takes two seconds', async () => {
  preview = await servePackage({ content: zip('scorm12'), version: 'scorm12', profile: 'commit-slow' });
  const { frame } = await openTab(context, preview.url);
  await follow(frame, quiz);
  await frame.waitForSelector('form[data-cw-quiz]');
  const box = frame.locator('[data-cw-question$=".boil"] input');
  const began = Date.now();
  for (let turn = 0; Date.now() - began < 9_000; turn++) {
    await box.fill(String(turn));
    await frame.page().waitForTimeout(50);
  }
  const commits = preview.calls().filter(({ name, at }) => /Commit/.test(name) && at > began);
  expect(commits.length).toBeGreaterThan(0);
  expect(commits.length).toBeLessThanOrEqual(4);
}, 240_000);

describe('a package', () => {
  it('thread 20: leaves completion and success to its content', async () => {
    const archive = await openZip(zip('scorm2004'));
    const manifest = new TextDecoder().decode(await archive.read('imsmanifest.xml'));
    archive.close();
    expect(manifest).toMatch(
      /deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/,
    );
  });

  it.each(versions)('thread 22: has names that every LMS takes, %s', async (version) => {
    const archive = await openZip(zip(version));
    const names = (await archive.list())
      .map(({ path }) => path)
      .filter((path) => !/\.(?:xsd|dtd)$/.test(path));
    archive.close();
    for (const name of names) expect(name).toMatch(/^[a-z0-9._\-/]+$/);
  });

  it.each(versions)('thread 24: brings its own player, %s', async (version) => {
    const archive = await openZip(zip(version));
    const pages = (await archive.list()).map(({ path }) => path).filter((path) => path.endsWith('.html'));
    for (const path of pages) {
      const html = new TextDecoder().decode(await archive.read(path));
      const loaded = [
        ...html.matchAll(/<(?:script|link|img|audio|video|source)\b[^>]*\b(?:src|href)="([^"]*)"/g),
      ];
      expect(loaded.length).toBeGreaterThan(0);
      for (const [, address = ''] of loaded) expect(address).not.toMatch(/^[a-z]+:|^\/\//);
    }
    archive.close();
  });
});

it('a package without an LMS keeps the answers on the device, and says so', async () => {
  preview = await servePackage({ content: zip('scorm12'), version: 'scorm12', profile: 'spec' });
  const page = await context.newPage();
  const open = async (): Promise<void> => {
    await page.goto(`${preview.url}pkg/pages/water-check-quiz.html`);
    await page.waitForSelector('#cw-notice:not([hidden])');
  };
  await open();
  expect(await page.locator('#cw-notice').textContent()).toContain('only saved on this device');
  await page.locator(ice).click();
  await saved(page);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${preview.url}pkg/pages/water-check-quiz.html`);
  await later.waitForSelector('#cw-notice:not([hidden])');
  expect(await later.locator(`${ice} input`).isChecked()).toBe(true);
  expect(troubles).toEqual([]);
}, 240_000);
