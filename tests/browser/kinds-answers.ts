import type { Frame, Locator, Page } from 'playwright-core';

export type How = 'right' | 'partly' | 'wrong';

/** How a question of the quiz "Transport" is answered, and what comes of it. */
export interface KindAnswer {
  readonly id: string;
  /** Points for each way; none where a question cannot be answered so. */
  readonly points: Readonly<Partial<Record<How, number>>>;
  readonly max: number;
  /** What the controls are set to; see `Setting`. */
  readonly answer: (how: How) => readonly Setting[];
}

/** A control, by its place among those of its question, and its value. */
export type Setting =
  | { readonly type: 'choose'; readonly choice: number }
  | { readonly type: 'type'; readonly field: number; readonly text: string }
  | { readonly type: 'pick'; readonly menu: number; readonly option: string }
  /** Items in the order in which they are to stand. */
  | { readonly type: 'arrange'; readonly order: readonly number[] }
  | { readonly type: 'click'; readonly x: number; readonly y: number; readonly choice: number }
  | { readonly type: 'file'; readonly name: string };

const choose = (...choices: readonly number[]): readonly Setting[] =>
  choices.map((choice) => ({ type: 'choose', choice }));
const write = (...texts: readonly string[]): readonly Setting[] =>
  texts.map((text, field) => ({ type: 'type', field, text }));
const pick = (...options: readonly string[]): readonly Setting[] =>
  options.map((option, menu) => ({ type: 'pick', menu, option }));
const arrange = (...order: readonly number[]): readonly Setting[] => [{ type: 'arrange', order }];

const by =
  <T>(table: Readonly<Partial<Record<How, T>>>, other: T) =>
  (how: How): T =>
    table[how] ?? other;

const nucleus = { type: 'click', x: 420, y: 250, choice: 0 } as const;
const mitochondrion = { type: 'click', x: 180, y: 210, choice: 1 } as const;
const ribosomes = { type: 'click', x: 280, y: 340, choice: 2 } as const;

/** Every kind, in the order of the page. `formula` is answered by the numbers that stand in the page. */
export const kindAnswers: readonly KindAnswer[] = [
  { id: 'choice', max: 1, points: { right: 1, wrong: 0 }, answer: by({ right: choose(0) }, choose(1)) },
  {
    id: 'multi',
    max: 2,
    points: { right: 2, partly: 1, wrong: 0 },
    answer: by({ right: choose(0, 1), partly: choose(0) }, choose(2)),
  },
  { id: 'boolean', max: 1, points: { right: 1, wrong: 0 }, answer: by({ right: choose(1) }, choose(0)) },
  {
    id: 'text',
    max: 1,
    points: { right: 1, partly: 0.5, wrong: 0 },
    answer: by({ right: write(' Osmosis'), partly: write('osmosys') }, write('diffusion')),
  },
  {
    id: 'number',
    max: 1,
    points: { right: 1, wrong: 0 },
    answer: by({ right: write('1.22 ng') }, write('12')),
  },
  {
    id: 'formula',
    max: 1,
    points: { right: 1, wrong: 0 },
    answer: by({ right: write('{F} N') }, write('-1')),
  },
  {
    id: 'cloze',
    max: 4,
    points: { right: 4, partly: 2, wrong: 0 },
    answer: by(
      {
        right: [...write('Producers', '6', 'mitochondria'), ...pick('0')],
        partly: [...write('Producers', '7', 'nucleus'), ...pick('0')],
      },
      [...write('fungi', '7', 'nucleus'), ...pick('2')],
    ),
  },
  {
    id: 'heading-cloze',
    max: 1,
    points: { right: 1, wrong: 0 },
    answer: by({ right: write('osmosis') }, write('pumps')),
  },
  {
    id: 'match',
    max: 3,
    points: { right: 3, partly: 1, wrong: 0 },
    answer: by({ right: pick('0', '1', '2'), partly: pick('0', '3', '1') }, pick('3', '0', '1')),
  },
  {
    id: 'order',
    max: 4,
    points: { right: 4, partly: 2, wrong: 0 },
    answer: by({ right: arrange(0, 1, 2, 3), partly: arrange(0, 1, 3, 2) }, arrange(3, 2, 1, 0)),
  },
  {
    id: 'categorize',
    max: 4,
    points: { right: 4, partly: 2, wrong: 0 },
    // Rows stand by their texts: CO2, glucose, sodium, O2.
    answer: by(
      { right: pick('1', '0', '0', '1'), partly: pick('0', '0', '0', '0') },
      pick('0', '1', '1', '0'),
    ),
  },
  { id: 'essay', max: 4, points: {}, answer: () => write('Water enters by osmosis.') },
  { id: 'upload', max: 2, points: {}, answer: () => [{ type: 'file', name: 'report.pdf' }] },
  {
    id: 'hotspot',
    max: 1,
    points: { right: 1, wrong: 0 },
    answer: by<readonly Setting[]>({ right: [nucleus] }, [mitochondrion]),
  },
  {
    id: 'hotspots',
    max: 2,
    points: { right: 2, partly: 1, wrong: 0 },
    answer: by<readonly Setting[]>({ right: [nucleus, mitochondrion], partly: [nucleus] }, [ribosomes]),
  },
];

