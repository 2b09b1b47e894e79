/**
 * A property test that finds the same each time; RUNS=1000 looks further, from a new seed.
 */
export const seeded = (numRuns: number): { readonly numRuns: number; readonly seed?: number } =>
  process.env.RUNS ? { numRuns: Number(process.env.RUNS) } : { numRuns, seed: 1945 };
