import type { Marked } from './marker.ts';

/** The credit of the first answer line that fits. */
export const firstMatch = <T extends { readonly credit: number }>(
  answers: readonly T[],
  fits: (answer: T) => boolean,
): Marked => {
  const index = answers.findIndex(fits);
  const found = answers[index];
  return found ? { credit: found.credit, answer: index } : { credit: 0 };
};