export const boxOf = (page: Page | Frame, id: string): Locator =>
  page.locator(`[data-cw-question="cells-transport-quiz.${id}"]`);

/** The force that the page asks for, from the two numbers that it shows. */
export const shownForce = async (page: Page | Frame): Promise<number> => {
  const [mass = Number.NaN, acceleration = Number.NaN] = await shownNumbers(boxOf(page, 'formula'));
  return mass * acceleration;
};

const shownNumbers = async (box: Locator): Promise<readonly number[]> =>
  (await box.locator('legend [data-cw-value]').allTextContents()).map(Number);

/** Fills in what a text can only say once the page is seen. */
const settled = async (box: Locator, text: string): Promise<string> => {
  if (!text.includes('{F}')) return text;
  const [mass = Number.NaN, acceleration = Number.NaN] = await shownNumbers(box);
  return text.replace('{F}', String(mass * acceleration));
};

const report = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };

const order = (box: Locator): Promise<readonly string[]> =>
  box.locator('[data-cw-place]').evaluateAll((rows) => rows.map((row) => row.dataset.cwPlace ?? ''));

/** By mouse: clicks, and typing where there is nothing to click. */
export const byMouse = async (page: Page, box: Locator, setting: Setting): Promise<void> => {
  switch (setting.type) {
    case 'choose':
      return box.locator(`[data-cw-choice="${setting.choice}"]`).click();
    case 'type':
      return box
        .locator('input[type=text], textarea')
        .nth(setting.field)
        .fill(await settled(box, setting.text));
    case 'pick':
      await box.locator('select').nth(setting.menu).selectOption(setting.option);
      return;
    case 'arrange':
      for (const [place, item] of setting.order.entries())
        while ((await order(box)).indexOf(String(item)) > place)
          await box.locator(`[data-cw-place="${item}"] [data-cw-move="up"]`).click();
      return;
    case 'click': {
      const svg = box.locator('[data-cw-areas]');
      await svg.scrollIntoViewIfNeeded();
      const at = await svg.boundingBox();
      if (!at) throw new Error('no picture');
      return page.mouse.click(at.x + (setting.x / 640) * at.width, at.y + (setting.y / 480) * at.height);
    }
    case 'file':
      return box.locator('input[type=file]').setInputFiles({ ...report, name: setting.name });
  }
};

/** Where the keyboard is. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const at = document.activeElement; return at === document.body ? '' : [at.tagName, at.type, at.name, at.ariaLabel, at.id].join(' '); })()`,
  );

/** Presses Tab until a control has the focus. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let presses = 0; presses < 200; presses++) {
    if (await control.evaluate((one) => one.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${control}`);
};

/** By keyboard alone, from wherever the focus is. */
export const byKeyboard = async (page: Page, box: Locator, setting: Setting): Promise<void> => {
  switch (setting.type) {
    case 'choose':
    case 'click':
      return chooseByKeyboard(page, box, setting.choice);
    case 'type': {
      await tabTo(page, box.locator('input[type=text], textarea').nth(setting.field));
      return page.keyboard.type(await settled(box, setting.text));
    }
    case 'pick': {
      const menu = box.locator('select').nth(setting.menu);
      await tabTo(page, menu);
      while ((await menu.inputValue()) !== setting.option) await page.keyboard.press('ArrowDown');
      return;
    }
    case 'arrange':
      for (const [place, item] of setting.order.entries()) {
        if ((await order(box)).indexOf(String(item)) <= place) continue;
        await tabTo(page, box.locator(`[data-cw-place="${item}"] [data-cw-move="up"]`));
        // The button keeps the focus while its row moves.
        while ((await order(box)).indexOf(String(item)) > place) await page.keyboard.press('Enter');
      }
      return;
    case 'file': {
      await tabTo(page, box.locator('input[type=file]'));
      const chosen = page.waitForEvent('filechooser');
      // Only after a round trip does the browser know that somebody listens.
      await page.evaluate('0');
      await page.keyboard.press('Enter');
      return (await chosen).setFiles({ ...report, name: setting.name });
    }
  }
};

const chooseByKeyboard = async (page: Page, box: Locator, choice: number): Promise<void> => {
  const control = box.locator(`[data-cw-choice="${choice}"] input`);
  if ((await control.getAttribute('type')) === 'checkbox') {
    await tabTo(page, control);
    return page.keyboard.press('Space');
  }
  // Of radio buttons Tab reaches one, the arrows the others.
  const first = box.locator('input[type=radio]').first();
  await tabTo(page, first);
  await page.keyboard.press('Space');
  while (!(await control.isChecked())) await page.keyboard.press('ArrowDown');
};
