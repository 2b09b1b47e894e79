import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Frame } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium, Chrome or Edge without a window. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM ?? findBrowser();
  if (!executablePath)
    throw new Error(
      'no browser was found: install Chromium or Chrome, or set COURSEWRIGHT_BROWSER to its path',
    );
  return chromium.launch({ executablePath, args: quiet });
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a frame, WCAG 2.2 AA and its best practices: empty where all is well. */
export const axeFindings = async (frame: Frame): Promise<readonly string[]> => {
  await frame.evaluate(axe);
  // Half-way between two colours nothing has its contrast.
  await frame.evaluate('for (const one of document.getAnimations()) one.finish();');
  // The style sheet is not fetched a second time: that would be a request that no learner makes.
  const { violations } = (await frame.evaluate(
    `axe.run({ preload: false, runOnly: ${JSON.stringify(rules)} })`,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** How many pixels a frame could be scrolled sideways. */
export const sidewaysScroll = (frame: Frame): Promise<number> =>
  frame.evaluate('document.documentElement.scrollWidth - innerWidth');
