import type { Choice } from '../../../model/question.ts';
import type { ChoiceMark } from './choice-mark.ts';
import type { Draft } from './draft.ts';
import { percentOf } from './percentage.ts';

/** What is right, and what partly right choices earn, must add up. */
export const checkCredits = (draft: Draft, choices: readonly Choice[], shape: ChoiceMark['shape']): void => {
  const { report } = draft.reader.ctx;
  for (const { credit = 0, pos } of choices) {
    if (Math.abs(credit) > 1) report.add('credit/above-full', { credit: percentOf(credit) }, pos);
  }
  if (shape === 'round') checkRound(draft, choices);
  else checkSquare(draft, choices);
};

const checkRound = ({ reader, base }: Draft, choices: readonly Choice[]): void => {
  const { report } = reader.ctx;
  const [, second] = choices.filter((one) => one.right);
  if (second) report.add('quiz/several-correct-answers', {}, second.pos);
  if (choices.some((one) => one.right)) return;
  if (choices.some((one) => one.credit !== undefined)) report.add('credit/none-full', {}, base.pos);
  else report.add('quiz/no-correct-answer', {}, base.pos);
};

const checkSquare = ({ reader, base, settings }: Draft, choices: readonly Choice[]): void => {
  const { report } = reader.ctx;
  const right = choices.filter((one) => one.right);
  const [first] = right;
  if (settings.none && first) report.add('quiz/none-but-right', {}, first.pos);
  if (settings.none) return;
  if (!first) {
    report.add('quiz/no-correct-answer', {}, base.pos);
    return;
  }
  const written = choices.flatMap((one) => (one.credit === undefined ? [] : [one.credit]));
  if (written.length === 0) return;
  const positive = written.filter((credit) => credit > 0).reduce((sum, credit) => sum + credit, 0);
  const open = right.some((one) => one.credit === undefined);
  // Thirds are written as 33.3 or 33.33 %.
  const complete = open ? positive < 1 : Math.abs(positive - 1) <= 0.005;
  if (!complete) report.add('credit/sum', { sum: percentOf(positive), open: open ? 'yes' : 'no' }, base.pos);
};
