import { folded, hash } from '../hash.ts';

/** The reader has tried a question's formulas with these seeds, 0 to 199: with no other might one fail. */
export const seeds = 200;

/** The seed of one question: of its id, and of the attempt's or the learner's seed. */
export const questionSeed = (seed: number, id: string): number => folded(hash(id, seed)) % seeds;
