import { setFlagsFromString } from 'node:v8';
import type { InFile } from '../package/file.ts';

/**
 * Node 20's V8 optimizes a function after 132 kB of its bytecode has run, on a second thread: that takes a third of the
 * processor time of a build that is over before it pays off, and still a twentieth of a long one; reading 10,000 questions of
 * QTI takes a fifth less without. Here it waits longer, the longest for a small course. Later versions count invocations instead, and do not need it.
 */
export const optimizeLate = (files: readonly InFile[]): void => {
  if (!process.versions.v8.startsWith('11.')) return;
  const work = files.reduce((sum, file) => sum + workOf(file), 0);
  const { budget } = budgets.find(({ below }) => work < below) ?? large;
  setFlagsFromString(`--interrupt-budget=${budget}`);
};

/** As much as so many bytes of Markdown: other programs need ten times as many for a question. */
const workOf = ({ path, size }: InFile): number => {
  if (path.endsWith('.md')) return size;
  return /\.(?:xml|qti|dat|gift|txt|csv|tsv)$/i.test(path) ? size / 10 : 0;
};

/** Bytes of bytecode for courses of so many bytes of Markdown: where builds took the least processor time. */
const budgets = [
  { below: 1_000_000, budget: 2_000_000 },
  { below: 4_000_000, budget: 1_000_000 },
];
const large = { budget: 400_000 };
