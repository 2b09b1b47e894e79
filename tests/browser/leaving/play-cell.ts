import type { Browser, BrowserContext, Frame } from 'playwright-core';
import type { Call, Profile } from '../../../src/preview/call.ts';
import { type Preview, servePackage } from '../../../src/preview/serve-package.ts';
import { until } from '../../support/until.ts';
import { closePage, openTab, type Tab } from '../tab.ts';
import type { Cell, Kept, Way } from './cells.ts';

export interface CellResult {
  /** Where the answer was found at the next launch. */
  readonly kept: Kept;
  /** What must not happen, whatever is kept. */
  readonly troubles: readonly string[];
}

const quiz = '[data-cw-item="water-check-quiz"]';
const row = '[data-cw-question$=".solid"] label[data-cw-choice="0"]';

/** Leaves in one way under one profile, two seconds after an answer, and looks what is there at the next launch. */
export const playCell = async (
  browser: Browser,
  content: Uint8Array,
  { version, profile, way }: Cell,
): Promise<CellResult> => {
  const preview = await servePackage({ content, version, profile });
  const context = await browser.newContext();
  const troubles: string[] = [];
  context.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  try {
    await visit(context, preview);
    const tab = await openTab(context, `${preview.url}?profile=${profile}`);
    await tab.frame.locator(row).click();
    // By the page's own clock: however busy the machine is, what it had to do before then comes first.
    await tab.frame.evaluate('new Promise((done) => setTimeout(done, 2000))');
    const next = await leave(context, tab, way, preview.url, profile);
    const chosen = await isChosen(next.frame);
    await context.close();
    await until('the last launch has told what it was given', () => given(preview)?.launch === 3);
    return { kept: keptIn(chosen, preview), troubles };
  } finally {
    await context.close();
    await preview.close();
  }
};

/** A first launch under an LMS that does all it should: the learner has opened the quiz. */
const visit = async (context: BrowserContext, preview: Preview): Promise<void> => {
  const { page, frame } = await openTab(context, `${preview.url}?profile=spec`);
  await frame.locator(quiz).first().click();
  await frame.waitForSelector('form[data-cw-quiz]');
  await until('the LMS has the place', () =>
    JSON.stringify(preview.cmi() ?? {}).includes('water-check-quiz'),
  );
  await page.close();
};

const leave = async (
  context: BrowserContext,
  { page, frame }: Tab,
  way: Way,
  url: string,
  profile: Profile,
): Promise<Tab> => {
  const address = `${url}?profile=${profile}`;
  switch (way) {
    case 'close':
      await closePage(page);
      return openTab(context, address);
    case 'reload':
      await page.reload();
      return frameOf(page);
    case 'navigate':
      await page.goto('about:blank');
      await page.goto(address);
      return frameOf(page);
    case 'remove the frame':
      await page.evaluate(`document.querySelector('iframe').remove()`);
      await page.goto(address);
      return frameOf(page);
    case 'crash': {
      void frame;
      const session = await context.newCDPSession(page);
      const crashed = new Promise((done) => page.once('crash', done));
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
      return openTab(context, address);
    }
  }
};

const frameOf = async (page: Tab['page']): Promise<Tab> => {
  const handle = await page.waitForSelector('#content');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the LMS has no frame');
  await frame.waitForSelector('#cw-exit:not([hidden])');
  return { page, frame };
};

const isChosen = async (frame: Frame): Promise<boolean> => {
  await frame.waitForSelector('form[data-cw-quiz]');
  return frame.locator(`${row} input`).isChecked();
};

const stateCalls = (preview: Preview, name: RegExp): readonly Call[] =>
  preview.calls().filter((call) => name.test(call.name) && call.args[0] === 'cmi.suspend_data');

/** When the LMS last gave a state. */
const given = (preview: Preview): Call | undefined => stateCalls(preview, /GetValue/).at(-1);

/** The state that the LMS gave at the last launch tells, by the launch in which it was set. */
const keptIn = (chosen: boolean, preview: Preview): Kept => {
  if (!chosen) return 'nowhere';
  const state = given(preview)?.result;
  const setIn = stateCalls(preview, /SetValue/).find(({ args }) => args[1] === state)?.launch;
  return setIn === 2 ? 'lms' : 'browser';
};
