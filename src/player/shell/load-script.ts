import { make } from './dom.ts';

/** Scripts that are loaded or on their way, by their addresses. */
const loading: Record<string, Promise<void>> = {};

/** Adds a script to the page, once; the end is that it is loaded, or can not be, and then the next call tries again. */
export const loadScript = (src: string): Promise<void> => {
  loading[src] ??= new Promise((done) => {
    const onload = (): void => done();
    const onerror = (): void => {
      delete loading[src];
      done();
    };
    // In their order: the later ones stand on the earlier.
    document.head.append(make('script', { onload, onerror, async: false, src }));
  });
  return loading[src];
};
