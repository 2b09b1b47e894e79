import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** What a learner gave, by response variable: an identifier, a text, or several. */
export type Responses = Readonly<Record<string, string | readonly string[]>>;

interface Variable {
  readonly identifier: string;
  readonly value: unknown;
}

export interface State {
  readonly responseVariables: readonly (Variable & { readonly correctResponse?: unknown })[];
  readonly outcomeVariables: readonly Variable[];
}

/** The player of amp-up.io (MIT), which 1EdTech certified for QTI 3: nobody here wrote it, and nothing of it is in a package. */
export interface Qti3Player {
  readonly page: Page;
  /** Shows an item; with a state, as a learner left it. Fails where the player finds the item invalid. */
  readonly load: (xml: string, state?: State) => Promise<void>;
  /** Ends the attempt: runs response processing. */
  readonly end: () => Promise<State>;
  /** Shows an item, puts answers into it, and tells what the player marks. A function finds them in the state of the item. */
  readonly mark: (xml: string, responses: Responses | ((state: State) => Responses)) => Promise<number>;
}

const origin = 'http://player.example/';
const file = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

/** Runs in the page. A player for each item: one that has failed is of no use for the next. */
const setUp = `
  const control = { max_attempts: 0, show_feedback: true, validate_responses: false };
  let player, view;
  const fresh = () => new Promise((ready) => {
    view?.$destroy();
    document.body.innerHTML = '<div id="app"></div>';
    const on = {
      notifyQti3PlayerReady: (it) => { player = it; ready(); },
      notifyQti3ItemReady: () => loaded(),
      notifyQti3EndAttemptCompleted: ({ state }) => ended(state),
      notifyQti3SuspendAttemptCompleted: ({ state }) => ended(state),
    };
    view = new Vue({ render: (h) => h(qti3Player, { props: { suppressAlertMessages: true }, on }) });
    view.$mount('#app');
  });
  let loaded, ended;
  window.load = async (xml, state) => {
    await fresh();
    await new Promise((done) => {
      loaded = done;
      player.loadItemFromXml(xml, { guid: 'item', status: 'interacting', sessionControl: control, ...(state && { state }) });
    });
  };
  window.leave = (how) => new Promise((done) => { ended = done; player[how](''); });
`;

/** It says all that it does in the console; what it finds invalid, it says as an error of the page. */
export const openQti3Player = async (browser: Browser): Promise<Qti3Player> => {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    // The pictures are not there.
    const isTrouble = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
    if (isTrouble) troubles.push(message.text());
  });
  await page.route('**/*', (route) =>
    route.request().url() === origin
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8">' })
      : route.abort(),
  );
  await page.goto(origin);
  await page.evaluate('console.log = () => {}');
  await page.addScriptTag({ path: file('vue/dist/vue.min.js') });
  await page.addScriptTag({ path: file('qti3-item-player/dist/qti3Player.umd.min.js') });
  await page.addStyleTag({ path: file('qti3-item-player/dist/qti3Player.css') });
  await page.evaluate(`(() => {${setUp}})()`);

  /** A step of the player that says nothing when it fails. */
  const step = async <T>(script: string): Promise<T> => {
    troubles.length = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`the player does not answer: ${troubles.join('; ')}`)), 60_000);
    });
    const result = await Promise.race([page.evaluate<T>(script), late]).finally(() => clearTimeout(timer));
    if (troubles.length > 0) throw new Error(troubles.join('; '));
    return result;
  };

  const load = (xml: string, state?: State): Promise<void> =>
    step(`load(${JSON.stringify(xml)}, ${JSON.stringify(state)})`);
  const end = (): Promise<State> => step("leave('endAttempt')");
  return {
    page,
    load,
    end,
    mark: async (xml, responses) => {
      await load(xml);
      const begun = await step<State>("leave('suspendAttempt')");
      await load(xml, answered(begun, typeof responses === 'function' ? responses(begun) : responses));
      return scoreOf(await end());
    },
  };
};

/** Its context is a record, which it writes but does not read back. */
const answered = (
  state: State,
  responses: Responses,
): State & { readonly contextVariables: readonly [] } => ({
  ...state,
  contextVariables: [],
  responseVariables: state.responseVariables.map((one) => ({
    ...one,
    value: responses[one.identifier] ?? one.value,
  })),
});

export const scoreOf = ({ outcomeVariables }: State): number =>
  Number(outcomeVariables.find(({ identifier }) => identifier === 'SCORE')?.value);
