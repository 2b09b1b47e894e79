/**
 * What a learner answered, as plain JSON: the index of a choice; the indices of several, in rising order; for matching and
 * categories, an index into the right sides or the categories for each left side or item, -1 where none is chosen; for an
 * order, the indices of the items as the learner put them; for blanks, a text for each, that of a drop-down the index of
 * its option; a typed text; the name of a file. Indices are those of the author's order, whatever the learner saw.
 */
export type Response = number | string | readonly number[] | readonly string[];

/** Whether anything was answered at all. */
export const isAnswered = (response: Response | undefined): response is Response => {
  if (response === undefined) return false;
  return typeof response === 'object' ? response.some(says) : says(response);
};

const says = (one: number | string): boolean => (typeof one === 'string' ? one.trim() !== '' : one >= 0);

/** The numbers of a response; none where it has no numbers. */
export const numbersOf = (response: Response): readonly number[] =>
  typeof response === 'object' ? response.map(Number) : [];

/** A text for each part of a response; none where it is none of blanks. */
export const textsOf = (response: Response): readonly string[] =>
  typeof response === 'object' ? response.map(String) : [];
