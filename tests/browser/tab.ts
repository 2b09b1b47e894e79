import type { BrowserContext, Frame, Page } from 'playwright-core';
import { until } from '../support/until.ts';

/** A tab in which a course runs in the LMS's frame. */
export interface Tab {
  readonly page: Page;
  readonly frame: Frame;
}

/** Opens the LMS's page in a new tab: a launch. */
export const openTab = async (context: BrowserContext, url: string): Promise<Tab> => {
  const page = await context.newPage();
  await page.goto(url);
  const handle = await page.waitForSelector('#content');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the LMS has no frame');
  await frame.waitForSelector('#cw-exit:not([hidden])');
  return { page, frame };
};

/** Closes a tab as a learner does, and waits until it has gone: by then it has saved what it had. */
export const closePage = async (page: Page): Promise<void> => {
  await page.close({ runBeforeUnload: true });
  await until('the tab has closed', () => page.isClosed());
};

/** The words of an element. */
export const textOf = async (frame: Frame, selector: string): Promise<string> =>
  (await frame.locator(selector).textContent()) ?? '';

export const heading = (frame: Frame): Promise<string> => textOf(frame, '#main h1');

/** Clicks a link and waits until the next page stands there. */
export const follow = async (frame: Frame, link: string): Promise<void> => {
  const before = await frame.evaluate('location.pathname');
  await frame.locator(link).first().click();
  await until(`${link} leads away`, async () => (await frame.evaluate('location.pathname')) !== before);
  await frame.waitForSelector('#main h1');
};

/** Waits until the course says that it has saved: nothing that was put off is written after it. */
export const saved = (frame: Page | Frame): Promise<void> =>
  until('it is saved', async () => /^Saved/.test((await frame.locator('#cw-status').textContent()) ?? ''));

/** What the controls of the questions that are asked say, in the order in which they are shown. */
export const formState = (frame: Frame): Promise<readonly (readonly [string, readonly string[]])[]> =>
  frame.evaluate(`[...document.querySelectorAll('fieldset[data-cw-question]')].filter((one) => !one.hidden).map((one) => [
    one.dataset.cwQuestion,
    [...one.querySelectorAll('input, select, textarea')].map((control) =>
      /radio|checkbox/.test(control.type) ? control.value + (control.checked ? ' chosen' : '') : control.value),
  ])`);

/** All that is kept in the browser. */
const stored = 'JSON.stringify({ ...localStorage })';

/** Says to a page that its tab is closed. Gives what is kept in the browser then, of which other tabs hear a little later. */
export const leave = (page: Page): Promise<string> =>
  page.evaluate(`(dispatchEvent(new PageTransitionEvent('pagehide')), ${stored})`);

/** Waits until a page knows what another tab has kept. */
export const hears = (page: Page, kept: string): Promise<void> =>
  until('the other tab knows what was kept', async () => (await page.evaluate(stored)) === kept);

/** Listens to all that the status line, or another, says from now on: what it says first is soon written over. */
export const statuses = async (
  page: Page | Frame,
  line = '#cw-status',
): Promise<() => Promise<readonly string[]>> => {
  await page.evaluate(`{
    const line = document.querySelector('${line}');
    const said = [];
    window.said = { ...window.said, '${line}': said };
    const listen = () => said.push(line.textContent);
    new MutationObserver(listen).observe(line, { childList: true, characterData: true, subtree: true });
  }`);
  return () => page.evaluate(`window.said['${line}']`);
};
