import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { boxOf, byKeyboard, byMouse, focused, type How, kindAnswers, shownForce } from './kinds-answers.ts';
import { saved, statuses } from './tab.ts';

let built: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  built = await buildKinds(['site']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  built?.remove();
});

const address = (page: string): string => pathToFileURL(`${built.folder}/site/pages/${page}.html`).href;

const open = async (name: string): Promise<{ readonly page: Page; readonly troubles: string[] }> => {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address(name));
  await page.waitForSelector(
    '[data-cw-action="submit"]:not([hidden]), [data-cw-action="check"]:not([hidden]), [data-cw-action="begin"]:not([hidden])',
  );
  return { page, troubles };
};

const ways = { 'by mouse': byMouse, 'by keyboard alone': byKeyboard } as const;
const hows: readonly How[] = ['right', 'partly', 'wrong'];

describe.each(['by mouse', 'by keyboard alone'] as const)('every kind of question, %s', (way) => {
  it.each(hows)('answered %s', async (how) => {
    const { page, troubles } = await open('cells-transport-quiz');
    for (const { id, answer } of kindAnswers)
      for (const setting of answer(how)) await ways[way](page, boxOf(page, id), setting);
    await page.locator('[data-cw-action="submit"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-cw-score] .score-figure');
    expect(await focused(page), 'focus goes to the result').not.toBe('');
    for (const { id, points, max } of kindAnswers) {
      const box = boxOf(page, id);
      const wanted = points[how] ?? (points.right === undefined ? undefined : points.wrong);
      const verdict =
        wanted === undefined ? 'neutral' : wanted === max ? 'right' : wanted ? 'partly' : 'wrong';
      expect(await box.getAttribute('data-cw-verdict'), id).toBe(verdict);
      const told = await box.locator('[data-cw-result]').textContent();
      if (wanted === undefined) expect(told, id).toBe('Answer recorded');
      else expect(told, id).toContain(`${wanted} of ${max} point`);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('after the answers are handed in', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open('cells-transport-quiz'));
    for (const { id, answer } of kindAnswers)
      for (const setting of answer(id === 'choice' ? 'right' : 'wrong'))
        await byMouse(page, boxOf(page, id), setting);
    await page.locator('[data-cw-action="submit"]').click();
    await page.waitForSelector('[data-cw-score] .score-figure');
  }, 240_000);
  afterAll(() => page?.context().close());

  it('right answers are told in words beside each part', async () => {
    const marks = async (id: string): Promise<readonly string[]> =>
      (await boxOf(page, id).locator('[data-cw-mark]').allTextContents()).filter(Boolean);
    expect(await marks('multi')).toEqual(['Right answer', 'Right answer', 'Your answer']);
    expect(await marks('text')).toEqual(['Not right · Right answer: osmosis']);
    expect(await marks('number')).toEqual(['Not right · Right answer: 1.15 – 1.25 ng']);
    expect(await marks('formula')).toEqual([`Not right · Right answer: ${await shownForce(page)} N`]);
    expect(await marks('cloze')).toEqual([
      'Not right · Right answer: autotrophs',
      'Not right · Right answer: consumers',
      'Not right · Right answer: 6',
      'Not right · Right answer: mitochondrion',
    ]);
    expect(await marks('match')).toEqual([
      'Not right · Right answer: makes proteins',
      'Not right · Right answer: makes ATP',
      'Not right · Right answer: packages proteins',
    ]);
    expect(await marks('order')).toEqual(
      [4, 3, 2, 1].map((place) => `Not right · Right answer: position ${place}`),
    );
    expect(await marks('categorize')).toContain('Not right · Right answer: Crosses unaided');
    expect(await marks('hotspot')).toEqual(['Right answer', 'Your answer']);
  });

  it('areas are drawn as right and wrong, the right one also where it was not chosen', async () => {
    const areas = boxOf(page, 'hotspot').locator('[data-cw-area]');
    const verdicts = await areas.evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-cw-area'), one.getAttribute('data-cw-verdict')]),
    );
    expect(Object.fromEntries(verdicts)).toEqual({ 0: 'missed', 1: 'wrong', 2: '' });
  });

  it('the result says points, share, pass mark, outcomes and what was missed, with a link to each', async () => {
    const score = page.locator('[data-cw-score]');
    expect(await score.textContent()).toMatch(
      /^1 of 32 points, 3\.1%\.Not passed, 60% is needed\.1 attempt left\.$/,
    );
    expect(await score.locator('.bar-mark').evaluate((mark) => mark.style.insetInlineStart)).toBe('60%');
    const review = page.locator('[data-cw-review]');
    expect(await review.locator('tr').allTextContents()).toEqual([
      'Energy1 of 1 point',
      'Membranes0 of 2 points',
    ]);
    expect(await review.locator('ol > li').count()).toBe(15);
    // A prompt in English on a page in Arabic keeps its question mark at its end.
    expect(await review.locator('li a[dir="auto"]').count()).toBe(15);
    await review.locator('select').selectOption({ label: 'Membranes' });
    expect(await review.locator('ol > li:visible').allTextContents()).toEqual([
      'Which of these cross the bilayer unaided? Not right, 0 of 2 points',
    ]);
    expect(await boxOf(page, 'choice').isVisible()).toBe(false);
    await review.locator('select').selectOption({ label: 'What I missed' });
    expect(await review.locator('ol > li:visible').count()).toBe(12);
    await review.locator('select').selectOption('0');
    await review.locator('a', { hasText: 'Click the nucleus.' }).click();
    expect(page.url()).toContain('#q-cells-transport-quiz.hotspot');
  });

  it('an essay is rated by the learner, which changes nothing', async () => {
    const before = await page.locator('[data-cw-score]').textContent();
    const essay = boxOf(page, 'essay');
    await essay.locator('[data-cw-criterion="2"]').check();
    expect(await essay.locator('[data-cw-rating]').textContent()).toBe('Your own rating: 2 of 4 points.');
    await essay.locator('[data-cw-criterion="1"]').first().check();
    expect(await essay.locator('[data-cw-rating]').textContent()).toBe('Your own rating: 3 of 4 points.');
    expect(await page.locator('[data-cw-score]').textContent()).toBe(before);
  });

  it('all of it is there again after a reload', async () => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
    const text = (): Promise<string> => page.locator('[data-cw-quiz]').innerText();
    // The learner's own rating is not kept.
    const before = (await text()).replace(/Your own rating.*\n+/, '');
    await saved(page);
    await page.reload();
    await page.waitForSelector('[data-cw-score] .score-figure');
    expect(await text()).toBe(before);
  });

  it('what was missed can be practised, as often as one likes, without a trace', async () => {
    await page.locator('[data-cw-action="missed"]').click();
    expect(await boxOf(page, 'choice').isVisible()).toBe(false);
    expect(await boxOf(page, 'essay').isVisible()).toBe(false);
    const box = boxOf(page, 'order');
    for (const setting of kindAnswers.find(({ id }) => id === 'order')?.answer('right') ?? [])
      await byMouse(page, box, setting);
    await box.locator('[data-cw-action="check"]').click();
    expect(await box.locator('[data-cw-result]').textContent()).toContain('4 of 4 points');
    await page.locator('[data-cw-action="back"]').click();
    expect(await page.locator('[data-cw-score]').textContent()).toContain('1 of 32 points');
    expect(await boxOf(page, 'order').getAttribute('data-cw-verdict')).toBe('wrong');
  });

  it('a new attempt begins with nothing answered, and other numbers', async () => {
    await page.locator('[data-cw-action="retry"]').click();
    expect(await page.locator('[data-cw-quiz] :checked:not(option)').count()).toBe(0);
    expect(await boxOf(page, 'text').locator('input').inputValue()).toBe('');
    expect(await page.locator('[data-cw-verdict]:not([data-cw-verdict=""])').count()).toBe(0);
    expect(await focused(page)).not.toBe('');
  });
});

