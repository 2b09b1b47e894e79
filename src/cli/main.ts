#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

// The exit code is set, the process not ended: what was written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), processIo());
