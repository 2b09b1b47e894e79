// The pictures of the README: the example as `npm start` builds it, its pages in a browser, and what the terminal says.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const desktop = { width: 960, height: 860 };
const phone = { width: 390, height: 844 };

/** Free fonts of the same measure as those that most readers' systems have. */
export const fonts = ':root { --interface: "Noto Sans", "Liberation Sans", sans-serif !important }';

/** `prepare` brings the page to what is shown, and gives the element that stands at the top of it; none: the page's own top. */
const shots = [
  { name: 'term', path: 'pages/crisis-and-detente-back-channel-diplomacy.html', viewport: desktop },
  {
    name: 'term-phone',
    path: 'pages/crisis-and-detente-back-channel-diplomacy.html',
    viewport: phone,
    colorScheme: 'dark',
  },
  {
    name: 'quiz',
    path: 'pages/early-cold-war-checkpoint-quiz.html',
    viewport: desktop,
    prepare: async (page) => {
      const question = asking(page, 'Which two statements about the Marshall Plan');
      await question.getByText('Most of the aid was a gift').click();
      await question.getByText('The countries that took part').click();
      return page.getByRole('heading', { name: 'Aid, alliance and airlift' });
    },
  },
  {
    name: 'check-phone',
    path: 'pages/early-cold-war-berlin-airlift.html',
    viewport: phone,
    prepare: async (page) => {
      const question = asking(page, 'Why could Soviet forces not simply close');
      await question.getByText('They had no fighter aircraft').click();
      await question.getByRole('button', { name: 'Check' }).click();
      return page.getByRole('heading', { name: 'Check yourself' });
    },
  },
];

const asking = (page, prompt) => page.locator('fieldset.question').filter({ hasText: prompt });

/** Pixels of the page left above what is shown. */
const above = 24;

const toTop = async (page, element) => {
  await page.mouse.move(0, 0);
  await element.evaluate((node, space) => {
    document.activeElement?.blur();
    scrollTo({ top: node.getBoundingClientRect().top + scrollY - space, behavior: 'instant' });
  }, above);
};

/** Twice as many pixels as the page has, because a README is read on screens that have them. */
const inPage = async (browser, { viewport, colorScheme = 'light' }, work) => {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 2, bypassCSP: true });
  const page = await context.newPage();
  await work(page);
  await context.close();
};

const terminalPage = (lines) => `<!doctype html><title>Terminal</title>
<style>body{margin:0;background:#14181d;color:#e8eaed}pre{margin:0;padding:24px;font:15px/1.45 "DejaVu Sans Mono",monospace;width:max-content}b{color:#8fdcae;font-weight:400}</style>
<pre><b>$</b> npm start

${lines.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;

/** Makes the pictures that `wanted` takes, by their paths in docs/images without the extension. */
export const readmePictures = async (browser, root, wanted) => {
  const build = [join(root, 'build/cli/main.js'), 'build', 'content/us-history-1945', '--no-color'];
  const said = execFileSync(process.execPath, build, { cwd: root, encoding: 'utf8' })
    // How long it took is this machine's, and the picture of one build is that of the next.
    .replace(/ · built in .*/, '');
  const save = (name) => ({ path: join(root, `docs/images/${name}.png`), animations: 'disabled' });
  if (wanted('build'))
    await inPage(browser, { viewport: desktop }, async (page) => {
      await page.setContent(terminalPage(said.trim()));
      await page.locator('pre').screenshot(save('build'));
    });
  for (const shot of shots.filter(({ name }) => wanted(name)))
    await inPage(browser, shot, async (page) => {
      await page.goto(pathToFileURL(join(root, 'dist/us-history-1945/site', shot.path)).href);
      await page.addStyleTag({ content: fonts });
      if (shot.prepare) await toTop(page, await shot.prepare(page));
      await page.screenshot(save(shot.name));
    });
};