describe('ordering and sorting', () => {
  it('a moved row keeps the focus and is announced', async () => {
    const { page } = await open('cells-transport-quiz');
    const row = boxOf(page, 'order').locator('[data-cw-place="0"]');
    await row.locator('[data-cw-move="up"]').focus();
    const said = await statuses(page);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('Move up: Prophase');
    expect(await said()).toContain('Prophase, position 2 of 4');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    expect(await said()).toContain('Prophase, position 1 of 4');
    expect(await row.locator('[data-cw-move="up"]').getAttribute('aria-disabled')).toBe('true');
    expect(await focused(page)).toContain('Move up: Prophase');
    await page.context().close();
  });

  it('with a mouse rows can be dragged', async () => {
    const { page } = await open('cells-transport-quiz');
    const drag = async (from: string, to: string): Promise<void> => {
      await page.locator(to).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const [a, b] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
      if (!a || !b) throw new Error('not there');
      await page.mouse.move(a.x + 20, a.y + a.height / 2);
      await page.mouse.down();
      await page.mouse.move(b.x + 30, b.y + b.height / 2, { steps: 5 });
      await page.mouse.up();
    };
    const id = (name: string): string => `[data-cw-question="cells-transport-quiz.${name}"]`;
    await drag(
      `${id('order')} [data-cw-place="3"] .place-text`,
      `${id('order')} [data-cw-place="1"] .place-text`,
    );
    const rows = await boxOf(page, 'order').locator('.place-text').allTextContents();
    expect(rows).toEqual(['Anaphase', 'Telophase', 'Metaphase', 'Prophase']);
    await drag(`${id('categorize')} [data-cw-part="0"] .left`, `${id('categorize')} [data-cw-drop="0"]`);
    expect(await boxOf(page, 'categorize').locator('[data-cw-part="0"] select').inputValue()).toBe('0');
    expect(await boxOf(page, 'categorize').locator('[data-cw-drop="0"] li').textContent()).toBe('Glucose');
    await page.context().close();
  });

  it('an order that nobody touched is no answer', async () => {
    const { page } = await open('cells-transport-quiz');
    await page.locator('[data-cw-action="submit"]').click();
    expect(await page.locator('[data-cw-score]').textContent()).toContain('15 questions have no answer yet');
    await page.context().close();
  });
});

