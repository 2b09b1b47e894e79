#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

/** What the machine refuses outside of any command: output on a full disk, a current folder that is gone. */
const refuse = async (error: unknown): Promise<void> => {
  const { failure } = await import('./failure.ts');
  const { code, text } = failure(error, process.argv.includes('--debug'));
  if (refused === undefined) process.stderr.write(text);
  refused = code;
  process.exitCode = code;
};

let refused: number | undefined;

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may have seen enough, as `head` has: what is still to come goes nowhere, and the work is done to its end.
    if (error.code !== 'EPIPE') void refuse(error);
  });

// The exit code is set, the process not ended: what was written to a pipe would be cut off.
try {
  const code = await run(process.argv.slice(2), processIo());
  process.exitCode = refused ?? code;
} catch (error) {
  await refuse(error);
}
