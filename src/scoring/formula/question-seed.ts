/** The reader has tried a question's formulas with these seeds, 0 to 199: with no other might one fail. */
export const seeds = 200;

/** The seed of one question: of its id, and of the attempt's or the learner's seed. */
export const questionSeed = (seed: number, id: string): number => {
  let mixed = seed >>> 0;
  for (let at = 0; at < id.length; at++) mixed = Math.imul(mixed ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return ((mixed ^ (mixed >>> 15)) >>> 0) % seeds;
};
