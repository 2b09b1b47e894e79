import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Question } from '../../model/question.ts';
import { programRoot } from '../program-root.ts';
import type { BankPlan, MarkdownBanks } from './markdown-banks.ts';

/** `thread.ts`, compiled: it lies beside the compiled program. */
const thread = 'build/cli/bank-thread.js';

/** So many that handing them over costs little for each. */
const inBatch = 64;

/** Banks that a second thread prints and writes while this one makes the questions: a sixth of the time of thousands of terms. */
export const inThread = (plan: BankPlan): MarkdownBanks => {
  const worker = new Worker(join(programRoot(), thread), { workerData: plan });
  const answer = once(worker, 'message');
  // Who makes nothing, or fails, does not wait for it; to listen would make the program wait again.
  worker.unref();
  // What went wrong is said to who waits for the answer.
  answer.catch(() => {});
  let batch: Question[] = [];
  const send = (): void => {
    worker.postMessage(batch);
    batch = [];
  };
  return {
    add: (question) => {
      batch.push(question);
      if (batch.length === inBatch) send();
    },
    write: async () => {
      worker.ref();
      send();
      worker.postMessage('write');
      const [written] = await answer;
      return written;
    },
  };
};
