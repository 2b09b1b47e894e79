/**
 * Finds the LMS's API object (SCORM 1.2 RTE 3.3.6, SCORM 2004 4th edition RTE 3.3.1): from the window itself up the chain
 * of parents, then the opener's of each, then their parents. A frame of another origin throws on every look: climbing goes on.
 */
export const findApi = <T>(
  start: Window,
  isApi: (candidate: unknown) => candidate is T,
  name: string,
): T | undefined => {
  const chain = parents(start);
  const openers = chain.flatMap((one) => look(() => one.opener as Window | null) ?? []).flatMap(parents);
  for (const one of [...chain, ...openers]) {
    const candidate = look(() => (one as unknown as Record<string, unknown>)[name]);
    if (isApi(candidate)) return candidate;
  }
  return undefined;
};

// Other players climb 7 frames and miss LMSs that nest deeper.
const deepest = 500;

const parents = (start: Window): readonly Window[] => {
  const chain: Window[] = [];
  let one: Window | null | undefined = start;
  while (one && !chain.includes(one) && chain.length < deepest) {
    chain.push(one);
    const here: Window = one;
    one = look(() => here.parent);
  }
  return chain;
};

const look = <T>(get: () => T): T | undefined => {
  try {
    return get();
  } catch {
    return undefined;
  }
};

/** Looks again for two seconds: some hosts define the API after the frame has loaded. */
export const waitFor = async <T>(get: () => T | undefined): Promise<T | undefined> => {
  for (let tries = 0; tries < 20; tries++) {
    const found = get();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  return get();
};
