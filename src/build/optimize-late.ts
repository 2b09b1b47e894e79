import { setFlagsFromString } from 'node:v8';
import type { InFile } from '../package/file.ts';

/** Bytes of Markdown above which optimized code pays off. */
const large = 1_000_000;

/**
 * Node 20's V8 optimizes a function after 132 kB of its bytecode has run, on a second thread: in a build that is over
 * before that pays off, a third of the processor time. For a small course it waits longer. Later versions count
 * invocations instead, and do not need it.
 */
export const optimizeLate = (files: readonly InFile[]): void => {
  if (!process.versions.v8.startsWith('11.')) return;
  const bytes = files.reduce((sum, { path, size }) => sum + (path.endsWith('.md') ? size : 0), 0);
  if (bytes < large) setFlagsFromString('--interrupt-budget=2000000');
};