describe('the picture of a hotspot', () => {
  it('shows a mark where one clicked, says what was chosen, and what is no area', async () => {
    const { page } = await open('cells-transport-quiz');
    const box = boxOf(page, 'hotspot');
    const said = await statuses(page);
    await byMouse(page, box, { type: 'click', x: 20, y: 20, choice: 0 });
    expect(await said()).toContain('There is no area to choose here.');
    expect(await box.locator('.pin').count()).toBe(0);
    await byMouse(page, box, { type: 'click', x: 420, y: 250, choice: 0 });
    expect(await said()).toContain('Chosen: Nucleus');
    expect(await box.locator('.pin').count()).toBe(1);
    // From the list: the mark would stand elsewhere.
    await box.locator('[data-cw-choice="2"]').click();
    expect(await box.locator('.pin').count()).toBe(0);
    await page.context().close();
  });
});

describe('a file to hand in', () => {
  it('is taken by its name, unless its type was not asked for', async () => {
    const { page } = await open('cells-transport-quiz');
    const box = boxOf(page, 'upload');
    const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('x') });
    expect(await box.textContent()).toContain('The file stays on your computer');
    await box.locator('input').setInputFiles(file('notes.txt'));
    expect(await box.locator('[data-cw-mark]').textContent()).toBe('Choose a file of this type: .pdf,.docx');
    expect(await box.locator('input').inputValue()).toBe('');
    await box.locator('input').setInputFiles(file('Report.PDF'));
    expect(await box.locator('[data-cw-mark]').textContent()).toBe('');
    await saved(page);
    await page.reload();
    await page.waitForSelector('[data-cw-action="submit"]:not([hidden])');
    await until(
      'its name is there again',
      async () => ((await box.locator('[data-cw-mark]').textContent()) ?? '') === 'Report.PDF',
    );
    await page.context().close();
  });
});

describe('numbers drawn by chance', () => {
  it('stay the same over a reload, in text, options and formulas, and differ between learners', async () => {
    const seen = new Set<number>();
    for (let learner = 0; learner < 4; learner++) {
      const { page } = await open('cells-transport-quiz');
      const before = await shownForce(page);
      const solution = await boxOf(page, 'formula').locator('[data-cw-feedback="solution"]').textContent();
      expect(solution).toContain(String(before));
      await boxOf(page, 'text').locator('input').fill('x');
      await saved(page);
      await page.reload();
      await page.waitForSelector('[data-cw-action="submit"]:not([hidden])');
      expect(await shownForce(page)).toBe(before);
      seen.add(before);
      await page.context().close();
    }
    expect(seen.size).toBeGreaterThan(1);
  }, 240_000);
});

describe('numbers in practice', () => {
  it('are each learner’s own, and the same at the next visit', async () => {
    const seen = new Set<string>();
    for (let learner = 0; learner < 4; learner++) {
      const { page } = await open('cells-cells');
      const shown = () => page.locator('legend [data-cw-value]').allTextContents();
      const before = await shown();
      await saved(page);
      await page.reload();
      await page.waitForSelector('[data-cw-action="check"]:not([hidden])');
      expect(await shown()).toEqual(before);
      seen.add(before.join(' '));
      const [weight = 0, share = 0] = before.map(Number);
      const box = page.locator('fieldset', { hasText: 'How much water is that' });
      await box.locator('input').fill(String((weight * share) / 100));
      await box.locator('[data-cw-action="check"]').click();
      expect(await box.getAttribute('data-cw-verdict')).toBe('right');
      await page.context().close();
    }
    expect(seen.size).toBeGreaterThan(1);
  }, 240_000);
});

