// The second thread of a large bank, which in-thread.ts starts.
import { parentPort, workerData } from 'node:worker_threads';
import type { Question } from '../../model/question.ts';
import { markdownBanks } from './markdown-banks.ts';

const banks = markdownBanks(workerData);
parentPort?.on('message', async (message: readonly Question[] | 'write') => {
  if (message !== 'write') return message.forEach(banks.add);
  parentPort?.postMessage(await banks.write());
  parentPort?.close();
});
