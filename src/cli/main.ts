#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

// Whoever reads may have seen enough, as `head` has: what is still to come goes nowhere, and the work is done to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// The exit code is set, the process not ended: what was written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), processIo());
