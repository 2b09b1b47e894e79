/**
 * Milliseconds of work done by this process: unlike a clock, they pass slower on a machine that does other things too. Both
 * sorts together: how they are told apart is an estimate, which for a short work can be wrong by its whole length.
 */
export const timeUsed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least of five measurements, or the first that is below a limit: others on the machine only make runs longer. */
export const least = async (measure: () => number | Promise<number>, limit: number): Promise<number> => {
  let found = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 5 && found >= limit; runs++) found = Math.min(found, await measure());
  return found;
};

/** The {@link least} time of a run. */
export const leastTime = (run: () => Promise<unknown>, limit: number): Promise<number> =>
  least(async () => {
    const before = timeUsed();
    await run();
    return timeUsed() - before;
  }, limit);
