import type { SetKey } from '../../model/key.ts';
import { numbersOf, type Response } from '../response.ts';
import type { Marked } from './marker.ts';

/** A set of choices: exactly the right ones; or right less wrong ones as a share; or written credits, added. */
export const markMulti = (key: SetKey, response: Response): Marked => {
  const chosen = numbersOf(response);
  if (key.credits) return { credit: chosen.reduce((sum, index) => sum + (key.credits?.[index] ?? 0), 0) };
  const right = key.right.filter(Boolean).length;
  const hits = chosen.filter((index) => key.right[index]).length;
  const misses = chosen.length - hits;
  if (key.scoring === 'all' || right === 0) return { credit: hits === right && misses === 0 ? 1 : 0 };
  return { credit: (hits - misses) / right };
};
