/** Milliseconds of work done by this process: unlike a clock, they pass slower on a machine that does other things too. */
export const timeUsed = (): number => process.cpuUsage().user / 1000;

/** The least time of three runs, or the first that is below a limit: others on the machine only make runs longer. */
export const leastTime = async (run: () => Promise<unknown>, limit: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 3 && least >= limit; runs++) {
    const before = timeUsed();
    await run();
    least = Math.min(least, timeUsed() - before);
  }
  return least;
};
