import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Cell, expected, fewCells } from './leaving/cells.ts';
import { playCell } from './leaving/play-cell.ts';
import { buildPackages } from './small-packages.ts';

let browser: Browser;
let zip: (target: string) => Uint8Array;

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(['scorm12', 'scorm2004']), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

const named = (cell: Cell) => `${cell.way} under ${cell.profile}, ${cell.version}`;

// The whole table is played by `npm run leaving`.
describe('threads 2 and 3: what was answered two seconds before leaving', () => {
  it.concurrent.each(fewCells.map((cell) => [named(cell), cell] as const))('%s', async (_, cell) => {
    const { kept, troubles } = await playCell(browser, zip(cell.version), cell);
    expect(expected[cell.profile].kept, expected[cell.profile].why).toContain(kept);
    expect(troubles).toEqual([]);
  });
});
