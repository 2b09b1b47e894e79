import type { Frame, Locator } from 'playwright-core';
import type { Key, PageData, QuestionData } from '../../src/model/package-data.ts';
import { rightTexts } from '../../src/player/lms/cloze-texts.ts';

export type How = 'right' | 'wrong' | 'partly';

/** An open answer with what is hard to store: quotes, a line end, letters outside ASCII. */
export const essayText =
  'Détente — "relaxation" of tension.\nIt lasted from 1969 to 1979, {roughly}: 100 % true?';

export const pageData = (frame: Frame): Promise<PageData> =>
  frame.evaluate(`JSON.parse(document.getElementById('cw-page').textContent)`);

/** The questions that are asked now, in the order in which the learner sees them. */
export const askedQuestions = async (frame: Frame): Promise<readonly QuestionData[]> => {
  const { quiz } = await pageData(frame);
  const all = (quiz?.parts ?? []).flatMap((part) =>
    part.type === 'question'
      ? [part.question]
      : part.questions.map((one) => ({
          ...one,
          key: { ...one.key, points: part.points ?? one.key.points } as Key,
        })),
  );
  const shown: readonly string[] = await frame.evaluate(
    `[...document.querySelectorAll('[data-cw-question]')].filter((one) => !one.hidden).map((one) => one.dataset.cwQuestion)`,
  );
  return shown.flatMap((id) => all.find((one) => one.id === id && one.key.kind !== 'stimulus') ?? []);
};

/** Starts the clock of a quiz that has one. */
export const beginQuiz = async (frame: Frame): Promise<void> => {
  const button = frame.locator('[data-cw-action="begin"]');
  if (await button.isVisible()) await button.click();
};

export const questionBox = (frame: Frame, id: string): Locator => frame.locator(`[data-cw-question="${id}"]`);

/** Answers a question by mouse and keyboard. */
export const answer = async (frame: Frame, { id, key }: QuestionData, how: How): Promise<void> => {
  const box = questionBox(frame, id);
  const choose = (index: number) => box.locator(`label[data-cw-choice="${index}"]`).click();
  switch (key.kind) {
    case 'choice':
    case 'boolean':
      return choose(key.credits.findIndex((credit) => (how === 'right' ? credit >= 1 : credit === 0)));
    case 'multi':
      for (const index of multiChoices(key.right, how)) await choose(index);
      return;
    case 'text':
      return box.locator('input').fill(typed(key, how));
    case 'number':
      return box.locator('input').fill(how === 'right' ? String(key.answers[0]?.low) : '-1');
    case 'match':
      for (const [part, right] of key.right.entries()) {
        const value = how === 'right' || (how === 'partly' && part === 0) ? right : (right + 1) % key.rights;
        await box.locator(`[data-cw-part="${part}"] select`).selectOption(String(value));
      }
      return;
    case 'cloze':
      for (const [part, gap] of key.gaps.entries()) {
        const field = box.locator(`[data-cw-part="${part}"]`);
        if (gap.type === 'choice') {
          const value = how === 'right' ? gap.right : (gap.right + 1) % gap.options.length;
          await field.locator('select').selectOption(String(value));
        } else await field.locator('input').fill(how === 'right' ? (rightTexts(key)[part] ?? '') : '-1');
      }
      return;
    case 'essay':
      return box.locator('textarea').fill(essayText);
    case 'stimulus':
      return;
  }
};

const multiChoices = (right: readonly boolean[], how: How): readonly number[] => {
  const all = right.map((_, index) => index);
  if (how === 'wrong') return all.filter((index) => !right[index]).slice(0, 1);
  const good = all.filter((index) => right[index]);
  return how === 'partly' ? good.slice(0, 1) : good;
};

const typed = (key: Extract<Key, { kind: 'text' }>, how: How): string => {
  const wanted = key.answers.find(({ credit }) =>
    how === 'right' ? credit >= 1 : how === 'partly' && credit > 0 && credit < 1,
  );
  return wanted?.texts[0] ?? 'no such word';
};
