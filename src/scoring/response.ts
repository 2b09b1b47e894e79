/**
 * What a learner answered, as plain JSON: the index of a choice; the indices of several, in rising order; for matching,
 * an index into the right sides for each left side, -1 where none is chosen; a typed text. Indices are those of the
 * author's order, whatever the learner saw.
 */
export type Response = number | string | readonly number[];

/** Whether anything was answered at all. */
export const isAnswered = (response: Response | undefined): response is Response => {
  if (response === undefined) return false;
  if (typeof response === 'string') return response.trim() !== '';
  return typeof response === 'number' ? response >= 0 : response.some((one) => one >= 0);
};
