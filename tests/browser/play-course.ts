import type { BrowserContext, Frame } from 'playwright-core';
import type { CourseData, QuestionData } from '../../src/model/package-data.ts';
import type { Cmi } from '../../src/preview/call.ts';
import type { Preview } from '../../src/preview/serve-package.ts';
import { settled } from '../support/until.ts';
import { answer, askedQuestions, beginQuiz, type How } from './answer.ts';
import { ended } from './session-end.ts';
import { follow, formState, heading, openTab, type Tab, textOf } from './tab.ts';

export interface Played {
  readonly course: CourseData;
  /** Before the tab was closed in the middle of a quiz, and after the next launch. */
  readonly left: Awaited<ReturnType<typeof formState>>;
  readonly found: Awaited<ReturnType<typeof formState>>;
  readonly foundHeading: string;
  readonly notice: string;
  /** Whether a notice is still shown after further pages. */
  readonly noticeLater: boolean;
  /** The data model after the closed tab, after the end, and after one more look. */
  readonly interrupted: Cmi;
  readonly finished: Cmi;
  readonly again: Cmi;
  /** What the first quiz said at its end. */
  readonly firstScore: string;
  readonly firstVerdicts: Readonly<Record<string, string>>;
  /** Questions handed in, in the order in which they were shown. */
  readonly handedIn: readonly QuestionData[];
}

/** How the first quiz is answered where not rightly. */
const firstQuiz: Readonly<Record<string, How>> = {
  'early-cold-war-checkpoint-quiz.iron-curtain': 'wrong',
  'early-cold-war-checkpoint-quiz.name-the-policy': 'partly',
  'early-cold-war-checkpoint-quiz.marshall-two': 'partly',
};

const answerAll = async (frame: Frame, asked: readonly QuestionData[]): Promise<void> => {
  for (const one of asked) await answer(frame, one, firstQuiz[one.id] ?? 'right');
};

const isQuiz = (frame: Frame): Promise<boolean> =>
  frame.evaluate(`document.querySelector('form[data-cw-quiz]') !== null`);

/** Closes the tab and waits until the LMS knows. */
const closeTab = async ({ page }: Tab, preview: Preview, launch: number): Promise<Cmi> => {
  await page.close();
  await ended(preview, launch);
  return settled(() => preview.cmi() ?? {});
};

const submit = async (frame: Frame): Promise<string> => {
  await frame.locator('[data-cw-action="submit"]').click();
  await frame.waitForSelector('[data-cw-score] .score-figure');
  return textOf(frame, '[data-cw-score]');
};

/** A learner's way through the example: four launches, one of them broken off in the middle of a quiz. */
export const playCourse = async (context: BrowserContext, preview: Preview): Promise<Played> => {
  const first = await openTab(context, preview.url);
  const course: CourseData = await first.frame.evaluate('window.coursewright');
  await follow(first.frame, '#cw-continue');
  while (!(await isQuiz(first.frame))) await follow(first.frame, 'a[rel=next]');
  await answerAll(first.frame, (await askedQuestions(first.frame)).slice(0, 6));
  const left = await formState(first.frame);
  const interrupted = await closeTab(first, preview, 1);

  const second = await openTab(context, preview.url);
  await second.frame.waitForSelector('form[data-cw-quiz]');
  const found = await formState(second.frame);
  const foundHeading = await heading(second.frame);
  const notice = await textOf(second.frame, '#cw-notice');
  const asked = await askedQuestions(second.frame);
  await answerAll(second.frame, asked.slice(6));
  const firstScore = await submit(second.frame);
  const firstVerdicts = await verdicts(second.frame);
  await closeTab(second, preview, 2);

  const third = await openTab(context, preview.url);
  await third.frame.waitForSelector('[data-cw-score] .score-figure');
  const handedIn = [...asked, ...(await finish(third.frame))];
  const noticeLater = await third.frame.locator('#cw-notice').isVisible();
  await third.frame.locator('#cw-exit').click();
  await ended(preview, 3);
  const finished = await settled(() => preview.cmi() ?? {});
  await third.page.close();

  const fourth = await openTab(context, preview.url);
  await fourth.frame.waitForSelector('#cw-notice:not([hidden])');
  await follow(fourth.frame, '#cw-home');
  await follow(fourth.frame, '[data-cw-item]');
  const again = await closeTab(fourth, preview, 4);
  return {
    course,
    left,
    found,
    foundHeading,
    notice,
    noticeLater,
    interrupted,
    finished,
    again,
    firstScore,
    firstVerdicts,
    handedIn,
  };
};

/** Reads to the end and hands in what comes, all of it right. */
const finish = async (frame: Frame): Promise<readonly QuestionData[]> => {
  const handedIn: QuestionData[] = [];
  while ((await frame.locator('a[rel=next]').count()) > 0) {
    await follow(frame, 'a[rel=next]');
    if (!(await isQuiz(frame))) continue;
    await beginQuiz(frame);
    const asked = await askedQuestions(frame);
    await answerAll(frame, asked);
    await submit(frame);
    handedIn.push(...asked);
  }
  return handedIn;
};

const verdicts = (frame: Frame): Promise<Record<string, string>> =>
  frame.evaluate(`Object.fromEntries([...document.querySelectorAll('fieldset[data-cw-question]')]
    .filter((one) => !one.hidden).map((one) => [one.dataset.cwQuestion, one.dataset.cwVerdict]))`);
