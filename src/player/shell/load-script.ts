import { make } from './dom.ts';

/** Adds a script to the page. `false`: it could not be loaded. */
export const loadScript = (src: string): Promise<boolean> =>
  new Promise((done) => {
    const onload = (): void => done(true);
    const onerror = (): void => done(false);
    // In their order: the later ones stand on the earlier.
    document.head.append(make('script', { onload, onerror, async: false, src }));
  });
