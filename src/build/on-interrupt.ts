import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `clean` when the program is told to stop, before it does; gives what takes this back. Exit codes are a shell's: 128 and the signal's number. */
export const onInterrupt = (clean: () => void): (() => void) => {
  const stop = (signal: NodeJS.Signals): void => {
    clean();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
};