describe('an order drawn by chance', () => {
  it('of questions, answers and items is the same after a reload, and never the right one', async () => {
    const { page } = await open('cells-practice-quiz');
    await page.locator('[data-cw-action="begin"]').click();
    const order = () =>
      page
        .locator('fieldset, [data-cw-choice], [data-cw-place]')
        .evaluateAll((all) =>
          all
            .map((one) => ({ ...one.dataset }))
            .map(({ cwQuestion, cwChoice, cwPlace }) => [cwQuestion, cwChoice, cwPlace]),
        );
    const before = await order();
    expect(before.map(([, , place]) => place).filter(Boolean)).not.toEqual(['0', '1', '2', '3']);
    await page.locator('[data-cw-choice="1"]').click();
    await saved(page);
    await page.reload();
    await page.waitForSelector('fieldset:not([hidden])');
    expect(await order()).toEqual(before);
    expect(await page.locator('[data-cw-choice="1"] input').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('every kind can be read, with its answer folded away where anybody may know it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('cells-transport-quiz'));
    for (const { id } of kindAnswers) {
      const box = boxOf(page, id);
      expect(await box.isVisible(), id).toBe(true);
      expect(await box.locator('details[open]').count(), id).toBe(0);
      // A file has no right answer.
      expect(await box.locator('details').count(), id).toBe(id === 'upload' ? 0 : 1);
      expect(await box.locator('button:visible').count(), id).toBe(0);
    }
    expect(await boxOf(page, 'order').locator('li:visible').allTextContents()).toHaveLength(4);
    expect(await boxOf(page, 'hotspot').locator('img').isVisible()).toBe(true);
    const force = await shownForce(page);
    await boxOf(page, 'formula').locator('summary').click();
    expect(await boxOf(page, 'formula').locator('details').textContent()).toContain(`${force} N`);
    await page.goto(address('cells-practice-quiz'));
    expect(await page.locator('details').count()).toBe(0);
    expect(await page.locator('fieldset').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('a quiz with a time limit', () => {
  it('begins when the learner says so, warns, gives more time, and hands in at the end', async () => {
    const { page } = await open('cells-practice-quiz');
    await page.clock.install();
    expect(await page.locator('fieldset').first().isVisible()).toBe(false);
    await page.locator('[data-cw-action="begin"]').click();
    expect(await page.locator('[data-cw-clock]').textContent()).toBe('3 minutes left');
    expect(await page.locator('[data-cw-action="more-time"]').isVisible()).toBe(false);
    await page.locator('fieldset input').first().focus();
    const said = await statuses(page);
    await page.clock.runFor(62_000);
    expect(await said()).toContainEqual(expect.stringMatching(/^1[12]\d seconds left More time$/));
    // Where the learner is at work.
    expect(await page.locator('fieldset:has(input) + .clock').count()).toBe(1);
    await page.locator('[data-cw-action="more-time"]').click();
    expect(await page.locator('[data-cw-clock]').textContent()).toBe('5 minutes left');
    await page.clock.runFor(5 * 60_000);
    await page.waitForSelector('[data-cw-score] .score-figure');
    expect(await page.locator('[data-cw-score]').textContent()).toContain('of 5 points');
    expect((await said()).join('; ')).toContain('Time is up');
    await page.context().close();
  }, 240_000);
});

describe('embedded checks', () => {
  it('tell nothing at the first miss but that it was one, then everything', async () => {
    const { page } = await open('cells-cells');
    const box = page.locator('fieldset', { hasText: 'Which organelle makes ATP?' });
    await box.locator('[data-cw-action="check"]').click();
    expect(await box.locator('[data-cw-result]').textContent()).toBe('Answer the question first.');
    expect(await focused(page)).toContain('radio');
    await box.locator('[data-cw-choice="0"]').click();
    await box.locator('[data-cw-action="check"]').click();
    expect(await box.locator('[data-cw-mark]').allTextContents()).toEqual(['Your answer', '']);
    await box.locator('[data-cw-action="hint"]').click();
    expect(await box.locator('[data-cw-hint]').isVisible()).toBe(true);
    expect(await focused(page)).not.toBe('');
    await box.locator('[data-cw-choice="0"]').click();
    await box.locator('[data-cw-action="check"]').click();
    expect(await box.locator('[data-cw-mark]').allTextContents()).toEqual(['Your answer', 'Right answer']);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('there are lines to write on, no controls, and the answers on a page of their own', async () => {
    const { page } = await open('cells-transport-quiz');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, .moves:visible').count()).toBe(0);
    const rows = page.locator('.answer-key > ol > li');
    expect(await rows.count()).toBe(14);
    expect(await rows.first().textContent()).toContain('Which process needs energy?');
    expect(await rows.first().textContent()).toContain('Active transport');
    expect(await rows.nth(5).textContent()).toContain(`${await shownForce(page)} N`);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.answer-key').count()).toBe(0);
    await page.context().close();
  });
});
