import type { BuildProgress } from '../build/build.ts';
import type { Io } from './io.ts';
import type { CliStyle } from './style.ts';
import { amount } from './summary.ts';

/** One line a target, written over when it is done; nothing where nobody watches. */
export const createProgress = (
  io: Io,
  { shown, style }: { readonly shown: boolean; readonly style: CliStyle },
): BuildProgress => {
  if (!shown || !io.progress) return { started: () => {}, finished: () => {}, ended: () => {} };
  let began = io.clock();
  let open = false;
  return {
    started: (target) => {
      began = io.clock();
      open = true;
      io.err(`${style.faint('·')} ${target} ...`);
    },
    finished: (entry) => {
      open = false;
      const seconds = ((io.clock() - began) / 1000).toFixed(1);
      io.err(
        `\r\u001b[K${style.good('✓')} ${entry.target}  ${amount(entry.files, 'file')} in ${seconds} s\n`,
      );
    },
    ended: () => {
      if (open) io.err('\n');
    },
  };
};
