import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPackages } from './small-packages.ts';

const files = {
  'course.yml': 'id: parts\ntitle: Parts\nversion: 1.0.0\npass: 60\n',
  'index.md': '# Welcome\n\nHello.\n',
  '01-a/module.yml': 'title: A\nsequence: yes\n',
  '01-a/01-x.md': '# The first\n\nWords.\n',
  '01-a/02-q.quiz.md':
    '---\ntitle: The quiz\nattempts: 2\n---\n\n## One? {#one}\n\n- (x) right\n- ( ) wrong\n',
  '02-b/module.yml': 'title: B\nprerequisites: [a]\n',
  '02-b/01-z.md': '# The last\n\nWords.\n',
};

let browser: Browser;
let preview: Preview;

beforeAll(async () => {
  const options = ['scorm2004.sco=item', 'scorm2004.retry=yes'];
  const [zip, opened] = await Promise.all([buildPackages(['scorm2004'], files, options), launchBrowser()]);
  browser = opened;
  preview = await servePackage({ content: zip('scorm2004'), profile: 'spec' });
}, 240_000);
afterAll(() => Promise.all([browser?.close(), preview?.close()]));

/** The LMS's page, and the course in its frame. */
const open = async (): Promise<{ page: Page; course: FrameLocator }> => {
  const page = await browser.newPage();
  await page.goto(preview.url);
  return { page, course: page.frameLocator('#content') };
};

const shown = (course: FrameLocator, title: string) =>
  course.locator('main').getByText(title, { exact: true }).first().waitFor();

const handIn = async (course: FrameLocator, answer: string): Promise<void> => {
  await shown(course, 'The quiz');
  await course.getByText(answer, { exact: true }).click();
  await course.getByRole('button', { name: 'Submit answers' }).click();
  await course.locator('[data-cw-result]:not([hidden])').first().waitFor();
};

describe('a course in parts, in the LMS of the preview', () => {
  it('is led through as its manifest says, over several launches', async () => {
    const first = await open();
    const next = first.page.getByRole('button', { name: 'Next' });
    await shown(first.course, 'Welcome');
    await first.page.getByLabel('Part', { exact: true }).selectOption({ label: 'The last' });
    await first.page.getByRole('button', { name: 'Go there' }).click();
    await first.page.getByText('The LMS does not open this now.').waitFor();
    await shown(first.course, 'Welcome');
    await next.click();
    await shown(first.course, 'The first');
    await next.click();
    // Failed: the LMS begins the quiz again while an attempt is left.
    await handIn(first.course, 'wrong');
    await next.click();
    await handIn(first.course, 'right');
    await first.page.goto('about:blank');

    const second = await open();
    await shown(second.course, 'The quiz');
    await second.page.getByRole('button', { name: 'Next' }).click();
    await shown(second.course, 'The last');
    await second.page.goto('about:blank');
    expect(preview.problems()).toEqual([]);
  }, 240_000);
});
