import { createSlugger, type Slugger } from '../page/slug.ts';

/**
 * Says of each heading of a file, in order, which anchor must be written behind it: none where the reader would derive
 * the same. An explicit anchor does not count among the repeats of a derived one, so the slugger is made anew then.
 */
export const createAnchors = (): ((heading: string, id: string | undefined) => string | undefined) => {
  const steps: ((slugger: Slugger) => void)[] = [];
  return (heading, id) => {
    const slugger = createSlugger();
    for (const step of steps) step(slugger);
    const isDerived = id === undefined || slugger.anchor(heading) === id;
    steps.push(isDerived ? (one) => void one.anchor(heading) : (one) => void one.take(id));
    return isDerived ? undefined : id;
  };
};
