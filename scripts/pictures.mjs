// Makes the pictures of the README, and those of the author's guide: each example there that names one is built as a page,
// and a browser photographs it, 800 pixels wide. Arguments, such as `quiz` or
// `authoring/quiz`, make only these.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findBrowser } from './find-browser.mjs';
import { fonts, readmePictures } from './readme-pictures.mjs';

register();
const { courseOfExamples, guidePages } = await import('./guide-examples.ts');
const { build } = await import('../src/build/build.ts');
const { readCourse } = await import('../src/build/read-course.ts');

const root = fileURLToPath(new URL('../', import.meta.url));
const names = process.argv.slice(2);
const wanted = (name) => names.length === 0 || names.includes(name);

/** Those that show a whole page; the others show what stands under its title. */
const whole = new Set(['lesson', 'quiz', 'key-term', 'discussion']);

const always =
  '#top, .crumb, .pager, footer, .skip { display: none !important } main { padding: 24px !important }';
const part =
  'h1, .terms-of-quiz, .intro, form > .actions, .byline { display: none !important } :is(h1, .terms-of-quiz, .intro, .byline) + * { margin-block-start: 0 !important }';

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});

const photograph = async (page, { file, picture }, site, ids) => {
  await page.goto(pathToFileURL(join(site, `pages/${ids.get(file)}.html`)).href);
  await page.addStyleTag({ content: fonts + always + (whole.has(picture) ? '' : part) });
  await page.locator('main').screenshot({ path: join(root, `docs/images/authoring/${picture}.png`) });
  console.log(`docs/images/authoring/${picture}.png`);
};

await readmePictures(browser, root, wanted);

for (const { right } of guidePages(root)) {
  const shown = right.filter(({ picture }) => picture && wanted(`authoring/${picture}`));
  if (shown.length === 0) continue;
  const folder = mkdtempSync(join(tmpdir(), 'cw-pictures-'));
  for (const [path, text] of Object.entries(courseOfExamples(right))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const progress = { started: () => {}, finished: () => {}, ended: () => {} };
  const made = await build({
    course: folder,
    targets: ['site'],
    set: [],
    out: join(folder, 'out'),
    progress,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 2));
  const { course } = await readCourse(folder);
  const ids = new Map(course.modules.flatMap(({ items }) => items.map(({ pos, id }) => [pos.file, id])));
  const page = await browser.newPage({
    viewport: { width: 800, height: 600 },
    colorScheme: 'light',
    bypassCSP: true,
  });
  for (const example of shown) await photograph(page, example, join(made.folder, 'site'), ids);
  await page.close();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
