import type { SetKey } from '../../model/key.ts';
import { numbersOf, type Response } from '../response.ts';
import type { Marked } from './marker.ts';

/** A set of choices: exactly the right ones; or right less wrong ones as a share; or written credits, added. */
export const markMulti = (key: SetKey, response: Response): Marked => {
  const chosen = numbersOf(response);
  const { credits } = key;
  if (credits) return { credit: creditOf(credits, chosen) };
  const right = key.right.filter(Boolean).length;
  const hits = chosen.filter((index) => key.right[index]).length;
  const misses = chosen.length - hits;
  if (key.scoring === 'all' || right === 0) return { credit: hits === right && misses === 0 ? 1 : 0 };
  return { credit: (hits - misses) / right };
};

/** Three times 33.3 % are meant to be all of it; where no choice has a credit above 0, to choose none is. */
const creditOf = (credits: readonly number[], chosen: readonly number[]): number => {
  const most = credits.reduce((sum, credit) => sum + Math.max(0, credit), 0);
  const sum = chosen.reduce((total, index) => total + (credits[index] ?? 0), 0);
  const isNear = sum > 0.99 && sum < 1 && sum > most - 1e-9;
  return isNear || (most === 0 && chosen.length === 0) ? 1 : sum;
};
