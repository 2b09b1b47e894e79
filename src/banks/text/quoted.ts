/** Whether a place in a sentence stands in quotation marks: a quotation, or a title. */
export const isQuoted = (sentence: string, at: number): boolean =>
  (sentence.slice(0, at).match(/["“”]/g) ?? []).length % 2 === 1;
