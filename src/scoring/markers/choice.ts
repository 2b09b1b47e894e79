import type { Response } from '../response.ts';
import type { Marked } from './marker.ts';

/** The chosen one's credit. */
export const markChoice = (
  { credits }: { readonly credits: readonly number[] },
  response: Response,
): Marked => ({
  credit: typeof response === 'number' ? (credits[response] ?? 0) : 0,
});
