import { type Ask, createAsk } from './ask.ts';

/** What a command line program touches: streams, environment, clock. Tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Messages go to a person's terminal: long lists are cut. */
  readonly terminal: boolean;
  /** Lines may be written over: a terminal, and not one of a CI service. */
  readonly progress: boolean;
  readonly colour: boolean;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds, for "built in". */
  readonly clock: () => number;
  readonly fetch: typeof fetch;
  /** None: nobody is there. */
  readonly ask?: Ask | undefined;
  /** Comes about when whoever runs the program wants it to stop. Until it is asked for, that ends the process at once. */
  readonly stopped: () => Promise<void>;
}

/** The real ones. */
export const processIo = (): Io => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  progress: process.stderr.isTTY === true && !process.env.CI,
  colour: wantsColour(process.env, process.stderr.isTTY === true),
  folder: process.cwd(),
  env: process.env,
  clock: () => performance.now(),
  fetch,
  ask: createAsk(process.env),
  stopped: () =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    }),
});

/** NO_COLOR (no-color.org) wins over FORCE_COLOR (0: never), which wins over what the terminal can. */
export const wantsColour = (env: Io['env'], terminal: boolean): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal && env.TERM !== 'dumb';
};
