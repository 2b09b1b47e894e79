/** Waits until something is so: asks every 20 ms, for a minute. A busy machine takes its time, and only what never comes shall fail. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 3000; tries++) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`it did not come about that ${what}`);
};

/** The value, once it has stayed the same for half a second: what comes over several ways has all arrived. */
export const settled = async <T>(read: () => T): Promise<T> => {
  let last = JSON.stringify(read());
  for (let same = 0; same < 25; same++) {
    await new Promise((done) => setTimeout(done, 20));
    const now = JSON.stringify(read());
    if (now !== last) same = 0;
    last = now;
  }
  return read();
};
